import type { OpportunityType } from "@trato/domain/opportunities/lifecycle.ts";
import type { Position } from "@trato/domain/opportunities/positions.ts";
import { keptRecords, type MergeId } from "../../contacts/merging/merges.ts";
import type { Context } from "../../platform/context.ts";
import type { OpportunityId } from "../store.ts";

type Kept = Position & { type: OpportunityType; version: number };

/** The leads and opportunities that stand aside in a merge, as far as it matters how they stood. */
export async function keptDeals(ctx: Context, mergeId: MergeId) {
  const rows = await keptRecords(ctx, mergeId);
  return rows.map(({ recordId, name, kept }) => ({ id: recordId as OpportunityId, name, record: keptDeal(kept) }));
}

/** How a lead or opportunity stood whose row was kept aside. */
export function keptDeal(kept: unknown): Kept {
  const row = kept as Record<string, unknown>; // a row of the table, by its columns
  return {
    type: row["type"],
    state: row["state"],
    stageId: row["stage_id"],
    stageChangedAt: row["stage_changed_at"],
    closedAt: row["closed_at"],
    probability: null, // what is kept of it stays
    lostReasonId: row["lost_reason_id"],
    version: row["version"],
  } as Kept; // their types
}
