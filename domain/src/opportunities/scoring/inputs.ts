import * as z from "zod/mini";
import { calendarDate, id, percent, version } from "../../schemas.ts";
import { comparedFields } from "./catalogue.ts";
import { modes } from "./told-score.ts";

const opportunityId = id<"opportunities">();
const fields = z.array(z.enum(comparedFields)).check(z.maxLength(100));

/** `compared`: the fields that are compared, of those that may be. `startsOn`: from which day of creation on counters count. */
export const EditScoring = z.object({
  version,
  mode: z.optional(z.enum(modes)),
  startsOn: z.optional(z.nullable(calendarDate())),
  compared: z.optional(fields),
});
export type EditScoring = z.output<typeof EditScoring>;

/** Null gives it back to scoring. */
export const TypeProbability = z.object({ opportunityId, probability: z.nullable(percent()) });
export type TypeProbability = z.output<typeof TypeProbability>;
