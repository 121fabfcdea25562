import { headingIn } from "./heading.ts";
import { mostRowsOf } from "../inputs.ts";
import type { ImportKind } from "../kinds.ts";
import type { FileTable, TableOptions } from "./file-table.ts";
import { isBlank, recordsIn, refuseEndless } from "./separated.ts";
import type { Cell } from "./table.ts";
import { knownHeadings, meant, refuseTooMany, TableAssembly, widthOf } from "./table-assembly.ts";
import { startOf } from "./text-start.ts";

/** A row of a sheet, with the number that a spreadsheet gives it. */
export type SheetRow = { row: number; cells: Cell[] };

/** What a file is made of, as it comes: pieces of its text, or some rows of a sheet at a time. */
export type FileSource = { text: AsyncIterable<string> } | { sheet: AsyncIterable<readonly SheetRow[]> };

type Asked = { kind: ImportKind; options: TableOptions; rowsAtOnce: number };

/**
 * A file as a table, some rows at a time, however long it is: every part has the headings, and all parts together have each row that is
 * not blank once, among `rows` or among `faults`. A file without rows has one empty part. Refuses too many rows or columns as soon as
 * they come (`import.too_many_rows`, `import.too_many_columns`).
 */
export async function* readParts(source: FileSource, asked: Asked): AsyncGenerator<FileTable> {
  const parts = "text" in source ? partsOfText(source.text, asked) : partsOfSheet(source.sheet, asked);
  let isFirst = true;
  for await (const part of parts) {
    if (isFirst || part.rows.length + part.faults.length > 0) yield part;
    isFirst = false;
  }
}

const lookedAt = 1_000_000;

async function* partsOfText(
  text: AsyncIterable<string>,
  { kind, options, rowsAtOnce }: Asked,
): AsyncGenerator<FileTable> {
  const pieces = inOneForm(text);
  let beginning = "";
  for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
    beginning += next.value;
    if (beginning.length >= lookedAt) break;
  }
  const { text: first, delimiter, at } = startOf(beginning.replace(/^\uFEFF/, ""), options, knownHeadings(kind));
  const table = new TableAssembly({ at, isTold: options.headingRow !== undefined, tooFew: "import.too_few_cells" });
  let width: number | null = null;
  let row = 0;
  for await (const records of recordsIn(after(first, pieces), delimiter, () => width)) {
    for (const { cells, isBroken } of records) {
      row++;
      if (row === at) width = widthOf(cells);
      if (!cells.every(isBlank)) table.add({ row, cells: meant(cells), isBroken });
      refuseTooMany(row, table.filled, mostRowsOf(kind));
      if (table.waiting >= rowsAtOnce) yield { ...table.drain(), delimiter };
    }
  }
  yield { ...table.drain(), delimiter };
}

async function* after(first: string, others: AsyncIterable<string>): AsyncGenerator<string> {
  yield first;
  yield* others;
}

/** Cut where no sign can belong to the one before, and each piece in its one form. */
async function* inOneForm(text: AsyncIterable<string>): AsyncGenerator<string, undefined> {
  let rest: string[] = [];
  let length = 0;
  for await (const piece of text) {
    const end = Math.max(piece.lastIndexOf("\n"), piece.lastIndexOf("\r")) + 1;
    rest.push(end > 0 ? piece.slice(0, end) : piece);
    length += piece.length;
    if (end > 0) {
      yield rest.join("").normalize("NFC");
      rest = [piece.slice(end)];
      length = piece.length - end;
    }
    refuseEndless(length);
  }
  yield rest.join("").normalize("NFC");
  return undefined;
}

async function* partsOfSheet(
  sheet: AsyncIterable<readonly SheetRow[]>,
  { kind, options, rowsAtOnce }: Asked,
): AsyncGenerator<FileTable> {
  let table: TableAssembly | null = null;
  let last = 0;
  for await (const some of sheet) {
    table ??= assemblyOf(kind, some, options);
    for (const { row, cells } of some) {
      widthOf(cells);
      last = row;
      if (!cells.every(isBlank)) table.add({ row, cells: meant(cells), isBroken: false });
      refuseTooMany(last, table.filled, mostRowsOf(kind));
      if (table.waiting >= rowsAtOnce) yield { ...table.drain(), delimiter: null };
    }
  }
  table ??= assemblyOf(kind, [], options);
  yield { ...table.drain(), delimiter: null };
}

function assemblyOf(kind: ImportKind, some: readonly SheetRow[], options: TableOptions): TableAssembly {
  const sheet: Cell[][] = [];
  for (const { row, cells } of some.slice(0, 100)) if (row <= 1000) sheet[row - 1] = cells;
  const first = Array.from(sheet, (cells) => cells ?? []);
  const at = options.headingRow ?? (headingIn(first, knownHeadings(kind)) ?? 0) + 1;
  return new TableAssembly({ at, isTold: options.headingRow !== undefined, tooFew: null });
}
