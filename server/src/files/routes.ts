import { MarkDatasheet, OneFile, RenameFile } from "@trato/domain/files/inputs.ts";
import { AttachedFile, AttachedFiles } from "@trato/domain/files/records.ts";
import { aboutRoutes } from "../activities/about-route.ts";
import { route } from "../platform/routes.ts";
import { removeFile, renameFile, restoreFile } from "./change-file.ts";
import { listFiles } from "./list-files.ts";
import { markDatasheet } from "./mark-datasheet.ts";

const aFile = { fileId: "01990000-0000-7000-8000-000000000001" };

export const fileRoutes = {
  ...aboutRoutes("GET", "file", "files", {
    may: "file.read",
    summary: "List the files of a record",
    fields: {},
    output: AttachedFiles,
    example: {},
    run: listFiles,
  }),
  "PATCH /files/:fileId": route({
    may: "file.edit",
    summary: "Rename a file",
    input: RenameFile,
    output: AttachedFile,
    example: { ...aFile, name: "Delivery note.jpg" },
    run: renameFile,
  }),
  "POST /files/:fileId/datasheet": route({
    may: "product.edit",
    summary: "Let a file of a product go along with quotations, or no longer",
    input: MarkDatasheet,
    output: AttachedFile,
    example: { ...aFile, isDatasheet: true },
    run: markDatasheet,
  }),
  "DELETE /files/:fileId": route({
    may: "file.edit",
    summary: "Remove a file",
    input: OneFile,
    output: AttachedFile,
    example: aFile,
    run: removeFile,
  }),
  "POST /files/:fileId/restore": route({
    may: "file.edit",
    summary: "Put a removed file back",
    input: OneFile,
    output: AttachedFile,
    example: aFile,
    run: restoreFile,
  }),
};
