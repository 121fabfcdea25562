import { expect, test } from "vitest";
import { visibleFrom } from "./columns.ts";

test.each([
  [undefined, ""],
  ["lg", "@max-2xl:hidden"],
  ["xl", "@max-6xl:hidden"],
] as const)("a column from %s on is hidden by %j", (from, look) => {
  expect(visibleFrom(from ? { from } : {})).toBe(look);
});
