import * as fc from "fast-check";
import { expect, test } from "vitest";
import { propertyRuns } from "../../../../domain/test/property-runs.ts";
import { htmlTable, readTable, writeTable } from "./table-text.ts";

test.each([
  ["one", [["one"]]],
  [
    "a\tb\r\nc\td\r\n",
    [
      ["a", "b"],
      ["c", "d"],
    ],
  ],
  ["a\tb\n\nc", [["a", "b"], [""], ["c"]]],
  ["a\t\tc\n", [["a", "", "c"]]],
  ['"two\nlines"\t3', [["two\nlines", "3"]]],
  ['"say ""hello""\tnow"\t3', [['say "hello"\tnow', "3"]]],
  ['2" tube\t3', [['2" tube', "3"]]],
  ['"quoted" and more\t3', [['"quoted" and more', "3"]]],
  ['"never closed\t3\n4', [['"never closed', "3"], ["4"]]],
  [" 12,50 \t 3 ", [["12,50", "3"]]],
])("%j is read", (text, rows) => {
  expect(readTable(text)).toEqual(rows);
});

test("a formula is none when a spreadsheet reads it, a number stays one, and so do its blanks", () => {
  expect(writeTable([["=1+1", "-3", "9.100 €"]])).toBe("'=1+1\t-3\t9.100 €");
  expect(htmlTable([["=1+1 <b>", "a & b"]])).toBe("<table><tr><td>'=1+1 &lt;b&gt;</td><td>a &amp; b</td></tr></table>");
});

test("what is written is read again", () => {
  const cell = fc.string({ unit: fc.constantFrom("a", "1", '"', "\t", "\n", ",", " ") }).map((text) => text.trim());
  const rows = fc
    .integer({ min: 1, max: 3 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }));
  fc.assert(
    fc.property(rows, (table) => {
      const isBlank = table.at(-1)?.every((each) => each === "") === true && table[0]?.length === 1;
      expect(isBlank ? table : readTable(writeTable(table))).toEqual(table);
    }),
    propertyRuns(),
  );
});
