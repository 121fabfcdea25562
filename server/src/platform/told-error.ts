import { sqlStateOf } from "./http/problems.ts";

/** What a log tells of an error: not the value that the database, or a reader of JSON, quotes of what it was given. */
export function toldMessage(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return quotesValues(error) ? error.message.replace(/".*"/s, '"*"') : error.message;
}

/** The same with where it happened. */
export function toldStack(error: unknown): string {
  if (!(error instanceof Error) || !error.stack) return toldMessage(error);
  return error.stack.replace(error.message, () => toldMessage(error));
}

const quotesValues = (error: Error): boolean =>
  error instanceof SyntaxError || sqlStateOf(error)?.startsWith("22") === true;
