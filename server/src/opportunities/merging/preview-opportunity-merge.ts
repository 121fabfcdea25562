import { sql } from "kysely";
import { mayTake } from "@trato/domain/contacts/merging/merged-values.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { PreviewOpportunityMerge } from "@trato/domain/opportunities/merging/inputs.ts";
import { dealParts, mergedDeal, obstacleToMergeDeals } from "@trato/domain/opportunities/merging/merged-deal.ts";
import type { OpportunityMergePreview } from "@trato/domain/opportunities/merging/records.ts";
import { countPointing } from "../../contacts/merging/merges.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { readOpportunities } from "../store.ts";
import { type Deal, mergeableDeals } from "./mergeable-deals.ts";

/** What leads and opportunities would become together: whose values, unless somebody chooses otherwise, and what moves with each. */
export async function previewOpportunityMerge(
  ctx: Context,
  { opportunityIds }: PreviewOpportunityMerge,
): Promise<OpportunityMergePreview> {
  authorize(ctx, "opportunity.edit");
  const ids = [...new Set([opportunityIds].flat())];
  const deals = await mergeableDeals(ctx, await readOpportunities(ctx, ids));
  refuseIf(obstacleToMergeDeals(deals, []));
  const [survivor] = deals;
  if (!survivor) throw new Refusal("not_found", "record.not_found");
  const [moves, names] = [await countPointing(ctx, "opportunity", ids), await namesIn(ctx, deals)];
  const parts = new Map(dealParts.map((part) => [part.name, part]));
  return {
    survivorId: survivor.id,
    records: deals.map((deal) => shown(deal, moves.get(deal.id) ?? {})),
    choices: mergedDeal(deals).map(({ part, from }) => {
      const known = parts.get(part);
      return { part, from, mayJoin: known !== undefined && mayTake(known, deals, null) };
    }),
    names,
  };
}

function shown({ id, type, state, record, values }: Deal, moves: Record<string, number>) {
  if (type === "pooled") throw new Refusal("conflict", "lead.pooled");
  const { title: name, version, createdAt } = record;
  return { id, type, state, name, version, createdAt, values, moves };
}

/** What the values point at, whatever the reader reaches of it: its name stands on the record as well. */
async function namesIn(ctx: Context, deals: readonly Deal[]): Promise<Record<string, string>> {
  const ids = deals.flatMap(pointedAt);
  const w = ctx.workspace.id;
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from members where workspace_id = ${w} and id = any (${ids}::uuid[])
    union all select id, name from teams where workspace_id = ${w} and id = any (${ids}::uuid[])
    union all select id, name from stages where workspace_id = ${w} and id = any (${ids}::uuid[])
    union all select id, name from contacts where workspace_id = ${w} and id = any (${ids}::uuid[])
    union all select id, name from lost_reasons where workspace_id = ${w} and id = any (${ids}::uuid[])`.execute(
    ctx.db,
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

const pointedAt = ({ record: { salespersonId, teamId, stageId, customerId, lostReasonId } }: Deal) =>
  [salespersonId, teamId, stageId, customerId, lostReasonId].filter((id) => id !== null);
