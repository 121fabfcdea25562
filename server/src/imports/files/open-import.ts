import { Refusal } from "@trato/domain/errors.ts";
import type { FileTable } from "@trato/domain/imports/table/file-table.ts";
import type { ImportOptions } from "@trato/domain/imports/inputs.ts";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import { readParts } from "@trato/domain/imports/table/read-parts.ts";
import { readTable } from "@trato/domain/imports/table/read-table.ts";
import type { FileAsSent } from "@trato/domain/imports/records.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../platform/context.ts";
import { findImportFile } from "./keep-import-file.ts";

/** A file to be brought in: itself, or one that was sent before. */
export type GivenFile = {
  kind: ImportKind;
  content?: string | null | undefined;
  fileId?: Id<"import_files"> | null | undefined;
  options: ImportOptions;
};

/** A file that can be read as often as is wanted, some rows at a time. */
export type OpenedFile = { told: FileAsSent | null; parts: (rowsAtOnce: number) => AsyncGenerator<FileTable> };

/** Opens a file to be brought in; needs the transaction only until it is open. */
export async function openImport(ctx: Context, { kind, content, fileId, options }: GivenFile): Promise<OpenedFile> {
  if (!fileId) return { told: null, parts: (rows) => slicesOf(readTable(kind, content ?? "", options), rows) };
  const { openSent } = await import("./sent-source.ts"); // reads spreadsheets: a start need not wait for it
  const { told, source } = await openSent(ctx, await findImportFile(ctx, fileId), options);
  return { told, parts: (rowsAtOnce) => readParts(source(), { kind, options, rowsAtOnce }) };
}

async function* slicesOf(table: FileTable, rowsAtOnce: number): AsyncGenerator<FileTable> {
  for (let at = 0; at < Math.max(table.rows.length, 1); at += rowsAtOnce) {
    const rows = table.rows.slice(at, at + rowsAtOnce);
    const numbers = table.numbers.slice(at, at + rowsAtOnce);
    yield { ...table, rows, numbers, faults: at === 0 ? table.faults : [] };
  }
}

/** The first rows of a file, and whether it goes on after them. */
export async function beginningOf({ parts }: OpenedFile, rows: number): Promise<{ table: FileTable; goesOn: boolean }> {
  for await (const table of parts(rows)) {
    refuseEmpty(table);
    return { table, goesOn: lengthOf(table) >= rows };
  }
  throw empty();
}

/** All rows of a file whose rows are of each other. */
export async function wholeOf({ parts }: OpenedFile): Promise<FileTable> {
  const all: FileTable[] = [];
  for await (const part of parts(rowsAtOnce)) all.push(part);
  const [first] = all;
  if (!first) throw empty();
  const whole = {
    ...first,
    rows: all.flatMap(({ rows }) => rows),
    numbers: all.flatMap(({ numbers }) => numbers),
    faults: all.flatMap(({ faults }) => faults),
  };
  refuseEmpty(whole);
  return whole;
}

const rowsAtOnce = 100_000;

export const lengthOf = ({ rows, faults }: FileTable): number => rows.length + faults.length;

function refuseEmpty(table: FileTable): void {
  if (lengthOf(table) === 0) throw empty();
}

const empty = () => new Refusal("invalid", "import.empty", { path: "content" });
