import type { OutputOf } from "../platform/api.ts";
import { reading } from "../platform/queries.ts";

export type SequenceList = OutputOf<"GET /sequences">;
export type Sequence = SequenceList["items"][number];
export const sequencesQuery = reading("GET /sequences", {}, { setting: "any" });

export type SequenceCounts = OutputOf<"GET /sequences/counts">["items"][number];
/** How it goes with those who are in them changes with every record. */
export const sequenceCountsQuery = reading("GET /sequences/counts", {}, { setting: "any", opportunity: "any" });

export type SequenceSettings = OutputOf<"GET /sequence-settings">;
export const sequenceSettingsQuery = reading("GET /sequence-settings", {}, { setting: "any" });

export type EnrolmentList = OutputOf<"GET /opportunities/:opportunityId/sequences">;
export type Enrolment = EnrolmentList["items"][number];
export const enrolmentsQuery = (opportunityId: string) =>
  reading(
    "GET /opportunities/:opportunityId/sequences",
    { opportunityId },
    { opportunity: opportunityId, timeline: opportunityId, setting: "any" },
  );

export type OfferFollowUp = OutputOf<"GET /sales/:saleId/sequences">;
/** How an offer is followed up. */
export const offerFollowUpQuery = (saleId: string) =>
  reading("GET /sales/:saleId/sequences", { saleId }, { sale: saleId, timeline: saleId, setting: "any" });

export type FirstAnswerRule = OutputOf<"GET /first-answer-rules">["items"][number];
export const firstAnswerRulesQuery = reading("GET /first-answer-rules", {}, { setting: "any" });
