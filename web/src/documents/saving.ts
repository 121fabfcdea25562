import type { QueryKey } from "@tanstack/react-query";
import { ApiError } from "../platform/api.ts";
import { queryClient } from "../platform/queries.ts";
import { toastError } from "../platform/toasts.ts";
import type { Failure } from "./draft.ts";

type Versioned = { version: number };

/** Shows the answer of a save, unless a later version is there already: answers may overtake each other. */
export function keepAnswer(queryKey: QueryKey, answer: Versioned): void {
  queryClient.setQueryData<Versioned>(queryKey, (known) => (known && known.version > answer.version ? known : answer));
}

/** Says why a save did not work, and what that means; where others' version counts, it is here by then. */
export async function failureOf(error: unknown, queryKey: QueryKey): Promise<Failure> {
  const failure = meaningOf(error);
  if (failure.why !== "overlap") toastError(error);
  if (failure.why === "overlap" || failure.why === "refused") await queryClient.invalidateQueries({ queryKey });
  return failure;
}

export function meaningOf(error: unknown): Failure {
  if (!(error instanceof ApiError)) return { why: "invalid" };
  const { status, code, details } = error;
  if (code === "record.changed" && isRecord(details["yours"]))
    return { why: "overlap", fields: Object.keys(details["yours"]) };
  if (status === 0 || status === 429 || status >= 500) return { why: "unreachable" };
  return status === 403 || status === 404 || status === 409 ? { why: "refused" } : { why: "invalid" };
}

const isRecord = (value: unknown): value is object => typeof value === "object" && value !== null;
