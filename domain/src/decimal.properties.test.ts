import * as fc from "fast-check";
import { expect, it } from "vitest";
import { anyDecimal, positiveDecimals } from "../test/decimals.ts";
import { propertyRuns } from "../test/property-runs.ts";
import {
  absolute,
  add,
  compare,
  type Decimal,
  divide,
  exact,
  type Exact,
  isEqual,
  isZero,
  multiply,
  negate,
  roundTo,
  roundToWhole,
  sign,
  stepOf,
  subtract,
  sum,
  toText,
} from "./decimal.ts";
import type { RoundingMethod } from "./fractions/fraction.ts";

const fraction = fc.tuple(anyDecimal, positiveDecimals(6, 4)).map(([n, d]) => ({ n, d }));
const value = ({ n, d }: { n: Decimal; d: Decimal }): Exact => divide(exact(n), exact(d));
const step = positiveDecimals(3, 6);
const method = fc.constantFrom<RoundingMethod>("half_up", "half_down", "half_even", "up", "down");

it("adds and multiplies as numbers do", () => {
  fc.assert(
    fc.property(fraction, fraction, fraction, (x, y, z) => {
      const [a, b, c] = [value(x), value(y), value(z)];
      expect(isEqual(add(a, b), add(b, a))).toBe(true);
      expect(isEqual(add(add(a, b), c), add(a, add(b, c)))).toBe(true);
      expect(isEqual(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(true);
      expect(isEqual(sum([a, b, c]), add(a, add(b, c)))).toBe(true);
      expect(isZero(subtract(a, a))).toBe(true);
    }),
    propertyRuns(),
  );
});

it("takes back what it divided", () => {
  fc.assert(
    fc.property(fraction, fraction, (x, y) => {
      const b = value(y);
      fc.pre(!isZero(b));
      expect(isEqual(multiply(divide(value(x), b), b), value(x))).toBe(true);
    }),
    propertyRuns(),
  );
});

it("rounds to a multiple of the step, at most half a step away or a whole one", () => {
  fc.assert(
    fc.property(fraction, step, method, (x, text, how) => {
      const [a, s] = [value(x), exact(text)];
      const rounded = roundTo(a, s, how);
      const away = absolute(subtract(rounded, a));
      const most = how === "up" || how === "down" ? s : divide(s, exact(2));
      expect(compare(away, most)).toBeLessThanOrEqual(0);
      expect(isEqual(multiply(roundToWhole(a, s, how), s), rounded)).toBe(true);
      expect(isEqual(roundTo(rounded, s, how), rounded)).toBe(true);
      const growth = compare(absolute(rounded), absolute(a));
      expect(how === "up" ? growth >= 0 : how !== "down" || growth <= 0).toBe(true);
    }),
    propertyRuns(),
  );
});

it("rounds below zero as above it", () => {
  fc.assert(
    fc.property(fraction, step, method, (x, text, how) => {
      const a = value(x);
      expect(isEqual(roundTo(negate(a), exact(text), how), negate(roundTo(a, exact(text), how)))).toBe(true);
    }),
    propertyRuns(),
  );
});

it("orders numbers as their difference says", () => {
  fc.assert(
    fc.property(fraction, fraction, (x, y) => {
      expect(compare(value(x), value(y))).toBe(sign(subtract(value(x), value(y))));
    }),
    propertyRuns(),
  );
});

it("reads back what it writes", () => {
  fc.assert(
    fc.property(anyDecimal, fc.integer({ min: 0, max: 12 }), (text, decimals) => {
      expect(toText(exact(text))).toBe(text);
      expect(toText(exact(text), decimals)).toMatch(
        decimals > 0 ? new RegExp(`^-?\\d+\\.\\d{${decimals}}$`) : /^-?\d+$/,
      );
      expect(isEqual(exact(toText(exact(text), decimals)), roundTo(exact(text), stepOf(decimals)))).toBe(true);
    }),
    propertyRuns(),
  );
});

it("writes a fraction that never ends so that it is read back as itself, and sums of such texts as the sum", () => {
  const divisors = fc.integer({ min: 1, max: 1_000_000 });
  const part = fc.tuple(anyDecimal, divisors).map(([n, d]) => divide(exact(n), exact(d)));
  fc.assert(
    fc.property(part, part, (a, b) => {
      expect(isEqual(exact(toText(a)), a)).toBe(true);
      const written = [a, b].map((value) => BigInt(toText(value, 60).replace(".", "")));
      const added = toText(divide(exact(String(written.reduce((x, y) => x + y))), exact(`1${"0".repeat(60)}`)), 60);
      expect(isEqual(exact(added), add(a, b))).toBe(true);
    }),
    propertyRuns(),
  );
});

it("keeps the order of fractions in their texts", () => {
  const part = fc.tuple(positiveDecimals(3, 2), fc.integer({ min: 1, max: 999 }));
  fc.assert(
    fc.property(part, part, ([n, d], [m, e]) => {
      const [a, b] = [divide(exact(n), exact(d)), divide(exact(m), exact(e))];
      const [x, y] = [toText(a, 60), toText(b, 60)].map((text) => BigInt(text.replace(".", "")));
      expect(Math.sign(Number((x ?? 0n) - (y ?? 0n)))).toBe(compare(a, b));
    }),
    propertyRuns(),
  );
});
