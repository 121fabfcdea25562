import { difference } from "@trato/domain/bulk/lifecycle.ts";
import { giveOutLead, giveOutLeads, poolLead } from "../opportunities/pool/give-out-lead.ts";
import { lockAnyOpportunity, lockOpportunity, type OpportunityId } from "../opportunities/store.ts";
import { found } from "../platform/rows.ts";
import { type BulkKind, type OwnChange, picked } from "./bulk-kind.ts";

type Change = Partial<OwnChange<"pool">>;

const names = ["type", "salespersonId", "teamId"] as const;

/** Leads of the pool: each is given to the next of those who get some. An undo puts back whatever nobody has begun with. */
export const pooled: BulkKind<Change> = {
  about: "opportunity",
  facts: async (ctx, id) => picked(await lockOpportunity(ctx, idOf(id)), names),
  factsAfter: async (ctx, id) => picked(found(await lockAnyOpportunity(ctx, idOf(id))), names),
  change: (ctx, id, change, _, place) => giveOutLead(ctx, idOf(id), toWhom(change, place)),
  changeAll: async (ctx, ids, change, place) => {
    const given = await giveOutLeads(ctx, ids.map(idOf), (index) => toWhom(change, place + index));
    return given.map(({ before, changes }) => ({
      id: before.id,
      made: difference(picked(before, names), picked(changes, names)),
    }));
  },
  giveBack: (ctx, id) => poolLead(ctx, idOf(id)),
};

function toWhom({ salespersonIds = [], teamId }: Change, place: number) {
  const salespersonId = salespersonIds[place % salespersonIds.length];
  return { ...(salespersonId && { salespersonId }), ...(teamId && { teamId }) };
}

const idOf = (id: string) => id as OpportunityId; // taken from the list of its kind
