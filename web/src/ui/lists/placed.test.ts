import { expect, test } from "vitest";
import { placed } from "./placed.ts";

const ids = ["a", "b", "c"] as const;

test.each([
  ["a", 1, ["b", "a", "c"]],
  ["c", -1, ["a", "c", "b"]],
  ["a", { after: "c" }, ["b", "c", "a"]],
  ["c", { before: "a" }, ["c", "a", "b"]],
  ["a", { after: "b" }, ["b", "a", "c"]],
  ["b", { before: "c" }, null],
  ["a", -1, null],
  ["c", 1, null],
  ["gone", 1, null],
] as const)("a row is put elsewhere in its list: %s %j", (id, where, expected) => {
  expect(placed(ids, id, where)).toEqual(expected);
});
