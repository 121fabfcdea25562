import { refuseIf } from "@trato/domain/errors.ts";
import type { EditOpportunity } from "@trato/domain/opportunities/inputs.ts";
import { knownFields } from "@trato/domain/opportunities/known-fields.ts";
import { calledAs, obstacleToEdit } from "@trato/domain/opportunities/lifecycle.ts";
import type { Opportunity } from "@trato/domain/opportunities/records.ts";
import type { Context } from "../platform/context.ts";
import { mergeEdit } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { learnFromCustomer } from "./customer-of.ts";
import { answerBehind, answerOpportunity } from "./present-opportunity.ts";
import { changeOpportunity, lockOpportunity } from "./store.ts";

/** What is known of a lead or opportunity changes; what others changed meanwhile stays. */
export async function editOpportunity(
  ctx: Context,
  { opportunityId: id, version, ...known }: EditOpportunity,
): Promise<Opportunity> {
  const current = await lockOpportunity(ctx, id);
  authorize(ctx, "opportunity.edit");
  refuseIf(obstacleToEdit(current));
  const fields = knownFields(known, ctx.workspace.currencyDecimals);
  const changes = await mergeEdit(ctx, { kind: "opportunity", id }, { current, changes: fields, version });
  if (!changes) return answerOpportunity(ctx, id);

  const learned = await learnFromCustomer(ctx, changes.customerId, { ...current, ...changes });
  const changed = { changes: { ...learned, ...changes }, event: `${calledAs(current)}.edited` as const };
  return answerBehind(ctx, changeOpportunity(ctx, current, changed), id);
}
