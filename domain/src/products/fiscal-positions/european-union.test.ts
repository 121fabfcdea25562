import { expect, test } from "vitest";
import { europeanUnion, shareEuropeanPrefix } from "./european-union.ts";

test("the European Union has twenty-seven countries, each once; the United Kingdom has left", () => {
  expect(new Set(europeanUnion).size).toBe(27);
  expect(europeanUnion.every((code) => /^[A-Z]{2}$/.test(code))).toBe(true);
  expect(["ES", "FR", "GR", "HR"].every((code) => europeanUnion.includes(code))).toBe(true);
  expect(["GB", "CH", "NO", "EL"].some((code) => europeanUnion.includes(code))).toBe(false);
});

test.each([
  ["ESA58818501", "ESB12345674", true],
  ["ESA58818501", "esb12345674", true],
  ["ESA58818501", "FR23334175221", false],
  ["EL123456789", "EL987654321", true],
  ["EL123456789", "GR987654321", false],
  ["GB123456789", "GB987654321", false],
  ["ESA58818501", null, false],
  [null, "ESA58818501", false],
  [null, null, false],
  ["", "", false],
])("%s and %s are of one country of the Union: %s", (a, b, shared) => {
  expect(shareEuropeanPrefix(a, b)).toBe(shared);
  expect(shareEuropeanPrefix(b, a)).toBe(shared);
});
