import { oneLine } from "../one-form.ts";

/** Names and values, as JSON holds them. */
export type Values = Record<string, unknown>;

export const isObject = (value: unknown): value is Values =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Nothing was said: none, or a text without anything to see. */
export const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === "string" && oneLine(value) === "");

const deepest = 100;

/** Whether it lies in itself so often that whoever goes through it may not come back: no form and no script of a page sends that. */
export const liesTooDeep = (value: unknown, left = deepest): boolean =>
  typeof value === "object" &&
  value !== null &&
  (left === 0 || Object.values(value).some((each) => liesTooDeep(each, left - 1)));
