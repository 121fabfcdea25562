import * as z from "zod/mini";
import { id } from "../../schemas.ts";
import { WorkingSpan } from "../assignment/records.ts";

/** Within how long what is new is first contacted, and after how many days without activity what is open lies idle. */
export const FollowUpSettings = z.object({
  contactMinutes: z.nullable(z.int()),
  /** The company's working hours, which alone count; none: all hours do. */
  hours: z.array(WorkingSpan),
  /** The teams for which another time holds; null: none. */
  teams: z.array(z.object({ teamId: id<"teams">(), contactMinutes: z.nullable(z.int()) })),
  leadIdleDays: z.nullable(z.int()),
  /** Every stage that is not won, in its order. */
  stages: z.array(z.object({ stageId: id<"stages">(), name: z.string(), idleDays: z.nullable(z.int()) })),
  version: z.int(),
});
export type FollowUpSettings = z.output<typeof FollowUpSettings>;
