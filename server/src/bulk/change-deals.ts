import { type Facts, retagged } from "@trato/domain/bulk/lifecycle.ts";
import { fieldsIn } from "@trato/domain/fields/field-lists.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import { isArchived, isLost, isWon } from "@trato/domain/opportunities/lifecycle.ts";
import { assignOpportunity } from "../opportunities/assign-opportunity.ts";
import { assignByRules } from "../opportunities/assignment/assign-by-rules.ts";
import { loseOpportunity, restoreOpportunity, winOpportunity } from "../opportunities/close-opportunity.ts";
import { editOpportunity } from "../opportunities/edit-opportunity.ts";
import { moveOpportunity } from "../opportunities/move-opportunity.ts";
import { archiveOpportunity } from "../opportunities/removing/archive-opportunity.ts";
import {
  lockAnyOpportunity,
  lockOpportunity,
  type OpportunityId,
  type OpportunityRecord,
} from "../opportunities/store.ts";
import { sequenceOf, stopSequence } from "../sequences/sequence-of.ts";
import { enrolOpportunity } from "../sequences/enrol-opportunity.ts";
import type { Context } from "../platform/context.ts";
import { found } from "../platform/rows.ts";
import { type BulkKind, isAsked, type OwnChange, picked } from "./bulk-kind.ts";

type Change = Partial<OwnChange<"opportunities">>;

const names = [
  ...fieldsIn(opportunityFields, "bulk").map(({ name }) => name),
  "type",
  "state",
  "lostReasonId",
  "archivedAt",
] as const;
const owned = ["salespersonId", "teamId"] as const;
const standing = ["type", "state", "lostReasonId", "archivedAt", "stageId", "sequenceId", ...owned] as const;

type Deal = Pick<OpportunityRecord, (typeof names)[number]> & { sequenceId: Awaited<ReturnType<typeof sequenceOf>> };

/** Leads and opportunities: their owner last, since they may leave the reach of who gives them away. */
export const deals: BulkKind<Change> = {
  about: "opportunity",
  facts: async (ctx, id) => factsOf(ctx, await lockOpportunity(ctx, idOf(id))),
  factsAfter: async (ctx, id) => factsOf(ctx, found(await lockAnyOpportunity(ctx, idOf(id)))),
  change: (ctx, id, change, now, place) =>
    changeDeal(ctx, idOf(id), { ...change, ...inTurn(change, place) }, dealOf(now)),
  // whoever draws keeps all others from drawing until the commit
  most: ({ byRules }) => (byRules ? 10 : 50),
  giveBack: (ctx, id, former, now) => giveBack(ctx, idOf(id), former, dealOf(now)),
};

const factsOf = async (ctx: Context, deal: OpportunityRecord): Promise<Deal> => ({
  ...picked(deal, names),
  sequenceId: await sequenceOf(ctx, deal.id),
});

const idOf = (id: string) => id as OpportunityId; // taken from the list of its kind
const dealOf = (facts: Facts) => facts as Deal; // as `facts` read it

async function changeDeal(ctx: Context, opportunityId: OpportunityId, change: Change, now: Deal): Promise<void> {
  const { addTags, removeTags, salespersonId, teamId, stageId, outcome, reasonId = null, ...rest } = change;
  const { salespersonIds: _, byRules, sequenceId, ...fields } = rest;
  if (outcome === "open" && isLost(now)) await restoreOpportunity(ctx, { opportunityId });
  const tags = addTags || removeTags ? retagged(now.tags, { addTags, removeTags }) : undefined;
  const edits = { ...fields, ...(tags && { tags }) };
  if (isAsked(edits)) await editOpportunity(ctx, { opportunityId, version: undefined, ...edits });
  if (stageId !== undefined) await moveOpportunity(ctx, { opportunityId, stageId });
  if (outcome === "won" && !isWon(now)) await winOpportunity(ctx, { opportunityId });
  if (outcome === "lost" && !isLost(now)) await loseOpportunity(ctx, { opportunityId, reasonId });
  if (outcome === "archived" && !isArchived(now)) await archiveOpportunity(ctx, { opportunityId });
  if (sequenceId !== undefined && sequenceId !== now.sequenceId)
    await enrolOpportunity(ctx, { opportunityId, sequenceId });
  if (salespersonId !== undefined || teamId !== undefined)
    await assignOpportunity(ctx, { opportunityId, ...picked(now, owned), ...given({ salespersonId, teamId }) });
  if (byRules) await assignByRules(ctx, { opportunityId });
}

/** Whose turn it is among those who share them out. */
function inTurn({ salespersonIds }: Change, place: number): Change {
  const salespersonId = salespersonIds?.[place % salespersonIds.length];
  return salespersonId ? { salespersonId } : {};
}

async function giveBack(ctx: Context, opportunityId: OpportunityId, former: Facts, now: Deal): Promise<void> {
  const before = { ...now, ...former };
  if (before.sequenceId === null && now.sequenceId !== null) await stopSequence(ctx, opportunityId);
  if (isLost(now) && !isLost(before)) await restoreOpportunity(ctx, { opportunityId });
  const edits = Object.fromEntries(Object.entries(former).filter(([name]) => !standing.some((each) => each === name)));
  if (isAsked(edits)) await editOpportunity(ctx, { opportunityId, version: undefined, ...edits });
  if (before.type === "opportunity" && before.stageId !== now.stageId)
    await moveOpportunity(ctx, { opportunityId, stageId: before.stageId });
  if (isLost(before) && !isLost(now)) await closeAgain(ctx, opportunityId, before);
  await assignOpportunity(ctx, { opportunityId, ...picked(before, owned) });
}

async function closeAgain(ctx: Context, opportunityId: OpportunityId, before: Deal): Promise<void> {
  if (isArchived(before)) await archiveOpportunity(ctx, { opportunityId });
  else await loseOpportunity(ctx, { opportunityId, reasonId: before.lostReasonId });
}

const given = <Values extends object>(values: Values): { [Name in keyof Values]?: Exclude<Values[Name], undefined> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Values]?: Exclude<Values[Name], undefined>;
  }; // what is left of them
