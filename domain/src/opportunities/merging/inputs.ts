import * as z from "zod/mini";
import { id, version } from "../../schemas.ts";
import { dealParts } from "./merged-deal.ts";

const opportunityId = id<"opportunities">();
const mostTogether = 100;

const partNames = dealParts.map(({ name }) => name);

export const PreviewOpportunityMerge = z.object({
  opportunityIds: z.union([opportunityId, z.array(opportunityId).check(z.maxLength(mostTogether))]),
});
export type PreviewOpportunityMerge = z.output<typeof PreviewOpportunityMerge>;

/** `absorbed`: those that merge into it. A part that nobody chooses is filled by the rule; without a record all of them stand together. */
export const MergeOpportunities = z.object({
  opportunityId,
  version,
  absorbed: z.array(z.object({ opportunityId, version })).check(z.minLength(1), z.maxLength(mostTogether - 1)),
  choices: z.optional(
    z
      .array(z.object({ part: z.enum(partNames), opportunityId: z.nullable(opportunityId) }))
      .check(z.maxLength(partNames.length)),
  ),
});
export type MergeOpportunities = z.output<typeof MergeOpportunities>;

export const OneMerge = z.object({ mergeId: id<"merges">() });
export type OneMerge = z.output<typeof OneMerge>;
