import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { obstacleToEdit } from "@trato/domain/opportunities/lifecycle.ts";
import { changeOpportunity, lockOpportunity } from "../../opportunities/store.ts";
import type { Context } from "../../platform/context.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { changeRow, lockRow, writeRow } from "../../platform/rows.ts";
import { doneSince, leadIdOf } from "./lead-of-call.ts";

type Facts = Readonly<Record<string, unknown>>;

/** A lead says again what it said before its call was read again, and the arrival what had been read of it. */
export async function uncorrectLead(
  ctx: Context,
  arrivalId: Id<"arrivals">,
  { arrival: former, ...changes }: Facts,
): Promise<void> {
  const arrival = await lockRow(ctx, "arrivals", arrivalId);
  authorize(ctx, "opportunity.edit");
  if (Object.keys(changes).length === 0) throw goneOn();
  const before = await lockOpportunity(ctx, leadIdOf(String(arrival.subjectId)));
  refuseIf(obstacleToEdit(before));
  if (former) {
    tellOthers(ctx, "arrival", arrivalId, arrival.version + 1);
    await writeRow(ctx, "arrivals", arrival, columnsOf(former));
  }
  await changeOpportunity(ctx, before, { changes, event: "lead.reading_undone" });
}

/** What became a lead when it was read again waits as before; the lead may go, with which nobody has gone on since. */
export async function letWaitAgain(ctx: Context, arrivalId: Id<"arrivals">, { arrival: former }: Facts): Promise<void> {
  const arrival = await lockRow(ctx, "arrivals", arrivalId);
  authorize(ctx, "arrival.settle");
  const { id } = await lockOpportunity(ctx, leadIdOf(String(arrival.subjectId)));
  if ((await doneSince(ctx, id)).count > 0) throw goneOn();
  const { state, reason, ...along } = columnsOf(former);
  const changes = { state, reason, subjectKind: null, subjectId: null };
  await changeRow(ctx, "arrivals", arrival, { event: "arrival.put_back", changes, along });
}

export const goneOn = () => new Refusal("conflict", "arrival.gone_on");

type Kept = { state: "waiting" | "taken"; reason: string | null; title: string } & Record<
  "read" | "detail" | "consent",
  unknown
>;

/** As `factsOfCall` told it. */
function columnsOf(former: unknown) {
  const { read, detail, consent, ...kept } = former as Kept; // as above
  const [reading, detailed, consented] = [read, detail, consent].map((each) => each && JSON.stringify(each));
  return { ...kept, read: reading, detail: detailed, consent: consented };
}
