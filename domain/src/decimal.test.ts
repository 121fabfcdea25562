import { describe, expect, it } from "vitest";
import { refusalCode } from "../test/refusal-code.ts";
import {
  absolute,
  add,
  canonical,
  compare,
  divide,
  exact,
  isEqual,
  greater,
  isBoundedDecimal,
  multiply,
  negate,
  parseExact,
  parseQuantity,
  percent,
  roundTo,
  roundToWhole,
  sign,
  smaller,
  stepOf,
  subtract,
  sum,
  toText,
  zero,
} from "./decimal.ts";
import type { RoundingMethod } from "./fractions/fraction.ts";

const third = divide(exact(1), exact(3));

function rounded(text: string, method: RoundingMethod, step = "1"): string {
  return toText(roundTo(exact(text), exact(step), method));
}

describe("a decimal from outside", () => {
  it("has up to 15 digits before the point and 9 after it", () => {
    for (const text of ["0", "-0", "007", "12.50", "-999999999999999.999999999"]) {
      expect(isBoundedDecimal(text)).toBe(true);
      expect(() => parseExact(text, "price")).not.toThrow();
    }
  });

  it("is refused otherwise, with the field's name", () => {
    for (const text of [
      "",
      " 1",
      "1.",
      ".5",
      "+1",
      "1e3",
      "1,5",
      "1_000",
      "NaN",
      "1234567890123456",
      "0.0123456789",
      "٣",
    ]) {
      expect(refusalCode(() => parseExact(text, "price"))).toBe("decimal.invalid");
    }
  });

  it("may be finer where it is a quantity, as fine as one is written here", () => {
    for (const text of ["1", "0.0009765625", `-0.${"3".repeat(60)}`])
      expect(toText(parseQuantity(text, "quantity"))).toBe(text);
    for (const text of [`0.${"3".repeat(61)}`, "1e3", "1234567890123456"])
      expect(refusalCode(() => parseQuantity(text, "quantity"))).toBe("decimal.invalid");
  });

  it("is written as short as possible", () => {
    expect(["12.50", "-0", "-0.0", "007", "100", "0.10"].map(canonical)).toEqual(["12.5", "0", "0", "7", "100", "0.1"]);
  });
});

describe("an exact number", () => {
  it("loses nothing by division", () => {
    expect(toText(multiply(third, exact(3)))).toBe("1");
    expect(toText(add(third, add(third, third)))).toBe("1");
    expect(toText(divide(exact("0.3"), exact("-0.0004")))).toBe("-750");
    expect(toText(subtract(divide(exact(1), exact(8)), exact("0.125")))).toBe("0");
  });

  it("is a number of the language only where it is whole", () => {
    expect(() => exact(0.1)).toThrow(TypeError);
    expect(() => exact("1e-7")).toThrow(TypeError);
    expect(() => divide(exact(1), zero)).toThrow(RangeError);
  });

  it("is compared and signed", () => {
    expect(compare(third, exact("0.333333333"))).toBe(1);
    expect(compare(exact("1.50"), exact("1.5"))).toBe(0);
    expect([exact("-0.1"), zero, third].map(sign)).toEqual([-1, 0, 1]);
    expect(
      [absolute(exact(-2)), negate(exact(2)), smaller(exact(1), third), greater(exact(1), third)].map((a) =>
        toText(a, 2),
      ),
    ).toEqual(["2.00", "-2.00", "0.33", "1.00"]);
  });

  it("has its per cent", () => {
    expect(toText(percent(exact("19.99"), exact("21")))).toBe("4.1979");
  });

  it("that never ends is written with as many decimals as it takes to read it back", () => {
    expect(toText(third)).toBe(`0.${"3".repeat(60)}`);
    expect(isEqual(exact(toText(third)), third)).toBe(true);
    expect(toText(exact(`0.${"9".repeat(59)}6`))).toBe("1");
    expect(toText(exact(`-0.${"0".repeat(59)}4`))).toBe("0");
    expect(toText(third, 4)).toBe("0.3333");
    expect(toText(divide(exact(1), exact(1_048_576)))).toBe("0.00000095367431640625");
    expect(toText(divide(exact("0.000001"), exact(2 ** 52)))).toMatch(/^0\.\d{1,60}$/);
  });

  it("is summed however different the fractions are", () => {
    const parts = Array.from({ length: 10_000 }, (_, i) => divide(exact(1), exact(1_000_003 + 2 * i)));
    const started = performance.now();
    expect(toText(sum([...parts, ...parts.map(negate), exact("0.5")]), 3)).toBe("0.500");
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe("rounding", () => {
  const ties = ["-2.5", "-1.5", "-0.5", "0.5", "1.5", "2.5"];

  it.each<[RoundingMethod, string[]]>([
    ["half_up", ["-3", "-2", "-1", "1", "2", "3"]],
    ["half_down", ["-2", "-1", "0", "0", "1", "2"]],
    ["half_even", ["-2", "-2", "0", "0", "2", "2"]],
    ["up", ["-3", "-2", "-1", "1", "2", "3"]],
    ["down", ["-2", "-1", "0", "0", "1", "2"]],
  ])("%s decides a tie", (method, answers) => {
    expect(ties.map((tie) => rounded(tie, method))).toEqual(answers);
  });

  it.each<[RoundingMethod, string, string]>([
    ["half_up", "1.4999999", "1"],
    ["half_down", "1.5000001", "2"],
    ["half_even", "2.5000001", "3"],
    ["up", "1.0000001", "2"],
    ["down", "-1.9999999", "-1"],
  ])("%s takes what is no tie to its side", (method, text, answer) => {
    expect(rounded(text, method)).toBe(answer);
  });

  it("goes to multiples of any step", () => {
    expect(rounded("7.49", "half_up", "0.05")).toBe("7.5");
    expect(rounded("12", "up", "5")).toBe("15");
    expect(toText(multiply(roundTo(exact("0.5"), third), exact(3)))).toBe("2");
    expect(toText(roundToWhole(exact("-7.5"), exact("2.5")))).toBe("-3");
    expect(toText(stepOf(-3))).toBe("1000");
  });

  it("needs a step greater than zero", () => {
    expect(() => roundTo(exact(1), zero)).toThrow(RangeError);
    expect(() => roundTo(exact(1), exact("-0.01"))).toThrow(RangeError);
  });

  it("is exact for the greatest values too", () => {
    const huge = "999999999999999999999999999999.995";
    expect(toText(exact(huge), 2)).toBe("1000000000000000000000000000000.00");
    expect(rounded(`-${huge}`, "half_down", "0.01")).toBe("-999999999999999999999999999999.99");
  });

  it("never writes minus zero", () => {
    expect(toText(exact("-0.004"), 2)).toBe("0.00");
    expect(toText(exact("-1.20"), 1)).toBe("-1.2");
    expect(toText(exact("5"), 0)).toBe("5");
  });
});
