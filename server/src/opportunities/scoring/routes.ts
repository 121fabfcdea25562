import * as z from "zod/mini";
import { OneOpportunity } from "@trato/domain/opportunities/inputs.ts";
import { Opportunity } from "@trato/domain/opportunities/records.ts";
import { EditScoring, TypeProbability } from "@trato/domain/opportunities/scoring/inputs.ts";
import { Scoring } from "@trato/domain/opportunities/scoring/scoring-records.ts";
import { Score } from "@trato/domain/opportunities/scoring/told-score.ts";
import { route } from "../../platform/routes.ts";
import { askToLearn } from "./ask-to-learn.ts";
import { editScoring } from "./edit-scoring.ts";
import { getScore } from "./get-score.ts";
import { getScoring } from "./get-scoring.ts";
import { typeProbability } from "./type-probability.ts";

const anOpportunity = { opportunityId: "01990000-0000-7000-8000-000000000001" };

/** How likely it is that leads and opportunities are won. */
export const scoringRoutes = {
  "GET /opportunities/:opportunityId/score": route({
    may: "opportunity.read",
    summary: "Read why a lead or opportunity has its probability",
    input: OneOpportunity,
    output: Score,
    example: anOpportunity,
    run: getScore,
  }),
  "POST /opportunities/:opportunityId/probability": route({
    may: "opportunity.edit",
    summary: "Type the probability of a lead or opportunity, or leave it to scoring again",
    input: TypeProbability,
    output: Opportunity,
    example: { ...anOpportunity, probability: "60" },
    run: typeProbability,
  }),
  "GET /scoring": route({
    may: "pipeline.configure",
    summary: "Read how leads are scored, and how good the probabilities are",
    input: z.object({}),
    output: Scoring,
    example: {},
    run: getScoring,
  }),
  "PATCH /scoring": route({
    may: "pipeline.configure",
    summary: "Change by which rule leads are scored, and which fields are compared",
    input: EditScoring,
    output: Scoring,
    example: { mode: "learned", compared: ["source", "medium", "country", "email", "phone"] },
    run: editScoring,
  }),
  "POST /scoring/learn": route({
    may: "pipeline.configure",
    summary: "Learn from wins and losses now",
    input: z.object({}),
    output: Scoring,
    example: {},
    run: askToLearn,
  }),
};
