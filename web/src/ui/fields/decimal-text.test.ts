import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../../../domain/test/property-runs.ts";
import { groupDecimal, readDecimal, writeDecimal } from "./decimal-text.ts";

describe("a number as people type it", () => {
  test.each([
    ["1.450,50", "1450.5"],
    ["1450,5", "1450.5"],
    ["1.450", "1450"],
    ["12.5", "12.5"],
    ["1.450.000", "1450000"],
    ["0,1", "0.1"],
    [",5", "0.5"],
    ["5,", "5"],
    ["-3", "-3"],
    ["−3,25", "-3.25"],
    ["21 %", "21"],
    ["1 450,50 €", "1450.5"],
    ["123456789012345,123456789", "123456789012345.123456789"],
  ])("in Spanish %s is %s", (typed, read) => {
    expect(readDecimal(typed, "es")).toBe(read);
  });

  test.each([
    ["1,450.50", "1450.5"],
    ["1,450", "1450"],
    ["12,5", "12.5"],
    ["£0.1", "0.1"],
    [".5", "0.5"],
  ])("in English %s is %s", (typed, read) => {
    expect(readDecimal(typed, "en")).toBe(read);
  });

  test.each(["", "abc", "1,2,3", "1.2.3", "--1", "1e5", "1234567890123456", "-"])("%s is no number", (typed) => {
    expect(readDecimal(typed, "es")).toBeNull();
  });
});

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
      expect(readDecimal(written, language)).toBe(value);
      expect(readDecimal(groupDecimal(writeDecimal(value, language, 2), language), language)).toBe(value);
    }),
    propertyRuns(),
  );
});
