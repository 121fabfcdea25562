import { expect, test } from "vitest";
import { earlier } from "./limit-values.ts";

test.each([
  ["b", ["b", "a", "c"]],
  ["c", ["a", "c", "b"]],
  ["a", ["a", "b", "c"]],
  ["nobody", ["a", "b", "c"]],
])("%s is asked one earlier, where somebody is before", (id, expected) => {
  expect(earlier(["a", "b", "c"], id)).toEqual(expected);
});
