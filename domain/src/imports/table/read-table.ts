import { Refusal } from "../../errors.ts";
import { arraysIn } from "./arrays-in.ts";
import type { FileTable, TableOptions } from "./file-table.ts";
import { headingIn, type KnownHeadings } from "./heading.ts";
import { mostImportRows } from "../inputs.ts";
import type { ImportKind } from "../kinds.ts";
import { isBlank, recordsOf } from "./separated.ts";
import { type Cell, Cells } from "./table.ts";
import { knownHeadings, meant, refuseTooMany, TableAssembly, widthOf } from "./table-assembly.ts";
import { startOf } from "./text-start.ts";

/**
 * A file as a table: every row that is not blank is its heading, among `rows` or among `faults`; only titles above a heading are none.
 * Refuses what has no rows (`import.empty`) or too many, or too many columns
 * (`import.too_many_rows`, `import.too_many_columns`).
 */
export function readTable(kind: ImportKind, content: string, options: TableOptions): FileTable {
  const known = knownHeadings(kind);
  const table = options.format === "cells" ? ofCells(content, options, known) : ofText(content, options, known);
  if (table.rows.length === 0 && table.faults.length === 0)
    throw new Refusal("invalid", "import.empty", { path: "content" });
  return table;
}

function ofText(content: string, options: TableOptions, known: KnownHeadings): FileTable {
  const { text, delimiter, at } = startOf(content.replace(/^\uFEFF/, "").normalize("NFC"), options, known);
  const table = new TableAssembly({ at, isTold: options.headingRow !== undefined, tooFew: "import.too_few_cells" });
  let width: number | null = null;
  let row = 0;
  for (const { cells, isBroken } of recordsOf(text, delimiter, () => width)) {
    row++;
    if (row === at) width = widthOf(cells);
    if (!cells.every(isBlank)) table.add({ row, cells: meant(cells), isBroken });
    refuseTooMany(row, table.filled, mostImportRows);
  }
  return { ...table.drain(), delimiter };
}

function ofCells(content: string, options: TableOptions, known: KnownHeadings): FileTable {
  const sheet = parsed(content);
  sheet.forEach(widthOf);
  const at = options.headingRow ?? (headingIn(sheet, known) ?? 0) + 1;
  const table = new TableAssembly({ at, isTold: options.headingRow !== undefined, tooFew: null });
  sheet.forEach((cells, index) => {
    if (!cells.every(isBlank)) table.add({ row: index + 1, cells: meant(cells), isBroken: false });
  });
  return { ...table.drain(), delimiter: null };
}

function parsed(content: string): Cell[][] {
  const { all, filled } = arraysIn(content);
  refuseTooMany(all - 1, filled - 1, mostImportRows);
  try {
    const found = Cells.safeParse(JSON.parse(content));
    if (found.success) return found.data;
  } catch {
    // told below
  }
  throw new Refusal("invalid", "import.unreadable", { path: "content" });
}
