import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { call, type InputOf, type OutputOf } from "../platform/api.ts";
import { readingPages } from "../platform/queries.ts";

export type ImportPreview = OutputOf<"POST /imports/preview">;
export type ImportRow = OutputOf<"GET /imports">["items"][number];
export type ImportKind = ImportRow["kind"];
export type ImportOptions = NonNullable<InputOf<"POST /imports">["options"]>;

/** A file as it was chosen; its number tells it from another of the same name. */
export type ChosenFile = { number: number; name: string; content: string };

/** What would become of the file. The content itself is no part of the key: it is long, and the number stands for it. */
export const previewQuery = (kind: ImportKind, file: ChosenFile, options: ImportOptions) =>
  queryOptions({
    queryKey: ["POST /imports/preview", file.number, kind, options],
    queryFn: ({ signal }) => call("POST /imports/preview", { kind, content: file.content, options }, { signal }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });

export const importPages = readingPages("GET /imports", { limit: 20 }, { import: "any" });
