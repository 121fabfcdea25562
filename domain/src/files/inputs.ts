import * as z from "zod/mini";
import { id, name, version } from "../schemas.ts";

const fileId = id<"files">();
const fileName = name(255);

/** What is said of a file whose content is sent along; `noteId` names the note that it came with. */
export const attachedFields = {
  id: z.optional(fileId),
  name: fileName,
  noteId: z.optional(id<"notes">()),
};
export const AttachFile = z.object(attachedFields);
export type AttachFile = z.output<typeof AttachFile>;

export const RenameFile = z.object({ fileId, version, name: fileName });
export type RenameFile = z.output<typeof RenameFile>;

/** Whether it goes along with the quotations of its product. */
export const MarkDatasheet = z.object({ fileId, isDatasheet: z.boolean() });
export type MarkDatasheet = z.output<typeof MarkDatasheet>;

export const OneFile = z.object({ fileId });
export type OneFile = z.output<typeof OneFile>;
