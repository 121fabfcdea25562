import type { VersionedArrival } from "@trato/domain/capture/inputs.ts";
import { obstacleToReadAgain } from "@trato/domain/capture/lifecycle.ts";
import type { ArrivalDetails } from "@trato/domain/capture/records.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { Context } from "../../platform/context.ts";
import { refuseStale } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { lockRow } from "../../platform/rows.ts";
import { becomeReadLead } from "../become-lead.ts";
import { getArrival } from "../get-arrival.ts";
import { readKeptCall } from "./kept-calls.ts";

/** A call that waits, or was set aside, is read by what its webhook makes of it today, and becomes the lead that it is now. */
export async function readArrivalAgain(
  ctx: Context,
  { arrivalId, version }: VersionedArrival,
): Promise<ArrivalDetails> {
  const arrival = await lockRow(ctx, "arrivals", arrivalId);
  authorize(ctx, "arrival.settle");
  refuseIf(obstacleToReadAgain(arrival));
  refuseStale(arrival, version);
  await becomeReadLead(ctx, arrival, await readKeptCall(ctx, arrivalId));
  return getArrival(ctx, { arrivalId });
}
