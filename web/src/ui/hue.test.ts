import * as fc from "fast-check";
import { expect, test } from "vitest";
import { propertyRuns } from "../../../domain/test/property-runs.ts";
import { hueOf, hueStyle } from "./hue.ts";

test("the same text has the same hue always, which is one of the wheel", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(hueOf(text)).toBe(hueOf(text));
      expect(hueOf(text)).toBeGreaterThanOrEqual(0);
      expect(hueOf(text)).toBeLessThanOrEqual(360);
    }),
    propertyRuns(),
  );
});

test("people of one team look different", () => {
  const hues = Array.from({ length: 12 }, (_, index) =>
    hueOf(`01940000-0000-7000-8000-${String(index).padStart(12, "0")}`),
  );
  expect(new Set(hues).size).toBe(12);
});

test("a hue is what tags and avatars read", () => {
  expect(hueStyle(120.5)).toEqual({ "--hue": "120.5" });
});
