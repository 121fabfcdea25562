import { canonical } from "@trato/domain/decimal.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { EditOpportunity } from "@trato/domain/opportunities/inputs.ts";
import { obstacleToEdit } from "@trato/domain/opportunities/lifecycle.ts";
import type { Opportunity } from "@trato/domain/opportunities/records.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { mergeEdit } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { refuseUnknownCustomer } from "./customer-of.ts";
import { readOpportunity } from "./present-opportunity.ts";
import { changeOpportunity, lockOpportunity, type Writable } from "./store.ts";

type Known = Omit<EditOpportunity, "opportunityId" | "version">;

/** What is known of a lead or opportunity changes; what others changed meanwhile stays. */
export async function editOpportunity(
  ctx: Context,
  { opportunityId: id, version, ...known }: EditOpportunity,
): Promise<Opportunity> {
  const current = await lockOpportunity(ctx, id);
  authorize(ctx, "opportunity.edit");
  refuseIf(obstacleToEdit(current));
  const subject = { kind: "opportunity" as const, id };
  const changes = await mergeEdit(ctx, subject, { current, changes: columnsOf(known), version });
  if (!changes) return readOpportunity(ctx, id);
  await refuseUnknownCustomer(ctx, changes.customerId);

  const next = await changeOpportunity(ctx, id, changes);
  tellOthers(ctx, "opportunity", id, next);
  const after = { ...changes, version: next };
  await recordInDiary(ctx, `${current.type}.edited`, subject, { before: current, after });
  return readOpportunity(ctx, id);
}

/** What was said, as columns; what was left out stays out. */
export function columnsOf({ address, expectedRevenue, ...rest }: Known): Partial<Writable> {
  const { state: province, ...place } = address ?? {};
  const said = {
    ...rest,
    ...place,
    ...(province !== undefined && { province }),
    ...(expectedRevenue !== undefined && { expectedRevenue: canonical(expectedRevenue) }),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}
