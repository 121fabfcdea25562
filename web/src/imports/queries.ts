import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call, type InputOf, type OutputOf } from "../platform/api.ts";
import { reading, readingPages } from "../platform/queries.ts";

export type ImportPreview = OutputOf<"POST /imports/preview">;
export type ImportRow = OutputOf<"GET /imports">["items"][number];
export type ImportKind = ImportRow["kind"];
export type ImportOptions = NonNullable<InputOf<"POST /imports">["options"]>;

/** A file that was sent. */
export type ChosenFile = { id: NonNullable<InputOf<"POST /imports">["fileId"]>; name: string };

export const chosen = (id: ChosenFile["id"], name: string): ChosenFile => ({ id, name });

/** What the server is told of it. */
export const fileInput = (kind: ImportKind, { id }: ChosenFile, options: ImportOptions) => ({
  kind,
  fileId: id,
  options,
});

/** What would become of the file. */
export const previewQuery = (kind: ImportKind, file: ChosenFile, options: ImportOptions) =>
  queryOptions({
    queryKey: ["POST /imports/preview", file.id, kind, options],
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
