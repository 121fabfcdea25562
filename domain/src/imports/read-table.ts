import { Refusal } from "../errors.ts";
import { asItWas } from "../harmless-cell.ts";
import { fieldsOf } from "./fields.ts";
import type { ImportKind } from "./kinds.ts";
import { distinctHeadings, filledIn, headingIn, type KnownHeadings } from "./heading.ts";
import { mostImportRows } from "./inputs.ts";
import type { CellError } from "./read-rows.ts";
import { arraysIn } from "./arrays-in.ts";
import { filledLength, isBlank, mostCells, recordsOf } from "./separated.ts";
import { firstRecords, type Separator, separatorOf, separators } from "./separator.ts";
import { type Cell, Cells, cellText, type Table } from "./table.ts";

/** A file as its rows: how it was read, and the rows that could not be. */
export type FileTable = Table & {
  numbers: readonly number[];
  /** The row of the headings, as a spreadsheet counts. */
  headingRow: number;
  /** Null: the file is a spreadsheet. */
  delimiter: Separator | null;
  faults: Fault[];
};

/** A row that could not be read, as far as it was. */
export type Fault = CellError & { cells: readonly Cell[] };

export type TableOptions = {
  format?: "separated" | "cells" | undefined;
  delimiter?: Separator | undefined;
  headingRow?: number | undefined;
};

/**
 * A file as a table: every row that is not blank is its heading, among `rows` or among `faults`; only titles above a heading are none.
 * Refuses what has no rows (`import.empty`) or too many, or too many columns
 * (`import.too_many_rows`, `import.too_many_columns`).
 */
export function readTable(kind: ImportKind, content: string, options: TableOptions): FileTable {
  const known = new Set(fieldsOf[kind].flatMap(({ names }) => names));
  const table = options.format === "cells" ? ofCells(content, options, known) : ofText(content, options, known);
  if (table.rows.length === 0 && table.faults.length === 0)
    throw new Refusal("invalid", "import.empty", { path: "content" });
  return table;
}

/** A record that is not blank, with its row as a spreadsheet counts. */
type Source = { row: number; cells: readonly Cell[]; isBroken: boolean };

function ofText(content: string, options: TableOptions, known: KnownHeadings): FileTable {
  const { text, named } = withoutSign(content.replace(/^\uFEFF/, "").normalize("NFC"));
  const delimiter = options.delimiter ?? named ?? separatorOf(text, known);
  const at = options.headingRow ?? (headingIn(firstRecords(text, delimiter), known) ?? 0) + 1;
  let width: number | null = null;
  let row = 0;
  const records: Source[] = [];
  for (const { cells, isBroken } of recordsOf(text, delimiter, () => width)) {
    row++;
    if (row === at) width = widthOf(cells);
    if (!cells.every(isBlank)) records.push({ row, cells: meant(cells), isBroken });
    refuseTooMany(row, records.length);
  }
  return {
    ...assemble(records, { at, isTold: options.headingRow !== undefined, tooFew: "import.too_few_cells" }),
    delimiter,
  };
}

function widthOf(cells: readonly Cell[]): number {
  const width = filledLength(cells);
  if (width > mostCells) throw new Refusal("invalid", "import.too_many_columns", { path: "content", most: mostCells });
  return width;
}

// as many as a spreadsheet has
const mostWithBlank = 1_048_576;

/** `filled`: those that are not blank, the heading among them. */
function refuseTooMany(rows: number, filled: number): void {
  if (rows > mostWithBlank || filled > mostImportRows + 1)
    throw new Refusal("invalid", "import.too_many_rows", { path: "content", most: mostImportRows });
}

/** A first line that only names the separator, as Excel writes it; one that Trato does not know is no heading either. */
function withoutSign(text: string): { text: string; named: Separator | undefined } {
  const [line = "", sign = ""] = /^"?sep=([^\r\n"])"?[ \t]*(?:\r\n|\n|\r)/i.exec(text) ?? [];
  return { text: text.slice(line.length), named: separators.find((each) => each === sign) };
}

function ofCells(content: string, options: TableOptions, known: KnownHeadings): FileTable {
  const sheet = parsed(content);
  sheet.forEach(widthOf);
  const at = options.headingRow ?? (headingIn(sheet, known) ?? 0) + 1;
  const records = sheet.flatMap((cells, index): Source[] =>
    cells.every(isBlank) ? [] : [{ row: index + 1, cells: meant(cells), isBroken: false }],
  );
  return { ...assemble(records, { at, isTold: options.headingRow !== undefined, tooFew: null }), delimiter: null };
}

const isMarked = (cell: Cell): boolean => typeof cell === "string" && cell.startsWith("'");

/** Without the apostrophes that kept a spreadsheet from running a cell. */
const meant = (cells: readonly Cell[]): readonly Cell[] =>
  cells.some(isMarked) ? cells.map((cell) => (typeof cell === "string" ? asItWas(cell) : cell)) : cells;

function parsed(content: string): Cell[][] {
  const { all, filled } = arraysIn(content);
  refuseTooMany(all - 1, filled - 1);
  try {
    const found = Cells.safeParse(JSON.parse(content));
    if (found.success) return found.data;
  } catch {
    // told below
  }
  throw new Refusal("invalid", "import.unreadable", { path: "content" });
}

/**
 * `at`: the row of the headings, `isTold`: somebody said so. `tooFew`: what a row is told that has less cells than the heading;
 * spreadsheets have no end of a row.
 */
type Reading = { at: number; isTold: boolean; tooFew: string | null };

function assemble(records: readonly Source[], { at, isTold, tooFew }: Reading): Omit<FileTable, "delimiter"> {
  const heading = records.find(({ row }) => row === at)?.cells ?? [];
  const headings = distinctHeadings(heading.slice(0, filledLength(heading)).map(cellText));
  const table = { headings, rows: [] as Cell[][], numbers: [] as number[], headingRow: at, faults: [] as Fault[] };
  for (const { row, cells, isBroken } of records) {
    if (row === at || (row < at && (isTold || filledIn(cells) < filledIn(heading)))) continue;
    const code =
      row < at ? "import.above_heading" : isBroken ? "import.quotes" : misfit(cells, headings.length, tooFew);
    if (code) table.faults.push({ row, column: null, value: shown(cells), code, cells });
    else {
      table.rows.push(cells.slice(0, headings.length));
      table.numbers.push(row);
    }
  }
  return table;
}

function misfit(cells: readonly Cell[], width: number, tooFew: string | null): string | null {
  if (filledLength(cells) > width) return "import.too_many_cells";
  return cells.length < width ? tooFew : null;
}

const shown = (cells: readonly Cell[]): string => cells.map(cellText).join(" · ").slice(0, 200);
