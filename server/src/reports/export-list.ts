import { Readable } from "node:stream";
import { setImmediate as otherWork } from "node:timers/promises";
import { separatedCell } from "@trato/domain/harmless-cell.ts";
import { cellValue, type CellValue } from "@trato/domain/reports/cell-value.ts";
import type { ExportedList, ListColumn } from "@trato/domain/reports/list-columns.ts";
import { stepText } from "@trato/domain/money.ts";
import type { Language } from "@trato/domain/words.ts";
import type { Origin, Workspace } from "../platform/context.ts";
import type { Edge, Who } from "../platform/edge.ts";
import { idLength, readableLists } from "./read-list.ts";

export type ExportFormat = "csv" | "xlsx";

export type ListExport = {
  list: ExportedList;
  format: ExportFormat;
  columns: readonly ListColumn[];
  /** What the list is asked for, as its own input gives it. */
  filters: unknown;
  language: Language;
  title: string;
  workspace: Pick<Workspace, "timeZone" | "currencyDecimals">;
};

/**
 * A list as a file, as long as it is: what it holds is found once, and then read page by page, each in a transaction of its own under the
 * rights of whoever asks, so that neither memory nor a connection is held while somebody's line is slow.
 */
export function exportList(edge: Edge, who: Who, origin: Origin, asked: ListExport): Readable {
  return fileOfRows(pagesOf(edge, who, origin, asked), asked);
}

/** What makes a file of rows: its columns, and how they are written. */
export type FileShape = Pick<ListExport, "format" | "columns" | "language" | "title" | "workspace">;

/** Rows as a file, page by page. */
export function fileOfRows(pages: AsyncIterable<CellValue[][]>, shape: FileShape): Readable {
  return shape.format === "csv" ? Readable.from(csvOf(pages, shape)) : Readable.from(xlsxOf(pages, shape));
}

const eachId = new RegExp(`.{${idLength}}`, "g");

async function* pagesOf(edge: Edge, who: Who, origin: Origin, asked: ListExport): AsyncGenerator<CellValue[][]> {
  const { ids, rows, atOnce } = readableLists[asked.list];
  const reader = { language: asked.language, timeZone: asked.workspace.timeZone };
  const all = await edge.run(who, "read", origin, (ctx) => ids(ctx, asked.filters));
  for (let start = 0; start < all.length; start += atOnce * idLength) {
    const some = all.slice(start, start + atOnce * idLength).match(eachId) ?? [];
    const found = await edge.run(who, "read", origin, (ctx) => rows(ctx, some));
    const byId = Map.groupBy(found, ({ id }) => id.replaceAll("-", ""));
    const there = some.flatMap((id) => byId.get(id) ?? []);
    yield there.map((row) => asked.columns.map((column) => cellValue(column, row, reader)));
    await otherWork();
  }
}

/** What a spreadsheet of the language expects: where the comma is the decimal sign, semicolons stand between the cells. */
const csvStyles = { en: { delimiter: ",", decimal: "." }, es: { delimiter: ";", decimal: "," } };
const byteOrderMark = "\uFEFF";

async function* csvOf(pages: AsyncIterable<CellValue[][]>, { columns, language }: FileShape): AsyncGenerator<string> {
  const { delimiter, decimal } = csvStyles[language];
  const line = (cells: string[]) => `${cells.join(delimiter)}\r\n`;
  yield byteOrderMark + line(columns.map(({ words }) => separatedCell(words[language])));
  for await (const page of pages)
    if (page.length > 0) yield page.map((row) => line(row.map((cell) => csvCell(cell, decimal)))).join("");
}

function csvCell(cell: CellValue, decimal: string): string {
  if (cell.kind === "none") return "";
  if (cell.kind === "number") return cell.value.replace(".", decimal);
  return cell.kind === "text" ? separatedCell(cell.value) : cell.value;
}

const longestSheetName = 31;

async function* xlsxOf(
  pages: AsyncIterable<CellValue[][]>,
  { columns, language, title, workspace }: FileShape,
): AsyncGenerator<Uint8Array> {
  const { writeXlsxStream } = await import("hucre/xlsx"); // read when it is asked for: a start need not wait for it
  yield* writeXlsxStream(rowsOf(pages), {
    name: title.slice(0, longestSheetName),
    freezePane: { rows: 1 },
    columns: columns.map(({ words, kind }) => ({ header: words[language], ...xlsxFormat(kind, workspace) })),
  });
}

function xlsxFormat(kind: ListColumn["kind"], { currencyDecimals }: ListExport["workspace"]): { numFmt?: string } {
  if (kind === "money") return { numFmt: `#,##${stepText(currencyDecimals).replaceAll(/\d/g, "0")}` };
  if (kind === "date") return { numFmt: "yyyy-mm-dd" };
  return kind === "moment" ? { numFmt: "yyyy-mm-dd hh:mm" } : {};
}

async function* rowsOf(pages: AsyncIterable<CellValue[][]>) {
  for await (const page of pages) for (const row of page) yield row.map(xlsxCell);
}

const exactDigits = 15;

/** Numbers that a spreadsheet cannot hold exactly stay texts; it knows no time zones, and shows days and times as they are written. */
function xlsxCell(cell: CellValue): string | number | Date | null {
  if (cell.kind === "none") return null;
  if (cell.kind === "text") return cell.value;
  if (cell.kind !== "number") return new Date(`${cell.value.slice(0, 10)}T${cell.value.slice(11) || "00:00:00"}Z`);
  const digits = cell.value.replaceAll(/\D/g, "").length;
  return digits <= exactDigits ? Number(cell.value) : cell.value;
}
