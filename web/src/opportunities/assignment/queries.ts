import type { OutputOf } from "../../platform/api.ts";
import { reading } from "../../platform/queries.ts";

export type AssignmentRuleList = OutputOf<"GET /assignment-rules">;
export type AssignmentRule = AssignmentRuleList["items"][number];
export const assignmentRulesQuery = reading("GET /assignment-rules", {}, { setting: "any" });

export type LeadReceiver = OutputOf<"GET /lead-receivers">["items"][number];
/** What each was given changes with every lead. */
export const leadReceiversQuery = reading(
  "GET /lead-receivers",
  {},
  { setting: "any", member: "any", opportunity: "any" },
);

export type LeadDraw = OutputOf<"GET /opportunities/:opportunityId/draws">["items"][number];
export const drawsQuery = (opportunityId: string) =>
  reading("GET /opportunities/:opportunityId/draws", { opportunityId }, { opportunity: opportunityId });
