import * as z from "zod/mini";
import { id, moment, pageOf } from "../schemas.ts";
import { encodings } from "./table/decode-text.ts";
import { fileTypes } from "./table/file-type.ts";
import { outcomes } from "./inputs.ts";
import { importKinds } from "./kinds.ts";
import { referenceKinds } from "./import-fields.ts";
import { doubts } from "./read-values.ts";
import { signs } from "./recognise.ts";
import { separators } from "./table/separator.ts";

const referenceKind = z.enum(referenceKinds);
const named = z.object({ id: z.string(), name: z.string() });

/** What is wrong with one cell, or with a whole row where `column` is null. `row` counts as a spreadsheet does: the heading is 1. */
export const RowError = z.object({
  row: z.int(),
  column: z.nullable(z.string()),
  value: z.nullable(z.string()),
  message: z.string(),
});
export type RowError = z.output<typeof RowError>;

/** How a column's dates or numbers are read, and what is doubtful about it. */
const columnReading = {
  dateOrder: z.nullable(z.enum(["ymd", "dmy", "mdy"])),
  decimalMark: z.nullable(z.enum([".", ","])),
  doubt: z.nullable(z.enum(doubts)),
};

const recognised = {
  /** It was there before, or stands in the file a second time, or a sign of it speaks against that. */
  outcome: z.enum(["known", "repeated", "doubtful"]),
  by: z.array(z.enum(signs)),
  against: z.array(z.enum(signs)),
  record: z.nullable(named),
  sameRow: z.nullable(z.int()),
};

/** A row that was taken for a record or for an earlier row, and by which signs; `isIn`: it comes in all the same. */
export const SeenRow = z.object({ row: z.int(), ...recognised, isIn: z.boolean(), mayChoose: z.boolean() });
export type SeenRow = z.output<typeof SeenRow>;

/** What a row changes of the record that it was taken for. */
export const RowChange = z.object({
  row: z.int(),
  record: named,
  fields: z.array(z.object({ label: z.string(), before: z.nullable(z.string()), after: z.string() })),
});
export type RowChange = z.output<typeof RowChange>;

/** A file that was sent to be brought in. */
export const SentImportFile = z.object({ id: id<"import_files">(), name: z.string(), bytes: z.int() });
export type SentImportFile = z.output<typeof SentImportFile>;

/** What a file that was sent is, whatever it is called. */
const sentFile = z.object({
  type: z.enum(fileTypes),
  /** The ending of its name, where the file is something else. */
  wrongEnding: z.nullable(z.string()),
  /** What it is written in; null: it is a spreadsheet. */
  encoding: z.nullable(z.enum(encodings)),
  sheets: z.array(z.string()),
  sheet: z.nullable(z.string()),
});
export type FileAsSent = z.output<typeof sentFile>;

/** What would happen, before anything does. */
export const ImportPreview = z.object({
  /** Null: the file came within the request. */
  file: z.nullable(sentFile),
  /** The file goes on after what was looked at: its counts are of its beginning. */
  goesOn: z.boolean(),
  /** What separates its columns; null: it is a spreadsheet. */
  delimiter: z.nullable(z.enum(separators)),
  /** The row in which the headings stand; those above it are no part of the table. */
  headingRow: z.int(),
  columns: z.array(
    z.object({
      heading: z.string(),
      field: z.nullable(z.string()),
      samples: z.array(z.string()),
      ...columnReading,
    }),
  ),
  fields: z.array(z.object({ id: z.string(), label: z.string(), isNeeded: z.boolean(), mayUpdate: z.boolean() })),
  /** The signs that may decide alone whether a row is there already. */
  keys: z.array(z.enum(signs)),
  missingFields: z.array(z.string()),
  rows: z.int(),
  /** Rows that would be made, that are left out because of what they were taken for, and that have errors. */
  fresh: z.int(),
  known: z.int(),
  bad: z.int(),
  /** The rows that were recognised, each with the reason. */
  seen: z.array(SeenRow),
  seenRows: z.int(),
  /** Of the rows left out, the ones that change their record. */
  changed: z.int(),
  changes: z.array(RowChange),
  errors: z.array(RowError),
  /** Cells that a spreadsheet spoiled: their rows come in without them. */
  warnings: z.array(RowError),
  /** Names of the file that are not there under that very name. */
  names: z.array(
    z.object({
      kind: referenceKind,
      name: z.string(),
      rows: z.int(),
      /** The record that is taken for it; null: a new one is made. */
      taken: z.nullable(named),
      candidates: z.array(named),
      /** The one of that name has left: nobody is taken for it unless somebody says so. */
      hasLeft: z.boolean(),
    }),
  ),
});
export type ImportPreview = z.output<typeof ImportPreview>;

export const importState = z.enum(["waiting", "running", "done", "stopped", "failed", "undoing", "undone"]);

export const Import = z.object({
  id: id<"imports">(),
  kind: z.enum(importKinds),
  fileName: z.string(),
  state: importState,
  rows: z.int(),
  done: z.int(),
  made: z.int(),
  updated: z.int(),
  known: z.int(),
  bad: z.int(),
  errors: z.array(RowError),
  /** How its columns of dates and numbers were read. */
  reading: z.array(z.object({ heading: z.string(), ...columnReading })),
  /** Of an undo: how many records were taken back, and how many stay because they were changed or used since. */
  undone: z.int(),
  kept: z.int(),
  failure: z.nullable(z.string()),
  createdAt: moment(),
  createdBy: z.nullable(z.string()),
  finishedAt: z.nullable(moment()),
  version: z.int(),
});
export type Import = z.output<typeof Import>;
export const ImportList = pageOf(Import);

/** What became of a row, or of what was made because rows name it (`row` null). */
export const ImportedRow = z.object({
  row: z.nullable(z.int()),
  outcome: z.enum(outcomes),
  record: z.nullable(z.object({ kind: z.string(), id: z.string(), name: z.string() })),
  by: z.array(z.enum(signs)),
  against: z.array(z.enum(signs)),
  sameRow: z.nullable(z.int()),
  errors: z.array(RowError),
  isUndone: z.boolean(),
  isKept: z.boolean(),
});
export type ImportedRow = z.output<typeof ImportedRow>;
export const ImportedRows = pageOf(ImportedRow);

/** A file to be saved. */
export const SavedFile = z.object({ fileName: z.string(), content: z.string() });
export type SavedFile = z.output<typeof SavedFile>;
