import {
  ListImportRows,
  ListImports,
  mostImportBytes,
  OneImport,
  PreviewImport,
  StartImport,
} from "@trato/domain/imports/inputs.ts";
import { Import, ImportedRows, ImportList, ImportPreview, SavedFile } from "@trato/domain/imports/records.ts";
import { route } from "../platform/routes.ts";
import { getBadRows, listImportRows, previewBadRows } from "./list-import-rows.ts";
import { getImport, listImports } from "./list-imports.ts";
import { previewImport } from "./preview-import.ts";
import { startImport } from "./start-import.ts";
import { stopImport } from "./stop-import.ts";
import { undoImport } from "./undo-import.ts";

const file = { kind: "contacts", content: "name,email\nAcme,hello@acme.example\n" };
const oneImport = { importId: "01990000-0000-7000-8000-000000000001" };

/** A file that was sent before is long, though the request is not. */
const isOfFile = (given: Record<string, unknown>): boolean => given["fileId"] !== undefined;

export const importRoutes = {
  "POST /imports/preview": route({
    may: "import.run",
    summary: "See what would become of a file",
    input: PreviewImport,
    output: ImportPreview,
    example: file,
    leavesNoTrace: "it only reads",
    mostBytes: mostImportBytes,
    isLong: isOfFile,
    run: previewImport,
  }),
  "POST /imports/bad-rows": route({
    may: "import.run",
    summary: "The rows of a file that have errors, as a file to be mended",
    input: PreviewImport,
    output: SavedFile,
    example: file,
    leavesNoTrace: "it only reads",
    mostBytes: mostImportBytes,
    isLong: isOfFile,
    run: previewBadRows,
  }),
  "POST /imports": route({
    may: "import.run",
    summary: "Bring in a file",
    input: StartImport,
    output: Import,
    example: { ...file, fileName: "contacts.csv" },
    mostBytes: mostImportBytes,
    isLong: isOfFile,
    run: startImport,
  }),
  "GET /imports": route({
    may: "import.run",
    summary: "List the files that were brought in",
    input: ListImports,
    output: ImportList,
    example: {},
    run: listImports,
  }),
  "GET /imports/:importId": route({
    may: "import.run",
    summary: "How far an import has come",
    input: OneImport,
    output: Import,
    example: oneImport,
    run: getImport,
  }),
  "GET /imports/:importId/rows": route({
    may: "import.run",
    summary: "What became of the rows of an import",
    input: ListImportRows,
    output: ImportedRows,
    example: oneImport,
    run: listImportRows,
  }),
  "GET /imports/:importId/bad-rows": route({
    may: "import.run",
    summary: "The rows of an import that were refused, as a file to be mended",
    input: OneImport,
    output: SavedFile,
    example: oneImport,
    run: getBadRows,
  }),
  "POST /imports/:importId/undo": route({
    may: "import.run",
    summary: "Take back a whole import",
    input: OneImport,
    output: Import,
    example: oneImport,
    run: undoImport,
  }),
  "POST /imports/:importId/stop": route({
    may: "import.run",
    summary: "Stop an import",
    input: OneImport,
    output: Import,
    example: oneImport,
    run: stopImport,
  }),
};
