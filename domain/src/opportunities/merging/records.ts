import * as z from "zod/mini";
import { mergedRecord, mergePreviewOf } from "../../contacts/merging/records.ts";
import { id } from "../../schemas.ts";

export const OpportunityMergePreview = mergePreviewOf(
  z.object({
    id: id<"opportunities">(),
    type: z.enum(["lead", "opportunity"]),
    state: z.enum(["open", "won", "lost"]),
    ...mergedRecord,
  }),
);
export type OpportunityMergePreview = z.output<typeof OpportunityMergePreview>;
