import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimals } from "../../test/decimals.ts";
import { propertyRuns } from "../../test/property-runs.ts";
import { addDays, type CalendarDate, partsOf } from "../dates.ts";
import {
  type DateOrder,
  dateOrderOf,
  type DecimalMark,
  decimalMarkOf,
  readDate,
  readDecimal,
  readFlag,
  readTags,
} from "./read-values.ts";

describe("a date", () => {
  test.each<[string, DateOrder, string | null]>([
    ["2026-11-23", "dmy", "2026-11-23"],
    ["2026/11/23", "mdy", "2026-11-23"],
    ["2026.1.5", "ymd", "2026-01-05"],
    ["2026-11-23T10:00:00Z", "dmy", "2026-11-23"],
    ["2026-11-23 10:00", "dmy", "2026-11-23"],
    ["23/11/2026", "dmy", "2026-11-23"],
    ["11/23/2026", "mdy", "2026-11-23"],
    ["11/23/2026", "dmy", null],
    ["5/1/26", "dmy", "2026-01-05"],
    ["5-1-26", "mdy", "2026-05-01"],
    [" 5.1.2026 ", "dmy", "2026-01-05"],
    ["29/02/2024", "dmy", "2024-02-29"],
    ["29/02/2023", "dmy", null],
    ["5/1/2026", "ymd", null],
    ["5/1/126", "dmy", null],
    ["5/1/6", "dmy", null],
    ["31/12/1899", "dmy", null],
    ["20261123", "ymd", null],
    ["23 November 2026", "dmy", null],
    ["", "dmy", null],
  ])("%j in the order %s is %s", (text, order, day) => {
    expect(readDate(text, order)).toBe(day);
  });

  test("written in any order is read again", () => {
    const start = "1950-01-01" as CalendarDate; // a day
    fc.assert(
      fc.property(fc.nat(60_000), fc.constantFrom("/", "-", "."), (days, sign) => {
        const date = addDays(start, days);
        const { year, month, day } = partsOf(date);
        expect(readDate([day, month, year].join(sign), "dmy")).toBe(date);
        expect(readDate([month, day, year].join(sign), "mdy")).toBe(date);
        expect(readDate([year, month, day].join(sign), "ymd")).toBe(date);
      }),
      propertyRuns(),
    );
  });
});

describe("the order of a column's dates", () => {
  test.each<[string, string[], DateOrder, DateOrder, boolean]>([
    ["is the day first where a first part is above 12", ["1/2/2026", "13/2/2026"], "mdy", "dmy", true],
    ["is the month first where a second part is above 12", ["1/2/2026", "2/13/2026"], "dmy", "mdy", true],
    ["is what more dates say", ["13/1/2026", "14/1/2026", "1/14/2026"], "mdy", "dmy", true],
    ["is the usual one where both say as much", ["13/1/2026", "1/13/2026"], "mdy", "mdy", false],
    ["is the usual one where nothing tells", ["1/2/2026", "3/4/2026"], "mdy", "mdy", false],
    ["is the day first where the year is usual and nothing tells", ["1/2/2026"], "ymd", "dmy", false],
    ["is the year where every date begins with it", ["2026-02-01", "2026-02-13"], "dmy", "ymd", true],
    ["is not told by a twelve, which may be a month", ["12/2/2026", "1/12/2026"], "mdy", "mdy", false],
    ["needs no dates", ["", "soon"], "dmy", "ymd", true],
    ["is told by the others where some begin with the year", ["2026-02-01", "13/2/2026"], "mdy", "dmy", true],
  ])("%s", (_, texts, usual, order, isSure) => {
    expect(dateOrderOf(texts, usual)).toEqual({ order, isSure });
  });
});

