import * as z from "zod/mini";
import { Activity } from "../activities/records.ts";
import { flag, id, page, pageOf } from "../schemas.ts";

/** What is still to be done: by me, unless somebody else is asked for. */
export const ReadDay = z.object({ ...page, assigneeId: z.optional(id<"members">()), done: z.optional(flag) });
export type ReadDay = z.output<typeof ReadDay>;

export const DayEntry = z.extend(Activity, {
  subjectTitle: z.string(),
  /** Of an opportunity: whether it is still a lead. */
  isLead: z.boolean(),
});
export const Day = z.extend(pageOf(DayEntry), { overdue: z._default(z.int(), 0), today: z._default(z.int(), 0) });
