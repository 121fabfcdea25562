import { madeDifferent, obstacleToMerge } from "@trato/domain/contacts/merging/lifecycle.ts";
import type { Merge } from "@trato/domain/contacts/merging/records.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import { calledAs } from "@trato/domain/opportunities/lifecycle.ts";
import type { MergeOpportunities } from "@trato/domain/opportunities/merging/inputs.ts";
import { followedTogether } from "@trato/domain/opportunities/merging/followed-together.ts";
import { mergedDeal, obstacleToMergeDeals } from "@trato/domain/opportunities/merging/merged-deal.ts";
import { absorb, presentMerge, tellMoved } from "../../contacts/merging/merges.ts";
import { holdFromWriting } from "../../contacts/merging/writing-about.ts";
import type { Context } from "../../platform/context.ts";
import { tellOthers } from "../../platform/events.ts";
import { refuseStale } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { found } from "../../platform/rows.ts";
import { countGone } from "../scoring/count-outcomes.ts";
import { changeOpportunity, lockOpportunities } from "../store.ts";
import { bound, mergeableDeals, mergedColumns } from "./mergeable-deals.ts";

/**
 * Several leads or opportunities are one: what is known of them and all that belongs to them comes together in one of them, and can be
 * separated again.
 */
export async function mergeOpportunities(
  ctx: Context,
  { opportunityId, version, absorbed, choices = [] }: MergeOpportunities,
): Promise<Merge> {
  const asked = [{ opportunityId, version }, ...absorbed];
  const ids = asked.map((one) => one.opportunityId);
  authorize(ctx, "opportunity.edit");
  refuseIf(obstacleToMerge(ids));
  await holdFromWriting(ctx, ids);
  const records = await lockOpportunities(ctx, ids);
  const record = (id: string) => found(records.find((each) => each.id === id));
  for (const one of asked) refuseStale(record(one.opportunityId), one.version);
  const deals = await mergeableDeals(ctx, records);
  const chosen = choices.map(({ part, opportunityId: from }) => ({ part, from }));
  refuseIf(obstacleToMergeDeals(deals, chosen));

  const survivor = record(opportunityId);
  const others = absorbed.map((one) => record(one.opportunityId));
  const listId = [survivor, ...deals.map((deal) => deal.record)].find((each) => each.listId)?.listId ?? null;
  const made = madeDifferent(
    survivor,
    { ...mergedColumns(deals, mergedDeal(deals, chosen)), ...followedTogether(records), listId },
    bound,
  );
  if ("salespersonId" in made.after || "teamId" in made.after) authorize(ctx, "opportunity.assign");

  const mergeId = await absorb(ctx, "opportunity", { survivorId: survivor.id, ids: others.map(({ id }) => id), made });
  for (const { id, salespersonId, teamId, version: last } of others)
    tellOthers(ctx, "opportunity", id, last + 1, { salespersonId, teamId });
  await tellMoved(ctx, mergeId);
  await countGone(ctx, others);
  await changeOpportunity(ctx, survivor, {
    changes: made.after,
    event: `${calledAs(survivor)}.merged`,
    told: { mergeId, merged: others.map(({ title }) => title) },
  });
  const merge = { id: mergeId, survivorId: survivor.id, mergedAt: ctx.now, undoneAt: null };
  return presentMerge(
    merge,
    others.map(({ id, title }) => ({ id, name: title })),
  );
}
