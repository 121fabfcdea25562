import * as z from "zod/mini";
import { kindsTaking } from "../kinds.ts";
import { id, moment, named } from "../schemas.ts";

/** A file that hangs on a record; its content is read by its id. */
export const AttachedFile = z.object({
  id: id<"files">(),
  subjectKind: z.enum(kindsTaking("file")),
  subjectId: z.string(),
  /** The note that it came with, which may be gone since. */
  noteId: z.nullable(z.string()),
  name: z.string(),
  /** What its content shows, not what was claimed. */
  mediaType: z.string(),
  bytes: z.int(),
  addedAt: moment(),
  addedBy: z.nullable(named<"members">()),
  removedAt: z.nullable(moment()),
  mayRemove: z.boolean(),
  /** It goes along with quotations of the product that it hangs on. */
  isDatasheet: z.boolean(),
  version: z.int(),
});
export type AttachedFile = z.output<typeof AttachedFile>;

/** The oldest first. */
export const AttachedFiles = z.object({ items: z.array(AttachedFile) });
