import type * as z from "zod/mini";
import { ApiError } from "../../platform/api.ts";
import type { Said } from "../../platform/words.ts";
import { issueText, type issueWords } from "./issues.ts";

/** What is wrong, by the path of the value. */
export type Errors = ReadonlyMap<string, string>;

export const noErrors: Errors = new Map();

/** What the schema finds, in the reader's words. */
export function errorsOf(schema: z.ZodMiniType | undefined, sent: unknown, t: Said<typeof issueWords>): Errors {
  const check = schema?.safeParse(sent);
  if (!check || check.success) return noErrors;
  const found = check.error.issues.map((issue) => {
    const text = issueText({ ...issue, input: valueAt(sent, issue.path) }, t);
    return [issue.path.map(String).join("."), text] as const;
  });
  return new Map(found.toReversed()); // the first finding of a value is the one to read
}

function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    values,
  );
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
  const names = Object.keys(values);
  for (const [path, message] of errors) {
    if (!names.some((name) => isOf(name, fieldOf(path)))) return message;
  }
  return undefined;
}

/** The field of the form in which a value stands: of "lines.0.quantity" the lines. */
const fieldOf = (path: string): string => path.split(".")[0] ?? path;

/** What is wrong with a value; with a record that one picks also where it is said of the record, not of its id. */
export function errorAt(errors: Errors, path: string): string | undefined {
  return errors.get(path) ?? errors.get(path.replace(/Id$/, ""));
}

/** A record that one picks is sent by its id, and its errors come by that name. */
const isOf = (name: string, field: string): boolean => field === name || field === `${name}Id`;

/** The errors left once these values have been changed. */
export function without(errors: Errors, names: string[]): Errors {
  const left = Array.from(errors).filter(([path]) => !names.some((name) => isOf(name, fieldOf(path))));
  return left.length === errors.size ? errors : new Map(left);
}

export function focusFirstError(form: EventTarget | null): void {
  if (form instanceof HTMLElement) form.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
}
