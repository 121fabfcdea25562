import type { QueryKey } from "@tanstack/react-query";
import { ApiError } from "../platform/api.ts";
import { queryClient } from "../platform/queries.ts";
import { toastError } from "../platform/toasts.ts";
import type { Edit, Line } from "./changes.ts";
import type { Failure, Problem } from "./draft-events.ts";

type Versioned = { version: number };
type Sent = { edit: Edit<Line, object>; lines: readonly Line[] };

/** Shows the answer of a save, unless a later version is there already: answers may overtake each other. */
export function keepAnswer(queryKey: QueryKey, answer: Versioned): void {
  queryClient.setQueryData<Versioned>(queryKey, (known) => (known && known.version > answer.version ? known : answer));
}

/** Says why a save did not work, and what that means; where others' version counts, it is here by then. */
export async function failureOf(
  error: unknown,
  { queryKey, ...sent }: Sent & { queryKey: QueryKey },
): Promise<Failure> {
  const failure = meaningOf(error, sent);
  if (failure.why === "refused") toastError(error);
  if (failure.why === "overlap" || failure.why === "refused") await queryClient.invalidateQueries({ queryKey });
  return failure;
}

export function meaningOf(error: unknown, sent: Sent): Failure {
  if (!(error instanceof ApiError)) return { why: "invalid", text: String(error), faults: [] };
  const { status, code, details } = error;
  if (code === "record.changed" && isRecord(details["yours"])) return { why: "overlap" };
  if (status === 0 || status === 429 || status >= 500) return { why: "unreachable", ...problemOf(error, sent) };
  if (status === 403 || status === 404 || status === 409) return { why: "refused", ...problemOf(error, sent) };
  return { why: "invalid", ...problemOf(error, sent) };
}

function problemOf({ message, errors }: ApiError, sent: Sent): Problem {
  return { text: message, faults: errors.map(({ path, message }) => ({ ...placeOf(path, sent), text: message })) };
}

/** Which field of which line a path of the server names: of what was sent ("lineEdits.0.set.quantity") or of all lines ("lines.3.productId"). */
function placeOf(path: string, { edit, lines }: Sent): { line: string | null; field: string } {
  const [part, place, ...rest] = path.split(".");
  const line = part === "lineEdits" ? edit.edits[Number(place)] : part === "lines" ? lines[Number(place)] : undefined;
  return line ? { line: line.id, field: rest.at(-1) ?? "" } : { line: null, field: part ?? "" };
}

const isRecord = (value: unknown): value is object => typeof value === "object" && value !== null;
