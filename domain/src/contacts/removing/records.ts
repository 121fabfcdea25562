import * as z from "zod/mini";
import { moment, named, pageOf } from "../../schemas.ts";

/** A record that was deleted and can be put back until a day. */
export const DeletedRecord = z.object({
  id: z.uuid(),
  kind: z.enum(["contact", "lead", "opportunity"]),
  name: z.string(),
  deletedAt: moment(),
  deletedBy: z.nullable(named<"members">()),
  restorableUntil: moment(),
});
export type DeletedRecord = z.output<typeof DeletedRecord>;
export const DeletedRecords = pageOf(DeletedRecord);
