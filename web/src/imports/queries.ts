import type { FileRead } from "@trato/domain/imports/read-file.ts";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call, type InputOf, type OutputOf } from "../platform/api.ts";
import { reading, readingPages } from "../platform/queries.ts";

export type ImportPreview = OutputOf<"POST /imports/preview">;
export type ImportRow = OutputOf<"GET /imports">["items"][number];
export type ImportKind = ImportRow["kind"];
export type ImportOptions = NonNullable<InputOf<"POST /imports">["options"]>;

/** A file as it was chosen and read, and which of its sheets is meant; its number tells it from any other reading. */
export type ChosenFile = { number: number; name: string; source: File; read: FileRead; sheet: number };

let files = 0;

/** A file that was read anew, or another of its sheets. */
export const chosen = (source: File, read: FileRead, sheet = 0): ChosenFile => ({
  number: ++files,
  name: source.name,
  source,
  read,
  sheet,
});

/** What the server is told of it. */
export const fileInput = (kind: ImportKind, { read, sheet }: ChosenFile, options: ImportOptions) => ({
  kind,
  content: read.sheets[sheet]?.content ?? "",
  options: { ...options, format: read.format },
});

/** What would become of the file. The content itself is no part of the key: it is long, and the number stands for it. */
export const previewQuery = (kind: ImportKind, file: ChosenFile, options: ImportOptions) =>
  queryOptions({
    queryKey: ["POST /imports/preview", file.number, kind, options],
    queryFn: ({ signal }) => call("POST /imports/preview", fileInput(kind, file, options), { signal }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });

export type ImportedRow = OutputOf<"GET /imports/:importId/rows">["items"][number];

export const importQuery = (importId: ImportRow["id"]) =>
  reading("GET /imports/:importId", { importId }, { import: importId });

export const importRowPages = (importId: ImportRow["id"], outcome: ImportedRow["outcome"] | undefined) =>
  readingPages(
    "GET /imports/:importId/rows",
    { importId, ...(outcome && { outcome }), limit: 100 },
    { import: importId },
  );

export const importPages = readingPages("GET /imports", { limit: 20 }, { import: "any" });
