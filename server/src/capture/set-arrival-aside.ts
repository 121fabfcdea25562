import type { VersionedArrival } from "@trato/domain/capture/inputs.ts";
import { obstacleToPutBack, obstacleToSetAside } from "@trato/domain/capture/lifecycle.ts";
import type { ArrivalDetails } from "@trato/domain/capture/records.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { Context } from "../platform/context.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { changeRow, lockRow } from "../platform/rows.ts";
import { getArrival } from "./get-arrival.ts";

/** What waited is nothing for the company; it can be put back. */
export function setArrivalAside(ctx: Context, asked: VersionedArrival): Promise<ArrivalDetails> {
  return move(ctx, asked, { obstacleTo: obstacleToSetAside, state: "set_aside", event: "arrival.set_aside" });
}

/** What was set aside waits again. */
export function putArrivalBack(ctx: Context, asked: VersionedArrival): Promise<ArrivalDetails> {
  return move(ctx, asked, { obstacleTo: obstacleToPutBack, state: "waiting", event: "arrival.put_back" });
}

type Move = {
  obstacleTo: typeof obstacleToPutBack;
  state: "set_aside" | "waiting";
  event: "arrival.set_aside" | "arrival.put_back";
};

async function move(
  ctx: Context,
  { arrivalId, version }: VersionedArrival,
  { obstacleTo, state, event }: Move,
): Promise<ArrivalDetails> {
  const arrival = await lockRow(ctx, "arrivals", arrivalId);
  authorize(ctx, "arrival.settle");
  refuseIf(obstacleTo(arrival));
  refuseStale(arrival, version);
  await changeRow(ctx, "arrivals", arrival, { event, changes: { state } });
  return getArrival(ctx, { arrivalId });
}
