import * as fc from "fast-check";
import { expect, test } from "vitest";
import { propertyRuns } from "../../../../domain/test/property-runs.ts";
import { placeAfter } from "./row-keys.ts";

test.each([
  ["ArrowDown", 3, 4],
  ["j", 3, 4],
  ["ArrowUp", 3, 2],
  ["k", 3, 2],
  ["PageDown", 3, 18],
  ["PageUp", 18, 3],
  ["PageUp", 3, 0],
  ["Home", 12, 0],
  ["End", 3, 39],
  ["ArrowUp", 0, 0],
  ["ArrowDown", 39, 39],
  ["PageDown", 30, 39],
])("%s from row %i of 40 leads to row %i", (key, from, to) => {
  expect(placeAfter(key, from, 40)).toBe(to);
});

test.each(["Enter", " ", "x"])("%j leads to no row", (key) => {
  expect(placeAfter(key, 3, 40)).toBeNull();
});

test("no key leads out of the list", () => {
  const key = fc.constantFrom("ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End", "j", "k");
  const list = fc.integer({ min: 1, max: 60 }).chain((count) => fc.tuple(fc.constant(count), fc.nat(count - 1), key));
  fc.assert(
    fc.property(list, ([count, from, pressed]) => {
      const to = placeAfter(pressed, from, count);
      expect(to).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThan(count);
    }),
    propertyRuns(),
  );
});
