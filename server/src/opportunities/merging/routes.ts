import { Merge } from "@trato/domain/contacts/merging/records.ts";
import { MergeOpportunities, OneMerge, PreviewOpportunityMerge } from "@trato/domain/opportunities/merging/inputs.ts";
import { OpportunityMergePreview } from "@trato/domain/opportunities/merging/records.ts";
import { route } from "../../platform/routes.ts";
import { mergeOpportunities } from "./merge-opportunities.ts";
import { previewOpportunityMerge } from "./preview-opportunity-merge.ts";
import { undoOpportunityMerge } from "./undo-opportunity-merge.ts";

const [one, other] = ["01990000-0000-7000-8000-000000000001", "01990000-0000-7000-8000-000000000002"] as const;

export const mergingRoutes = {
  "GET /opportunity-merge-preview": route({
    may: "opportunity.edit",
    summary: "What leads and opportunities would become together, field by field, and what would move",
    input: PreviewOpportunityMerge,
    output: OpportunityMergePreview,
    example: { opportunityIds: one },
    run: previewOpportunityMerge,
  }),
  "POST /opportunities/:opportunityId/merge": route({
    may: "opportunity.edit",
    summary: "Merge other leads and opportunities into this one, with all that belongs to them",
    input: MergeOpportunities,
    output: Merge,
    example: {
      opportunityId: one,
      absorbed: [{ opportunityId: other }],
      choices: [{ part: "email", opportunityId: other }],
    },
    run: mergeOpportunities,
  }),
  "POST /opportunity-merges/:mergeId/undo": route({
    may: "opportunity.edit",
    summary: "Separate what was merged, within 90 days",
    input: OneMerge,
    output: Merge,
    example: { mergeId: one },
    run: undoOpportunityMerge,
  }),
};
