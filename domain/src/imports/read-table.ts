import { Refusal } from "../errors.ts";
import { fieldsOf } from "./fields.ts";
import type { ImportKind } from "./kinds.ts";
import { distinctHeadings, headingIn, type KnownHeadings } from "./heading.ts";
import type { CellError } from "./read-rows.ts";
import { filledLength, isBlank, recordsOf } from "./separated.ts";
import { firstRecords, type Separator, separatorOf } from "./separator.ts";
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
 * A file as a table: every row below the headings that is not blank is among `rows` or among `faults`. Refuses what has no rows
 * (`import.empty`).
 */
export function readTable(kind: ImportKind, content: string, options: TableOptions): FileTable {
  const known = new Set(fieldsOf[kind].flatMap(({ names }) => names));
  const table = options.format === "cells" ? ofCells(content, options, known) : ofText(content, options, known);
  if (table.rows.length === 0 && table.faults.length === 0)
    throw new Refusal("invalid", "import.empty", { path: "content" });
  return table;
}

type Source = { cells: readonly Cell[]; isBroken?: boolean };

function ofText(content: string, options: TableOptions, known: KnownHeadings): FileTable {
  const { text, named } = withoutSign(content.replace(/^\uFEFF/, "").normalize("NFC"));
  const delimiter = options.delimiter ?? named ?? separatorOf(text, known);
  const at = options.headingRow ?? (headingIn(firstRecords(text, delimiter), known) ?? 0) + 1;
  let width: number | null = null;
  const records: Source[] = [];
  for (const record of recordsOf(text, delimiter, () => width)) {
    records.push(record);
    if (records.length === at) width = filledLength(record.cells);
  }
  return { ...assemble(records, at, "import.too_few_cells"), delimiter };
}

/** A first line that only names the separator, as Excel writes it. */
function withoutSign(text: string): { text: string; named: Separator | undefined } {
  const [line = "", sign = ""] = /^"?sep=([,;\t|])"?[ \t]*(?:\r\n|\n|\r)/i.exec(text) ?? [];
  return { text: text.slice(line.length), named: sign === "" ? undefined : (sign as Separator) }; // of that class
}

function ofCells(content: string, options: TableOptions, known: KnownHeadings): FileTable {
  const sheet = parsed(content);
  const at = options.headingRow ?? (headingIn(sheet, known) ?? 0) + 1;
  return {
    ...assemble(
      sheet.map((cells) => ({ cells })),
      at,
      null,
    ),
    delimiter: null,
  };
}

function parsed(content: string): Cell[][] {
  try {
    const found = Cells.safeParse(JSON.parse(content));
    if (found.success) return found.data;
  } catch {
    // told below
  }
  throw new Refusal("invalid", "import.unreadable", { path: "content" });
}

/** `tooFew`: what a row is told that has less cells than the heading; spreadsheets have no end of a row. */
function assemble(records: readonly Source[], at: number, tooFew: string | null): Omit<FileTable, "delimiter"> {
  const heading = records[at - 1]?.cells ?? [];
  const headings = distinctHeadings(heading.slice(0, filledLength(heading)).map(cellText));
  const table = { headings, rows: [] as Cell[][], numbers: [] as number[], headingRow: at, faults: [] as Fault[] };
  records.slice(at).forEach(({ cells, isBroken }, index) => {
    if (cells.every(isBlank)) return;
    const row = at + 1 + index;
    const code = isBroken ? "import.quotes" : misfit(cells, headings.length, tooFew);
    if (code) return void table.faults.push({ row, column: null, value: shown(cells), code, cells });
    table.rows.push(cells.slice(0, headings.length));
    table.numbers.push(row);
  });
  return table;
}

function misfit(cells: readonly Cell[], width: number, tooFew: string | null): string | null {
  if (filledLength(cells) > width) return "import.too_many_cells";
  return cells.length < width ? tooFew : null;
}

const shown = (cells: readonly Cell[]): string => cells.map(cellText).join(" · ").slice(0, 200);
