import {
  type Choice,
  mayTake,
  type Mergeable,
  type MergedPart,
  mergedParts,
} from "../../contacts/merging/merged-values.ts";
import { partsOf, standingPart } from "../../contacts/merging/parts.ts";
import { type Obstacle, obstacle } from "../../errors.ts";
import { inConfidenceOrder } from "../confidence.ts";
import { opportunityFields } from "../fields.ts";
import { isLost, type OpportunityState, type OpportunityType } from "../lifecycle.ts";
import type { Probability } from "../scoring.ts";

/** A lead or opportunity as a merge sees it. */
export type MergeableDeal = Mergeable & {
  type: OpportunityType;
  state: OpportunityState;
  stageSequence: number;
  probability: Probability | null;
};

export const dealParts = partsOf(opportunityFields);

/** The most trusted first; the first is kept, and stands as it stood, unless somebody chooses otherwise. Source: rule R-367. */
export function inTrust<Deal extends MergeableDeal>(deals: readonly Deal[]): Deal[] {
  const byId = new Map(deals.map((deal) => [deal.id, deal]));
  const ordered = inConfidenceOrder(
    deals.map(({ id, type, state, stageSequence, probability }) => ({
      id,
      type: type === "opportunity" ? type : ("lead" as const),
      isActive: !isLost({ state }),
      stageSequence,
      probability,
    })),
  );
  return ordered.flatMap(({ id }) => byId.get(id) ?? []);
}

/** What waits in the pool is given out first; what is an opportunity stays one; a choice is one of what there is. */
export function obstacleToMergeDeals(deals: readonly MergeableDeal[], choices: readonly Choice[]): Obstacle | null {
  if (deals.some(({ type }) => type === "pooled")) return obstacle("conflict", "lead.pooled");
  const wrong = choices.findIndex(({ part, from }) => {
    const known = dealParts.find(({ name }) => name === part);
    return !known || !mayTake(known, deals, from);
  });
  if (wrong >= 0) return obstacle("invalid", "merge.not_among", { path: `choices.${wrong}` });
  const standing = deals.find(({ id }) => id === choices.find(({ part }) => part === standingPart)?.from);
  const isBack = standing && standing.type !== "opportunity" && deals.some(({ type }) => type === "opportunity");
  return isBack ? obstacle("invalid", "merge.back_to_lead", { path: "choices" }) : null;
}

/** What the deals become together, in the order of trust; what is lost without a reason takes that of another lost one. Source: rule R-369. */
export function mergedDeal(
  deals: readonly (Mergeable & Pick<MergeableDeal, "state">)[],
  choices: readonly Choice[] = [],
  parts = dealParts,
): MergedPart[] {
  const reason = deals.map(({ values }) => values["lostReasonId"]).find((id) => id !== null && id !== undefined);
  return mergedParts(parts, deals, choices).map((merged) => {
    const isWithoutReason = merged.part === standingPart && (merged.values["lostReasonId"] ?? null) === null;
    const standsAs = deals.find(({ id }) => id === merged.from);
    if (!isWithoutReason || !reason || !standsAs || !isLost(standsAs)) return merged;
    return { ...merged, values: { ...merged.values, lostReasonId: reason } };
  });
}
