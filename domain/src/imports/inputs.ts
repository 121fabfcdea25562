import * as z from "zod/mini";
import { inputWords } from "../inputs/input-words.ts";
import { inWords, shaped } from "../inputs/said.ts";
import { id, line, page, rawText } from "../schemas.ts";
import { encodings } from "./table/decode-text.ts";
import { type ImportKind, importKinds } from "./kinds.ts";
import { bases } from "../opportunities/pool/bases.ts";
import { referenceKinds } from "./import-fields.ts";
import { signs } from "./recognise.ts";
import { separators } from "./table/separator.ts";

/** What becomes of a row of a file. */
export const outcomes = ["made", "updated", "known", "repeated", "left", "refused"] as const;

const kind = z.enum(importKinds);
const name = rawText(500);

/** A name of the file stands for the record of this id; null: for a new one of that name. */
const chosenNames = z.record(name, z.nullable(z.uuid()));

/** How dates and numbers are written. */
const written = {
  dateOrder: z.optional(z.enum(["ymd", "dmy", "mdy"])),
  decimalMark: z.optional(z.enum([".", ","])),
};

/** How a file is to be read, where what is found by itself is not right. */
export const ImportOptions = z.object({
  /** The field that a column tells, by its heading; null: none. */
  columns: z._default(z.record(name, z.nullable(rawText(50))), {}),
  names: z._default(z.partialRecord(z.enum(referenceKinds), chosenNames), {}),
  /** Separated values as text, or the cells of a sheet as JSON; the first where nothing is said. */
  format: z.optional(z.enum(["separated", "cells"])),
  delimiter: z.optional(z.enum(separators)),
  /** What a file that was sent is written in, or which of its sheets is meant. */
  encoding: z.optional(z.enum(encodings)),
  sheet: z.optional(rawText(255, 1)),
  /** The row in which the headings stand. */
  headingRow: z.optional(z.int().check(z.gte(1), z.lte(1000))),
  ...written,
  /** The same for single columns, by their headings. */
  reading: z.optional(z.record(name, z.object(written))),
  /** The sign that alone decides whether a row is there already. */
  key: z.optional(z.enum(signs)),
  /** What becomes of a row that was recognised, by its number, where it is not to be as is usual. */
  rows: z.optional(z.record(z.string().check(shaped(/^\d{1,7}$/, inputWords.rowNumber)), z.enum(["new", "leave"]))),
  /**
   * What holds for every row that does not say otherwise: whose it is, its team, a tag besides, where it came from. A list of leads says
   * where it is from and on what ground its people may be written to; `isPooled`: its leads wait in the pool until they are given out.
   */
  batch: z.optional(
    z.object({
      salespersonId: z.optional(z.nullable(id<"members">())),
      teamId: z.optional(z.nullable(id<"teams">())),
      tag: z.optional(line(100, 1)),
      source: z.optional(line(100, 1)),
      basis: z.optional(z.enum(bases)),
      isPooled: z.optional(z.boolean()),
    }),
  ),
  /** The fields of records that are there already which the file shall change; none where nothing is said. */
  update: z.optional(z.array(line(50)).check(z.maxLength(50))),
});
export type ImportOptions = z.output<typeof ImportOptions>;

/** The longest file within a request; what is longer is sent as a file. */
export const mostImportBytes = 30_000_000;

/** The longest file that is sent, and the longest of those that can only be read whole. */
export const mostSentBytes = 1_000_000_000;
export const mostSheetBytes = 300_000_000;

/** The most rows that have something in them, of a file whose rows are of each other. */
export const mostImportRows = 250_000;
const mostApartRows = 2_000_000;

/** Whether each row is by itself, so that a file of any length is read and written piece by piece. */
export const isRowByRow = (kind: ImportKind): boolean => kind === "leads" || kind === "opportunities";

/** The most rows of a file that have something in them. */
export const mostRowsOf = (kind: ImportKind): number => (isRowByRow(kind) ? mostApartRows : mostImportRows);

const file = {
  kind,
  /** The file itself, or one that was sent before. */
  content: z.optional(rawText(mostImportBytes, 1)),
  fileId: z.optional(id<"import_files">()),
  options: z._default(ImportOptions, { columns: {}, names: {} }),
};

const oneFile = inWords(
  z.refine<{ content?: string | undefined; fileId?: string | undefined }>(
    ({ content, fileId }) => (content === undefined) !== (fileId === undefined),
    { path: ["content"] },
  ),
  inputWords.oneFile,
);

export const PreviewImport = z.object(file).check(oneFile);
export type PreviewImport = z.output<typeof PreviewImport>;

export const StartImport = z
  .object({ id: z.optional(id<"imports">()), fileName: line(300, 1), ...file })
  .check(oneFile);
export type StartImport = z.output<typeof StartImport>;

export const ListImports = z.object(page);
export type ListImports = z.output<typeof ListImports>;

export const ListImportRows = z.object({
  importId: id<"imports">(),
  ...page,
  outcome: z.optional(z.enum(outcomes)),
});
export type ListImportRows = z.output<typeof ListImportRows>;

export const OneImport = z.object({ importId: id<"imports">() });
export type OneImport = z.output<typeof OneImport>;

/** What is said of a file whose content is sent along. */
export const sentFileFields = { id: z.optional(id<"import_files">()), name: line(300, 1) };
export const SendImportFile = z.object(sentFileFields);
export type SendImportFile = z.output<typeof SendImportFile>;
