import type * as z from "zod/mini";
import { ApiError } from "../api.ts";
import type { Said } from "../app/words.ts";
import { issueText, type issueWords } from "./issues.ts";

/** What is wrong, by the path of the value. */
export type Errors = ReadonlyMap<string, string>;

export const noErrors: Errors = new Map();

/** What the schema finds, in the reader's words. */
export function errorsOf(
  check: ReturnType<z.ZodMiniType["safeParse"]> | undefined,
  t: Said<typeof issueWords>,
): Errors {
  if (!check || check.success) return noErrors;
  return new Map(check.error.issues.map((issue) => [issue.path.map(String).join("."), issueText(issue, t)]));
}

/** What the server refused: at its fields where it names them, else as a whole. */
export function refusalOf(error: unknown): { errors: Errors; problem: string | undefined } {
  const placed = error instanceof ApiError ? error.errors : [];
  if (placed.length > 0)
    return { errors: new Map(placed.map(({ path, message }) => [path, message])), problem: undefined };
  return { errors: noErrors, problem: error instanceof Error ? error.message : String(error) };
}

/** An error whose field is not in this form still has to be read. */
export function strayError(errors: Errors, values: object): string | undefined {
  for (const [path, message] of errors) if (!((path.split(".")[0] ?? "") in values)) return message;
  return undefined;
}

/** The errors left once these values have been changed. */
export function without(errors: Errors, names: string[]): Errors {
  if (!names.some((name) => errors.has(name))) return errors;
  return new Map(Array.from(errors).filter(([path]) => !names.includes(path)));
}

export function focusFirstError(form: EventTarget | null): void {
  if (!(form instanceof HTMLElement)) return;
  requestAnimationFrame(() => form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus());
}
