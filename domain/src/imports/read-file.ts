import { readOds } from "hucre/ods";
import { type CellValue, readXls, readXlsx } from "hucre/xlsx";
import { isCalendarDate } from "../dates.ts";
import { canonical } from "../decimal.ts";
import { Refusal } from "../errors.ts";
import { decodeText, type TextEncodingName, withoutZeros } from "./decode-text.ts";
import { type FileType, fileTypeOf, wrongEnding } from "./file-type.ts";
import type { Cell } from "./table.ts";

/** A file as an import takes it: its text, or the cells of its sheets as JSON. */
export type FileRead = {
  type: FileType;
  /** The ending of its name, where the file is something else. */
  wrongEnding: string | null;
  /** What it was written in; null: it is a spreadsheet. */
  encoding: TextEncodingName | null;
  format: "separated" | "cells";
  sheets: { name: string; content: string }[];
};

/** Reads a file of separated values or a spreadsheet (XLSX, ODS, XLS); refuses what is neither (`import.unreadable`). */
export async function readFile(bytes: Uint8Array, name: string, given?: TextEncodingName): Promise<FileRead> {
  const type = fileTypeOf(bytes);
  const known = { type, wrongEnding: wrongEnding(name, type) };
  if (type === "text") {
    const { text, encoding } = decodeText(bytes, given);
    return { ...known, encoding, format: "separated", sheets: [{ name: "", content: withoutZeros(text) }] };
  }
  if (type === "pdf" || type === "page" || type === "other")
    throw new Refusal("invalid", "import.not_a_table", { type });
  return { ...known, encoding: null, format: "cells", sheets: await sheetsOf(bytes, readers[type]) };
}

const readers = { xlsx: readXlsx, xls: readXls, ods: readOds };

/** The sheets in sight that have something in them. */
async function sheetsOf(
  bytes: Uint8Array,
  read: (typeof readers)["xlsx" | "xls" | "ods"],
): Promise<FileRead["sheets"]> {
  const { sheets } = await read(bytes).catch(() => {
    throw new Refusal("invalid", "import.unreadable");
  });
  const filled = sheets.filter(({ rows, hidden, veryHidden }) => rows.length > 0 && !hidden && !veryHidden);
  if (filled.length === 0) throw new Refusal("invalid", "import.empty");
  return filled.map(({ name, rows }) => ({ name, content: JSON.stringify(withoutEnd(Array.from(rows, cellsOf))) }));
}

/** Rows that were only formatted stand below many a table. */
function withoutEnd(rows: Cell[][]): Cell[][] {
  while (rows.at(-1)?.length === 0) rows.pop();
  return rows;
}

/** A row that was never touched is a hole. */
function cellsOf(row: readonly (CellValue | undefined)[] | null | undefined): Cell[] {
  const cells = Array.from(row ?? [], cellOf);
  while (cells.at(-1) === "") cells.pop();
  return cells;
}

const wholeDigits = 1e15;

function cellOf(value: CellValue | undefined): Cell {
  if (value === null || value === undefined) return "";
  if (typeof value === "boolean") return { flag: value };
  if (typeof value === "string") return withoutZeros(value).toWellFormed().normalize("NFC");
  if (value instanceof Date) return dayOf(value);
  if (!Number.isFinite(value)) return "";
  return Math.abs(value) < wholeDigits ? { number: numberOf(value) } : BigInt(Math.trunc(value)).toString();
}

/** With the fifteen digits that a spreadsheet keeps: 0.1 + 0.2 is 0.3 there. */
const numberOf = (value: number) => canonical(Number(value.toPrecision(15)).toFixed(9));

/** A day, or a day with its hour as text; what has an hour alone keeps it. */
function dayOf(value: Date): Cell {
  if (Number.isNaN(value.getTime())) return "";
  const [day = "", hour = ""] = value.toISOString().split("T");
  if (value.getUTCFullYear() < 1900) return hour.slice(0, 5);
  if (!hour.startsWith("00:00:00") || !isCalendarDate(day)) return `${day} ${hour.slice(0, 5)}`;
  return { date: day };
}
