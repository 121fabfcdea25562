import * as z from "zod/mini";
import { calendarDate, named } from "../schemas.ts";

/** How it stands with what each member has to do, as far as the reader reaches; whoever is the furthest behind comes first. */
export const TeamDay = z.object({
  items: z.array(
    z.object({
      member: named<"members">(),
      overdue: z.int(),
      today: z.int(),
      /** Since when the longest awaited is due. */
      since: z.nullable(calendarDate()),
    }),
  ),
});
