import type { VersionedArrival } from "@trato/domain/capture/inputs.ts";
import { obstacleToReadAgain } from "@trato/domain/capture/lifecycle.ts";
import type { ArrivalDetails } from "@trato/domain/capture/records.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import { planNew } from "../../opportunities/create-opportunity.ts";
import type { Context } from "../../platform/context.ts";
import { refuseStale } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, lockRow } from "../../platform/rows.ts";
import { becomeLead } from "../become-lead.ts";
import { getArrival } from "../get-arrival.ts";
import { leadIn } from "./found-in-call.ts";
import { filledIn, selectCalls } from "./kept-calls.ts";
import { readWebhook } from "./store.ts";

/** A call that waits, or was set aside, is read by what its webhook makes of it today, and becomes the lead that it is now. */
export async function readArrivalAgain(
  ctx: Context,
  { arrivalId, version }: VersionedArrival,
): Promise<ArrivalDetails> {
  const arrival = await lockRow(ctx, "arrivals", arrivalId);
  authorize(ctx, "arrival.settle");
  refuseIf(obstacleToReadAgain(arrival));
  refuseStale(arrival, version);
  const call = found(await selectCalls(ctx).where("c.arrivalId", "=", arrivalId).executeTakeFirst());
  const reading = await readWebhook(ctx, call);
  const read = leadIn(reading, await filledIn(ctx, reading.webhook.preset, call));
  if (!read) throw new Refusal("conflict", "arrival.says_nothing");
  const { lead, consent } = read;
  const planned = await planNew(ctx, "lead", { ...lead, salespersonId: lead.salespersonId ?? null });
  await becomeLead(ctx, arrival, planned, {
    read: JSON.stringify(lead),
    consent: consent && JSON.stringify(consent),
    title: lead.title,
  });
  return getArrival(ctx, { arrivalId });
}
