import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../test/property-runs.ts";
import { distanceOf } from "./distance.ts";

describe("letters to change from one text to another", () => {
  test.each([
    ["", "", 0],
    ["chair", "chair", 0],
    ["chair", "chairs", 1],
    ["chair", "hair", 1],
    ["chair", "chain", 1],
    ["chair", "chari", 2],
    ["kitten", "sitting", 3],
    ["", "abc", 3],
    ["ab", "abcdef", Number.POSITIVE_INFINITY],
  ])("%j to %j: %d", (a, b, distance) => {
    expect(distanceOf(a, b)).toBe(distance);
  });

  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 6 });

  test("are as many there as back, and none only where the texts are one", () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(distanceOf(a, b)).toBe(distanceOf(b, a));
        expect(distanceOf(a, b) === 0).toBe(a === b);
      }),
      propertyRuns(),
    );
  });

  test("are no more on the direct way than over a third text", () => {
    fc.assert(
      fc.property(word, word, word, (a, b, c) => {
        const direct = distanceOf(a, c);
        expect(direct <= distanceOf(a, b) + distanceOf(b, c) || direct === Number.POSITIVE_INFINITY).toBe(true);
      }),
      propertyRuns(),
    );
  });
});
