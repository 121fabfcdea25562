import * as fc from "fast-check";
import { expect, test } from "vitest";
import { propertyRuns } from "../test/property-runs.ts";
import { isSameValue } from "./same-value.ts";

test.each([
  ["", "", true],
  [1, 1, true],
  [null, undefined, true],
  [["a", "b"], ["a", "b"], true],
  [{ a: 1, b: { c: null } }, { b: {}, a: 1 }, true],
  ["", null, false],
  ["1", 1, false],
  [0, null, false],
  [["a", "b"], ["b", "a"], false],
  [["a"], ["a", "b"], false],
  [["a"], { 0: "a" }, false],
  [{ a: 1 }, { a: 1, b: 2 }, false],
  [{ a: { b: 1 } }, { a: { b: 2 } }, false],
])("%j and %j: %s", (one, other, isSame) => {
  expect(isSameValue(one, other)).toBe(isSame);
  expect(isSameValue(other, one)).toBe(isSame);
});

test("whatever was sent and kept as JSON is the same as it was", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(isSameValue(JSON.parse(JSON.stringify(value)), value)).toBe(true);
    }),
    propertyRuns(),
  );
});
