import * as fc from "fast-check";
import { expect, test } from "vitest";
import { asItWas, harmless } from "./harmless-cell.ts";

test.each(["=1+1", "@SUM(A1)", "+cmd|' /C calc'!A0", "-2+3+cmd", "\tx", "+A1", "'=1+1"])(
  "%j would be run, and is no more",
  (text) => {
    expect(harmless(text)).toBe(`'${text}`);
  },
);

test.each(["+34 600 12 34 56", "-5", "-5,25", "600-123", "a=b", "Ana", "+49 (30) 12/34-56", "'s-Hertogenbosch", ""])(
  "%j would not, and stays as it is",
  (text) => {
    expect(harmless(text)).toBe(text);
    expect(asItWas(text)).toBe(text);
  },
);

test("whatever was made harmless is read as it was", () => {
  const start = fc.constantFrom("", "'", "''", "=", "+", "-", "@", "\t", "\r");
  fc.assert(
    fc.property(start, start, fc.string(), (a, b, rest) => {
      expect(asItWas(harmless(a + b + rest))).toBe(a + b + rest);
    }),
  );
});
