import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimals } from "../../test/decimals.ts";
import { propertyRuns } from "../../test/property-runs.ts";
import { addDays, type CalendarDate, partsOf } from "../dates.ts";
import type { NumberMeaning } from "../number-signs.ts";
import type { DecimalMark } from "../read-number.ts";
import {
  type DateOrder,
  dateOrderOf,
  decimalMarkOf,
  type Doubt,
  readDate,
  readDecimal,
  readFlag,
  readTags,
  readWhole,
  tallyDates,
  tallyDecimals,
} from "./read-values.ts";

const today = "2026-11-23" as CalendarDate; // a day

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
    ["20261123", "ymd", "2026-11-23"],
    ["23112026", "dmy", null],
    ["23 November 2026", "ymd", "2026-11-23"],
    ["15/06/98", "dmy", "1998-06-15"],
    ["15-jun-26", "ymd", "2026-06-15"],
    ["lunes, 15 de junio de 2026", "mdy", "2026-06-15"],
    ["viernes, 15 de junio de 2026", "mdy", null],
    ["46350", "dmy", "2026-11-24"],
    ["46350.75", "ymd", "2026-11-24"],
    ["12", "dmy", null],
    ["15/3", "dmy", null],
    ["", "dmy", null],
  ])("%j in the order %s is %s", (text, order, day) => {
    expect(readDate(text, order, today)).toBe(day);
  });

  test("written in any order is read again", () => {
    const start = "1950-01-01" as CalendarDate; // a day
    fc.assert(
      fc.property(fc.nat(60_000), fc.constantFrom("/", "-", "."), (days, sign) => {
        const date = addDays(start, days);
        const { year, month, day } = partsOf(date);
        expect(readDate([day, month, year].join(sign), "dmy", today)).toBe(date);
        expect(readDate([month, day, year].join(sign), "mdy", today)).toBe(date);
        expect(readDate([year, month, day].join(sign), "ymd", today)).toBe(date);
      }),
      propertyRuns(),
    );
  });
});

describe("the order of a column's dates", () => {
  test.each<[string, string[], DateOrder, DateOrder, Doubt | null]>([
    ["is the day first where a first part is above 12", ["1/2/2026", "13/2/2026"], "mdy", "dmy", null],
    ["is the month first where a second part is above 12", ["1/2/2026", "2/13/2026"], "dmy", "mdy", null],
    ["is what more dates say, doubtful", ["13/1/2026", "14/1/2026", "1/14/2026"], "mdy", "dmy", "mixed"],
    ["is the usual one where both say as much", ["13/1/2026", "1/13/2026"], "mdy", "mdy", "mixed"],
    ["is the usual one where nothing tells", ["1/2/2026", "3/4/2026"], "mdy", "mdy", "either"],
    ["is the day first where the year is usual and nothing tells", ["1/2/2026"], "ymd", "dmy", "either"],
    ["is the year where every date begins with it", ["2026-02-01", "2026-02-13"], "dmy", "ymd", null],
    ["is not told by a twelve, which may be a month", ["12/2/2026", "1/12/2026"], "mdy", "mdy", "either"],
    ["does not matter where day and month are the same", ["5/5/2026"], "mdy", "mdy", null],
    ["needs no dates", ["", "soon"], "dmy", "ymd", null],
    ["is told by the others where some begin with the year", ["2026-02-01", "13/2/2026"], "mdy", "dmy", null],
    ["is told by the day of the week", ["Fri 5/6/2026", "Mon 1/6/2026"], "mdy", "dmy", null],
    ["is doubtful where dates are the numbers of a spreadsheet", ["46350"], "dmy", "ymd", "serial"],
  ])("%s", (_, texts, usual, order, doubt) => {
    expect(dateOrderOf(tallyDates(texts, today), usual)).toEqual({ order, doubt });
  });
});

describe("a number of a column", () => {
  test.each<[string, DecimalMark, NumberMeaning, string | null]>([
    ["1.234.567,89", ",", "money", "1234567.89"],
    ["1,234,567.89", ".", "money", "1234567.89"],
    ["12,50", ".", "money", null],
    ["12.5", ",", "money", null],
    ["15 %", ".", "percent", "15"],
    ["15 %", ".", "money", null],
    ["12 pcs.", ".", "quantity", "12"],
    ["12 chairs", ".", "quantity", null],
    ["", ".", "quantity", null],
  ])("%j with the mark %s, counting %s, is %s", (text, mark, meaning, number) => {
    expect(readDecimal(text, mark, meaning)).toBe(number);
  });

  test("written with either mark and grouped is read again", () => {
    fc.assert(
      fc.property(decimals(9, 3), fc.constantFrom<DecimalMark>(".", ","), (number, mark) => {
        const [whole = "", part] = number.split(".");
        const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, mark === "." ? "," : ".");
        const written = part === undefined ? grouped : `${grouped}${mark}${part}`;
        expect(readDecimal(written, mark, "quantity")).toBe(number);
        expect(readDecimal(number.replace(".", mark), mark, "quantity")).toBe(number);
      }),
      propertyRuns(),
    );
  });
});

describe("the mark of a column's decimals", () => {
  test.each<[string, string[], DecimalMark, DecimalMark, Doubt | null]>([
    ["is the later of two", ["1.234,5"], ".", ",", null],
    ["is the later of two the other way round", ["1,234.5"], ",", ".", null],
    ["is the one that not three digits follow", ["12,5"], ".", ",", null],
    ["is not one that stands there twice", ["1.234.567"], ".", ",", null],
    ["is one that follows a lone zero", ["0.125"], ",", ".", null],
    ["is one that follows four digits", ["1234.567"], ",", ".", null],
    ["is the usual one where three digits follow, doubtful", ["1.234", "7.000"], ",", ",", "either"],
    ["is the usual one where there is no mark", ["12", "7", "1 234"], ",", ",", null],
    ["is told by any cell that can tell", ["12", "1.234", "1,5"], ".", ",", null],
    ["is what more cells say, doubtful", ["1,5", "2,5", "3.5"], ".", ",", "mixed"],
    ["is the usual one where both say as much", ["13,75", "1.5"], ",", ",", "mixed"],
    ["may be the first sign", [",5"], ".", ",", null],
    ["may be the first sign, a point too", [".5"], ",", ".", null],
    ["does not mind signs around it", ["12,50 €"], ".", ",", null],
    ["is not the point of an abbreviation", ["S/. 50", "12 kg."], ",", ",", null],
    ["is not told by what is no number", ["12/05/2024", "10.5 a 20"], ",", ",", null],
    ["is the usual one where there is nothing", [], ".", ".", null],
    ["is told by exponents, doubtful", ["3,46001E+11"], ".", ",", "short"],
  ])("%s", (_, texts, usual, mark, doubt) => {
    expect(decimalMarkOf(tallyDecimals(texts, "money"), usual)).toEqual({ mark, doubt });
  });
});

test.each([
  ["30", 30],
  ["007", 7],
  ["30 días", 30],
  ["1e3", null],
  ["1.000", null],
  ["1,5", null],
  ["1234567", null],
  ["-1", null],
])("%j is the whole number %j", (text, number) => {
  expect(readWhole(text)).toBe(number);
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
