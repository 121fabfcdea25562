import * as fc from "fast-check";
import { expect, test } from "vitest";
import { propertyRuns } from "../../../../../domain/test/property-runs.ts";
import { tagsThatFit } from "./tags-that-fit.ts";

test.each([
  ["no tags", [], 200, 0],
  ["one short tag", ["vip"], 200, 1],
  ["one tag wider than its card, shortened", ["a very long tag that goes on and on"], 60, 1],
  ["two short tags", ["vip", "new"], 200, 2],
  ["three where there is room for two", ["vip", "new", "furniture"], 170, 2],
  ["the first alone in a narrow column", ["vip", "new"], 90, 1],
])("%s", (_, tags, width, fitting) => {
  expect(tagsThatFit(tags, "1.000 €", width)).toBe(fitting);
});

const someTags = fc.array(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 6 });

test("where there are tags one is shown, never more than there are, and a wider card shows no fewer", () => {
  fc.assert(
    fc.property(someTags, fc.integer({ min: 40, max: 400 }), fc.nat(100), (tags, width, more) => {
      const fitting = tagsThatFit(tags, "1.000 €", width);
      expect(fitting).toBeGreaterThanOrEqual(1);
      expect(fitting).toBeLessThanOrEqual(tags.length);
      expect(tagsThatFit(tags, "1.000 €", width + more)).toBeGreaterThanOrEqual(fitting);
    }),
    propertyRuns(),
  );
});
