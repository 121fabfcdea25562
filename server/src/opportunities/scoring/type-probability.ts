import { canonical, type Decimal } from "@trato/domain/decimal.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import { obstacleToTypeProbability } from "@trato/domain/opportunities/lifecycle.ts";
import type { Opportunity } from "@trato/domain/opportunities/records.ts";
import type { TypeProbability } from "@trato/domain/opportunities/scoring/inputs.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord } from "../../platform/diary.ts";
import { authorize } from "../../platform/permissions.ts";
import { answerBehind, answerOpportunity } from "../present-opportunity.ts";
import { changeOpportunity, lockOpportunity } from "../store.ts";
import { scoreOf } from "./scorer.ts";

/** Somebody knows better how likely it is, or leaves that to scoring again. What was typed stays until then. */
export async function typeProbability(
  ctx: Context,
  { opportunityId: id, probability: typed }: TypeProbability,
): Promise<Opportunity> {
  const before = await lockOpportunity(ctx, id);
  authorize(ctx, "opportunity.edit");
  refuseIf(obstacleToTypeProbability(before));
  const probability: Decimal | null = typed ? canonical(typed) : (scoreOf(ctx, before) ?? before.automaticProbability);
  if (probability === before.probability) {
    nothingToRecord(ctx);
    return answerOpportunity(ctx, id);
  }
  const event = typed ? "opportunity.rated" : "opportunity.rated_automatically";
  return answerBehind(ctx, changeOpportunity(ctx, before, { changes: { probability }, event }), id);
}
