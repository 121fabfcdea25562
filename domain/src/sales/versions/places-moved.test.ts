import * as fc from "fast-check";
import { expect, test } from "vitest";
import { propertyRuns } from "../../../test/property-runs.ts";
import { placesMoved } from "./places-moved.ts";

test.each([
  [[], []],
  [[0, 1, 2], []],
  [[2, 0, 1], [2]],
  [[1, 2, 0], [0]],
  [[0, 3, 1, 2, 4], [3]],
  [[1, 0], [1]],
] as const)("of %j moved %j", (places, moved) => {
  expect([...placesMoved(places)]).toEqual(moved);
});

test("those that stayed are still in order, and none that moved could have stayed with them", () => {
  const order = fc.uniqueArray(fc.nat(30), { maxLength: 12 });
  fc.assert(
    fc.property(order, (places) => {
      const moved = placesMoved(places);
      const stayed = places.filter((place) => !moved.has(place));
      expect(stayed).toEqual(stayed.toSorted((a, b) => a - b));
      for (const one of moved) {
        const withIt = places.filter((place) => place === one || !moved.has(place));
        expect(withIt).not.toEqual(withIt.toSorted((a, b) => a - b));
      }
    }),
    propertyRuns(),
  );
});
