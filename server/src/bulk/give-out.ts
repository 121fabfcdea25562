import { giveOutLead, poolLead } from "../opportunities/pool/give-out-lead.ts";
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
  change: async (ctx, id, { salespersonIds = [], teamId }, _, place) => {
    const salespersonId = salespersonIds[place % salespersonIds.length];
    await giveOutLead(ctx, idOf(id), { ...(salespersonId && { salespersonId }), ...(teamId && { teamId }) });
  },
  giveBack: (ctx, id) => poolLead(ctx, idOf(id)),
};

const idOf = (id: string) => id as OpportunityId; // taken from the list of its kind
