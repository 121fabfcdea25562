import { asTold } from "@trato/domain/fields/field-columns.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import { EditOpportunity } from "@trato/domain/opportunities/inputs.ts";
import { deals } from "../../bulk/change-deals.ts";
import { editOpportunity } from "../../opportunities/edit-opportunity.ts";
import { archiveOpportunity } from "../../opportunities/removing/archive-opportunity.ts";
import { lockOpportunity } from "../../opportunities/store.ts";
import { former, ofFields, refuseTouched, type Reversal } from "./reversal.ts";

const idOf = (id: string) => id as Id<"opportunities">; // of an entry about one

/** What was made is out of the way; it can be restored. */
export const archiveDeal: Reversal = async (ctx, done, undoing) => {
  await refuseTouched(ctx, done, undoing);
  await archiveOpportunity(ctx, { opportunityId: idOf(done.subjectId) });
  return [];
};

export const editDealBack: Reversal = async (ctx, done) => {
  const known = ofFields(done, opportunityFields);
  const { former: values, stays } = former(known, await lockOpportunity(ctx, idOf(done.subjectId)));
  const told = asTold(opportunityFields, values);
  await editOpportunity(ctx, EditOpportunity.parse({ opportunityId: done.subjectId, ...told }));
  return stays;
};

const standing = ["state", "stageId", "lostReasonId", "archivedAt", "salespersonId", "teamId"];

/** Back to the stage, outcome and owner that it had; all of it, or nothing where somebody has moved it on. */
export const standBack: Reversal = async (ctx, done) => {
  const now = await deals.facts(ctx, done.subjectId);
  const { former: values, stays } = former(done, await lockOpportunity(ctx, idOf(done.subjectId)));
  if (stays.some((name) => standing.includes(name))) throw new Refusal("conflict", "agent.changed_since");
  const stood = Object.fromEntries(Object.entries(values).filter(([name]) => standing.includes(name)));
  await deals.giveBack(ctx, done.subjectId, stood, now);
  return [];
};
