import { givenBack, type Made, obstacleToUndoMerge } from "@trato/domain/contacts/merging/lifecycle.ts";
import type { Merge } from "@trato/domain/contacts/merging/records.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import { calledAs } from "@trato/domain/opportunities/lifecycle.ts";
import type { OneMerge } from "@trato/domain/opportunities/merging/inputs.ts";
import { standingNow } from "@trato/domain/opportunities/merging/standing-now.ts";
import {
  keepMade,
  laterMerges,
  lockMerge,
  mended,
  presentMerge,
  readMerge,
  refuseMergedAgain,
  separate,
  tellMoved,
  whereItLeads,
} from "../../contacts/merging/merges.ts";
import type { Context } from "../../platform/context.ts";
import { recordAllInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { countAgain } from "../scoring/count-again.ts";
import { changeOpportunity, lockOpportunity, type OpportunityId, readStages, type Writable } from "../store.ts";
import { keptDeals } from "./kept-deals.ts";
import { bound } from "./mergeable-deals.ts";

/** They were not one after all: each stands by itself again as it was, with what belonged to it; what came later stays where it came. */
export async function undoOpportunityMerge(ctx: Context, { mergeId }: OneMerge): Promise<Merge> {
  authorize(ctx, "opportunity.edit");
  const { survivorId } = await readMerge(ctx, "opportunity", mergeId);
  await refuseMergedAgain(ctx, { survivorId });
  const survivor = await lockOpportunity(ctx, survivorId as OpportunityId); // the kind says whose id it is
  const merge = await lockMerge(ctx, "opportunity", mergeId);
  refuseIf(obstacleToUndoMerge(merge, ctx.now));

  const [stages, kept, later] = [await readStages(ctx), await keptDeals(ctx, mergeId), await laterMerges(ctx, merge)];
  const [made, madeLater] = [merge.changes as Made, later.map(({ changes }) => changes as Made)]; // as the merges wrote them
  const leadsTo = await whereItLeads(ctx, [made, ...madeLater]);
  const back = givenBack(made, survivor, madeLater, bound, leadsTo);
  const placed = kept.map(({ id, record }) => [id, standingNow(record, stages, ctx.now)] as const);
  await tellMoved(ctx, mergeId);
  await separate(ctx, mergeId, Object.fromEntries(placed));
  for (const [at, { id }] of later.entries()) await keepMade(ctx, id, back.later[at] as Made); // as many as there are
  const own = {
    ...back.changes,
    ...("stageId" in back.changes && standingNow({ ...survivor, ...back.changes }, stages, ctx.now)),
  };
  const changes: Partial<Writable> = await mended(ctx, "opportunities", survivor.id, own);

  const told = { mergeId, separated: kept.map(({ name }) => name) };
  const { type, title } = { ...survivor, ...changes };
  await countAgain(
    ctx,
    kept.map(({ id }) => id),
  );
  await changeOpportunity(ctx, survivor, { changes, event: `${calledAs({ type })}.separated`, told });
  for (const { id, record } of kept) {
    tellOthers(ctx, "opportunity", id, record.version + 1);
    const after = { mergeId, separated: [title], version: record.version + 1 };
    await recordAllInDiary(ctx, `${calledAs(record)}.separated`, "opportunity", [{ id, after }]);
  }
  return presentMerge({ ...merge, undoneAt: ctx.now }, kept);
}
