import * as fc from "fast-check";
import { expect, test } from "vitest";
import { propertyRuns } from "../../../../domain/test/property-runs.ts";
import { readTypedNumber } from "@trato/domain/read-number.ts";
import { groupDecimal, writeDecimal } from "./decimal-text.ts";

test("a number is edited with the language's own point and no grouping", () => {
  expect(writeDecimal("1450.5", "es", 2)).toBe("1450,50");
  expect(writeDecimal("1450.500000", "en")).toBe("1450.5");
  expect(writeDecimal("16.000000", "es")).toBe("16");
  expect(writeDecimal("0.1255", "es", 2)).toBe("0,1255");
});

test("a number is read with its thousands grouped", () => {
  expect(groupDecimal("1450,50", "es")).toBe("1.450,50");
  expect(groupDecimal("-1234567.125", "en")).toBe("-1,234,567.125");
  expect(groupDecimal("289", "es")).toBe("289");
  expect(groupDecimal("", "es")).toBe("");
});

test("a number that is written, grouped or not, is read as the very same", () => {
  const digits = fc.tuple(fc.boolean(), fc.nat(999_999_999_999), fc.nat(999_999));
  fc.assert(
    fc.property(digits, fc.constantFrom("en" as const, "es" as const), ([isNegative, whole, fraction], language) => {
      const value = `${isNegative && whole > 0 ? "-" : ""}${whole}${fraction > 0 ? `.${fraction}` : ""}`.replace(
        /(\.\d*?)0+$/,
        "$1",
      );
      const written = writeDecimal(value, language);
      expect(readTypedNumber(written, language, "quantity")).toBe(value);
      expect(readTypedNumber(groupDecimal(writeDecimal(value, language, 2), language), language, "money")).toBe(value);
    }),
    propertyRuns(),
  );
});
