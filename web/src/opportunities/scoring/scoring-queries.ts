import type { OutputOf } from "../../platform/api.ts";
import { reading } from "../../platform/queries.ts";

export type Scoring = OutputOf<"GET /scoring">;
export type Quality = NonNullable<NonNullable<Scoring["latest"]>["quality"]>;
export type Score = OutputOf<"GET /opportunities/:opportunityId/score">;
export type Reason = Score["reasons"][number];

export const scoringQuery = reading("GET /scoring", {}, { setting: "any" });

/** Why a record has its probability. */
export const scoreQuery = (opportunityId: string) =>
  reading("GET /opportunities/:opportunityId/score", { opportunityId }, { opportunity: opportunityId, setting: "any" });
