import { expect, test } from "vitest";
import { cellsOf } from "./sheet-cells.ts";

test("a row of a spreadsheet keeps its numbers, days and flags as such", () => {
  const row = [
    ["Mesa", 1234.5, new Date("2026-12-31T00:00:00Z"), true, 34_600_123_456],
    ["Mesa", { number: "1234.5" }, { date: "2026-12-31" }, { flag: true }, { number: "34600123456" }],
  ] as const;
  expect(cellsOf(row[0])).toEqual(row[1]);
});

test.each([
  [0.1 + 0.2, { number: "0.3" }],
  [1e21, "1000000000000000000000"],
  [Number.NaN, ""],
  [new Date("2026-01-02T09:30:00Z"), "2026-01-02 09:30"],
  [new Date("1899-12-30T09:30:00Z"), "09:30"],
  ["Pen\u0303a\u0000", "Pe\u00f1a"],
])("%j is %j", (value, cell) => {
  expect(cellsOf([value, 1])[0]).toEqual(cell);
});

test("what is empty at the end is no cell, and a row that was never touched has none", () => {
  expect(cellsOf(["a", null, undefined, ""])).toEqual(["a"]);
  expect(cellsOf(undefined)).toEqual([]);
});
