import * as z from "zod/mini";
import { id, version } from "../../schemas.ts";
import { workingSpan } from "../assignment/inputs.ts";

const contactMinutes = z.nullable(z.int().check(z.gte(5), z.lte(43_200)));
const idleDays = z.nullable(z.int().check(z.gte(1), z.lte(365)));

/** What is left out stays; `teams` are all for which something else holds, `stages` those of which something is said. */
export const EditFollowUp = z.object({
  version,
  contactMinutes: z.optional(contactMinutes),
  hours: z.optional(z.array(workingSpan).check(z.maxLength(14))),
  teams: z.optional(z.array(z.object({ teamId: id<"teams">(), contactMinutes })).check(z.maxLength(500))),
  leadIdleDays: z.optional(idleDays),
  stages: z.optional(z.array(z.object({ stageId: id<"stages">(), idleDays })).check(z.maxLength(100))),
});
export type EditFollowUp = z.output<typeof EditFollowUp>;
