import { buffer } from "node:stream/consumers";
import type { Readable } from "node:stream";
import { readOds } from "hucre/ods";
import { type CellValue, readXls } from "hucre/xlsx";
import { Refusal } from "@trato/domain/errors.ts";
import { type TextEncodingName, withoutZeros } from "@trato/domain/imports/table/decode-text.ts";
import { wrongEnding } from "@trato/domain/imports/table/file-type.ts";
import type { ImportOptions } from "@trato/domain/imports/inputs.ts";
import { cellsOf } from "@trato/domain/imports/table/sheet-cells.ts";
import type { FileSource, SheetRow } from "@trato/domain/imports/table/read-parts.ts";
import type { FileAsSent } from "@trato/domain/imports/records.ts";
import type { Context } from "../../platform/context.ts";
import { contentsAt } from "../../platform/contents/contents-place.ts";
import type { SentFile } from "./keep-import-file.ts";
import { sheetRows } from "./sheet-rows.ts";
import { openWorkbook, sheetOf } from "./workbook.ts";
import type { Ranged } from "./zip.ts";

/** A file that was sent, ready to be read as often as is wanted; nothing of it is in memory yet. */
export type Sent = { told: FileAsSent; source: () => FileSource };

type Said = Pick<ImportOptions, "encoding" | "sheet">;

/** Opens a file that was sent, in the encoding and the sheet that are meant. */
export async function openSent(ctx: Context, file: SentFile, said: Said): Promise<Sent> {
  const kept = keptBytes(ctx, file);
  const told = { type: file.type, wrongEnding: wrongEnding(file.name, file.type), encoding: null };
  if (file.type === "text") {
    const encoding = said.encoding ?? file.encoding ?? "utf-8";
    const text = () => ({ text: textOf(kept, encoding) });
    return { told: { ...told, encoding, sheets: [], sheet: null }, source: text };
  }
  const { sheets, rowsOf } = file.type === "xlsx" ? await largeSheets(kept) : await smallSheets(kept, file.type);
  const names = sheets.map(({ name }) => name);
  const { name } = sheetOf({ sheets }, said.sheet);
  return { told: { ...told, sheets: names, sheet: name }, source: () => ({ sheet: rowsOf(name) }) };
}

function keptBytes(ctx: Context, { sha256, bytes }: SentFile): Ranged {
  const contents = contentsAt(ctx.site.contents);
  const name = { workspaceId: ctx.workspace.id, sha256 };
  return {
    bytes,
    read: async (from, to) => {
      const found = await contents.read(name, { from, to });
      if (!found) throw new Refusal("not_found", "file.content_missing");
      return found;
    },
  };
}

async function* textOf({ bytes, read }: Ranged, encoding: TextEncodingName): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of inLargePieces(await read(0, bytes - 1)))
    yield withoutZeros(decoder.decode(piece, { stream: true }));
  yield withoutZeros(decoder.decode());
}

const largePiece = 1_000_000;

/** The disk gives 64 kB at a time: fewer pieces have fewer ends to be read twice. */
async function* inLargePieces(bytes: Readable): AsyncGenerator<Buffer> {
  let some: Buffer[] = [];
  let length = 0;
  for await (const piece of bytes as AsyncIterable<Buffer>) {
    some.push(piece);
    length += piece.length;
    if (length < largePiece) continue;
    yield Buffer.concat(some);
    [some, length] = [[], 0];
  }
  if (length > 0) yield Buffer.concat(some);
}

type Sheets = { sheets: { name: string }[]; rowsOf: (name: string) => AsyncIterable<SheetRow[]> };

async function largeSheets(kept: Ranged): Promise<Sheets> {
  const workbook = await openWorkbook(kept);
  return { sheets: workbook.sheets, rowsOf: (name) => sheetRows(workbook, name) };
}

const mostWholeBytes = 30_000_000;

/** Spreadsheets of other kinds are read whole, so they are not long. */
async function smallSheets(kept: Ranged, type: "ods" | "xls"): Promise<Sheets> {
  if (kept.bytes > mostWholeBytes) throw new Refusal("invalid", "import.sheet_too_large", { path: "content" });
  const bytes = await buffer(await kept.read(0, kept.bytes - 1));
  const { sheets } = await { ods: readOds, xls: readXls }[type](bytes).catch(() => {
    throw new Refusal("invalid", "import.unreadable", { path: "content" });
  });
  const filled = sheets.filter(({ rows, hidden, veryHidden }) => rows.length > 0 && !hidden && !veryHidden);
  return { sheets: filled, rowsOf: (name) => rowsIn(filled.find((sheet) => sheet.name === name)?.rows ?? []) };
}

async function* rowsIn(rows: readonly (readonly (CellValue | undefined)[] | undefined)[]): AsyncGenerator<SheetRow[]> {
  yield Array.from(rows, (cells, index) => ({ row: index + 1, cells: cellsOf(cells) }));
}
