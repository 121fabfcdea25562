import * as fc from "fast-check";
import { expect, test } from "vitest";
import { asItWas, harmless, separatedCell } from "./harmless-cell.ts";
import { recordsOf } from "./imports/table/separated.ts";
import { separators } from "./imports/table/separator.ts";

test.each([
  "=1+1",
  "@SUM(A1)",
  "+cmd|' /C calc'!A0",
  "-2+3+cmd",
  "\tx",
  "+A1",
  "'=1+1",
  "\nx",
  "＝1+1",
  "＋A1",
  "－A1",
  "＠SUM(A1)",
])("%j would be run, and is no more", (text) => {
  expect(harmless(text)).toBe(`'${text}`);
});

test.each(["+34 600 12 34 56", "-5", "-5,25", "600-123", "a=b", "Ana", "+49 (30) 12/34-56", "'s-Hertogenbosch", ""])(
  "%j would not, and stays as it is",
  (text) => {
    expect(harmless(text)).toBe(text);
    expect(asItWas(text)).toBe(text);
  },
);

test("whatever was made harmless is read as it was", () => {
  const start = fc.constantFrom("", "'", "''", "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋");
  fc.assert(
    fc.property(start, start, fc.string(), (a, b, rest) => {
      expect(asItWas(harmless(a + b + rest))).toBe(a + b + rest);
    }),
  );
});

test.each([
  ["b,=1", "b,'=1"],
  ["a;=1;b", "a;'=1;b"],
  ["a\n@b", "a\n'@b"],
  ["a|+b", "a|'+b"],
  ['a,"=1+1&",b', 'a,"\'=1+1&",b'],
  ["a,-5;+34 600", "a,-5;+34 600"],
  ["a;'=1", "a;''=1"],
])("%j would be run where it is taken apart, and is no more", (text, kept) => {
  expect(harmless(text)).toBe(kept);
  expect(asItWas(kept)).toBe(text);
});

test("a cell is one cell, and none that runs, by whatever sign the file is taken apart", () => {
  const sign = fc.constantFrom(...separators, "=", "+", "@", "＝", '"', " ", "\n", "\r\n", "a", "1", "'");
  fc.assert(
    fc.property(fc.array(sign), fc.array(sign), fc.constantFrom(...separators), (one, other, separator) => {
      const texts = [one.join(""), other.join("")];
      const line = texts.map(separatedCell).join(separator);
      expect([...recordsOf(line, separator)][0]?.cells.map(asItWas) ?? ["", ""]).toEqual(texts);
      const cells = separators.flatMap((taken) => [...recordsOf(line, taken)].flatMap((record) => record.cells));
      expect(cells.filter((cell) => /^"*[=@＝]/.test(cell))).toEqual([]);
    }),
  );
});

test.each(["b,c", "a;b", "a|b", "a\tb", "a\nb", " a", "a ", "\u00a0a"])("%j stands in quotes", (text) => {
  expect(separatedCell(text)).toBe(`"${text}"`);
});
