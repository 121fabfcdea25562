import { ListImports, mostImportBytes, OneImport, PreviewImport, StartImport } from "@trato/domain/imports/inputs.ts";
import { Import, ImportList, ImportPreview } from "@trato/domain/imports/records.ts";
import { route } from "../platform/routes.ts";
import { getImport, listImports } from "./list-imports.ts";
import { previewImport } from "./preview-import.ts";
import { startImport } from "./start-import.ts";
import { stopImport } from "./stop-import.ts";

const file = { kind: "contacts", content: "name,email\nAcme,hello@acme.example\n" };
const oneImport = { importId: "01990000-0000-7000-8000-000000000001" };

export const importRoutes = {
  "POST /imports/preview": route({
    may: "import.run",
    summary: "See what would become of a file",
    input: PreviewImport,
    output: ImportPreview,
    example: file,
    leavesNoTrace: "it only reads",
    mostBytes: mostImportBytes,
    run: previewImport,
  }),
  "POST /imports": route({
    may: "import.run",
    summary: "Bring in a file",
    input: StartImport,
    output: Import,
    example: { ...file, fileName: "contacts.csv" },
    mostBytes: mostImportBytes,
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
  "POST /imports/:importId/stop": route({
    may: "import.run",
    summary: "Stop an import",
    input: OneImport,
    output: Import,
    example: oneImport,
    run: stopImport,
  }),
};