describe("a number", () => {
  test.each<[string, DecimalMark, string | null]>([
    ["12.5", ".", "12.5"],
    ["12,5", ",", "12.5"],
    ["1,234,567.89", ".", "1234567.89"],
    ["1.234.567,89", ",", "1234567.89"],
    ["1 234,50", ",", "1234.5"],
    ["1'234.50", ".", "1234.5"],
    ["12,34,567", ".", "1234567"],
    ["1.200,50 €", ",", "1200.5"],
    ["$ 1,200.50", ".", "1200.5"],
    ["-7", ".", "-7"],
    ["7-", ".", "-7"],
    ["(7)", ".", "-7"],
    ["(1,200.50)", ".", "-1200.5"],
    ["+7", ".", "7"],
    ["-0", ".", "0"],
    ["007", ".", "7"],
    [",5", ",", "0.5"],
    ["5,", ",", "5"],
    ["12 pcs", ".", "12"],
    ["15 %", ".", "15"],
    ["Fr. 12.50", ".", "12.5"],
    ["S/. 50", ".", "50"],
    ["12 pcs.", ".", "12"],
    ["999999999999999", ".", "999999999999999"],
    ["1000000000000000", ".", null],
    ["0.1234567891", ".", null],
    ["1.2.3", ".", null],
    ["12 chairs", ".", null],
    ["", ".", null],
    ["-", ".", null],
    [".", ".", null],
    ["€", ".", null],
  ])("%j with the mark %s is %s", (text, mark, number) => {
    expect(readDecimal(text, mark)).toBe(number);
  });

  test.each<[string, string, DecimalMark]>([
    ["a range", "10-20", "."],
    ["a date", "2026-11-23", "."],
    ["a sum", "10+20", "."],
    ["something in brackets after it", "10 (20)", "."],
    ["decimals after the other mark: 12,50 is not 1250", "12,50", "."],
    ["decimals after the other mark: 12.5 is not 125", "12.5", ","],
    ["groups that are none", "1,2345", "."],
    ["a group of nothing", "1,,234", "."],
  ])("is not %s", (_, text, mark) => {
    expect(readDecimal(text, mark)).toBeNull();
  });

  test("written with either mark and grouped is read again", () => {
    fc.assert(
      fc.property(decimals(9, 3), fc.constantFrom<DecimalMark>(".", ","), (number, mark) => {
        const [whole = "", part] = number.split(".");
        const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, mark === "." ? "," : ".");
        expect(readDecimal(part === undefined ? grouped : `${grouped}${mark}${part}`, mark)).toBe(number);
        expect(readDecimal(number.replace(".", mark), mark)).toBe(number);
      }),
      propertyRuns(),
    );
  });
});

describe("the mark of a column's decimals", () => {
  test.each<[string, string[], DecimalMark, DecimalMark]>([
    ["is the later of two", ["1.234,5"], ".", ","],
    ["is the later of two the other way round", ["1,234.5"], ",", "."],
    ["is the one that not three digits follow", ["12,5"], ".", ","],
    ["is not one that stands there twice", ["1.234.567"], ".", ","],
    ["is the usual one where three digits follow", ["1.234", "7.000"], ",", ","],
    ["is the usual one where there is no mark", ["12", "7"], ",", ","],
    ["is told by the first cell that can tell", ["12", "1.234", "1,5"], ".", ","],
    ["may be the first sign", [",5"], ".", ","],
    ["may be the first sign, a point too", [".5"], ",", "."],
    ["does not mind signs after it", ["12,50 €"], ".", ","],
    ["is the usual one where there is nothing", [], ".", "."],
  ])("%s", (_, texts, usual, mark) => {
    expect(decimalMarkOf(texts, usual)).toBe(mark);
  });
});

test.each([
  [["1", "true", "TRUE", "yes", "Y", "x", "Sí", "si", "s", "Verdadero"], true],
  [["0", "false", "No", "n", "Falso", "", "  "], false],
  [["maybe", "2", "quizá", "-"], null],
])("%j are %s", (texts, flag) => {
  expect(texts.map(readFlag)).toEqual(texts.map(() => flag));
});

test.each([
  ["urgent", ["urgent"]],
  ["urgent, big;old|new", ["urgent", "big", "old", "new"]],
  [" urgent ,, urgent ", ["urgent"]],
  ["very urgent", ["very urgent"]],
  ["", []],
  [" ; ", []],
])("%j names the tags %j", (text, tags) => {
  expect(readTags(text)).toEqual(tags);
});
