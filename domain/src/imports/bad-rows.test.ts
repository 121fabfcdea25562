import { expect, test } from "vitest";
import { badRowsFile } from "./bad-rows.ts";
import { matchColumns } from "./match-columns.ts";
import { readingOf, readRows } from "./read-rows.ts";
import { readTable } from "./table/read-table.ts";
import type { CalendarDate } from "../dates.ts";

const headings = ["name", "price", "comment"];
const rows = [
  { cells: ["Mesa; grande", "dear", 'with "marks"'], problems: ["This is not a number.", "Another."] },
  { cells: ["Silla"], problems: [] },
];

test("rows with errors come as a file that is read again as it was, without the column of the problems", () => {
  const file = badRowsFile(headings, rows, "es");
  const table = readTable("products", file, {});
  expect(table.headings).toEqual([...headings, "Trato: problema"]);
  expect(table.rows).toEqual([
    ["Mesa; grande", "dear", 'with "marks"', "This is not a number. · Another."],
    ["Silla", "", "", ""],
  ]);
  expect(badRowsFile(table.headings, [{ cells: ["Mesa", "1", "", "old"], problems: ["New."] }], "es")).toContain(
    "Mesa;1;;New.",
  );
});

test("what was wrong is no part of a row that comes again", () => {
  const file = badRowsFile(["name", "city"], [{ cells: ["Ana", "Vigo"], problems: ["It was wrong."] }], "en");
  const table = readTable("contacts", file, {});
  const columns = matchColumns("contacts", table.headings);
  const usual = { dateOrder: "dmy", decimalMark: ",", currency: "EUR", today: "2026-11-23" as CalendarDate } as const; // a day
  const read = readRows("contacts", table, columns, readingOf("contacts", table, columns, {}, usual));
  expect(read.rows).toEqual([{ row: 2, values: { name: "Ana", city: "Vigo" } }]);
});

test("a cell that a spreadsheet would run does nothing in the file, and comes again as it was", () => {
  const cells = ["=HYPERLINK(1)", "+34 600 12 34 56", "'=1"];
  const file = badRowsFile(headings, [{ cells, problems: ["=Bad."] }], "en");
  expect(file).toContain("\n'=HYPERLINK(1);+34 600 12 34 56;''=1;'=Bad.\r\n");
  expect(readTable("products", file, {}).rows).toEqual([[...cells, "=Bad."]]);
  const saved = JSON.stringify([headings, ["'=HYPERLINK(1)", "+34 600 12 34 56", "''=1"]]);
  expect(readTable("products", saved, { format: "cells" }).rows).toEqual([cells]);
});
