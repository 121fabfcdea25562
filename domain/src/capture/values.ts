import { oneLine } from "../one-form.ts";

/** Names and values, as JSON holds them. */
export type Values = Record<string, unknown>;

export const isObject = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Nothing was said: none, or a text without anything to see. */
export const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === "string" && oneLine(value) === "");
