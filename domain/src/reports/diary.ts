import * as z from "zod/mini";
import { kindsHaving } from "../kinds.ts";
import { calendarDate, id, line, moment, page, pageOf } from "../schemas.ts";

const subjectKind = z.enum(kindsHaving("isTold"));

export const ReadDiary = z.object({
  ...page,
  subjectKind: z.optional(subjectKind),
  subjectId: z.optional(z.uuid()),
  memberId: z.optional(id<"members">()),
  event: z.optional(line(100)),
  /** The first and the last day, as the workspace counts them. */
  from: z.optional(calendarDate()),
  to: z.optional(calendarDate()),
});
export type ReadDiary = z.output<typeof ReadDiary>;

/** Who did what to which record, and the fields before and after. `subjectName`: as the record is called now, where it is still there. */
export const DiaryEntry = z.object({
  id: id<"diary">(),
  happenedAt: moment(),
  actorKind: z.enum(["member", "customer", "system"]),
  memberId: z.nullable(id<"members">()),
  actorName: z.nullable(z.string()),
  /** What the key is called with which a program did it for the member. */
  keyName: z.nullable(z.string()),
  event: z.string(),
  subjectKind,
  subjectId: z.string(),
  subjectName: z.nullable(z.string()),
  before: z.nullable(z.record(z.string(), z.unknown())),
  after: z.nullable(z.record(z.string(), z.unknown())),
});
export type DiaryEntry = z.output<typeof DiaryEntry>;
export const DiaryPage = pageOf(DiaryEntry);
