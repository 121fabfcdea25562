import * as fc from "fast-check";
import { expect, test } from "vitest";
import { propertyRuns } from "../../test/property-runs.ts";
import { slugOf } from "./slug.ts";

test.each([
  ["Frutas Peñalba, S.L.", "frutas-penalba-s-l"],
  ["  Ñandú & Co  ", "nandu-co"],
  ["A.C.M.E.", "a-c-m-e"],
  ["Müller GmbH 24", "muller-gmbh-24"],
  ["株式会社", "workspace"],
  ["---", "workspace"],
  ["", "workspace"],
  [`${"a".repeat(59)} b`, "a".repeat(59)],
  ["a".repeat(70), "a".repeat(60)],
])("%s stands in addresses as %s", (name, slug) => {
  expect(slugOf(name)).toBe(slug);
});

test("whatever a company is called, its address is short, plain, and the address of itself", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 90 }), (name) => {
      const slug = slugOf(name);
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      expect(slug.length).toBeLessThanOrEqual(60);
      expect(slugOf(slug)).toBe(slug);
    }),
    propertyRuns(),
  );
});
