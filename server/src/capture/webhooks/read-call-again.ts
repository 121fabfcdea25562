import type { Selectable } from "kysely";
import type { ReadLead } from "@trato/domain/capture/lead-of.ts";
import { obstacleToCorrect } from "@trato/domain/capture/lifecycle.ts";
import { correctionsOf } from "@trato/domain/capture/webhooks/corrections.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import { obstacleToEdit } from "@trato/domain/opportunities/lifecycle.ts";
import { changeOpportunity, lockOpportunity } from "../../opportunities/store.ts";
import type { Context } from "../../platform/context.ts";
import type { Tables } from "../../platform/database/tables.ts";
import { nothingToRecord } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, lockRow, writeRow } from "../../platform/rows.ts";
import { becomeReadLead, toldOf } from "../become-lead.ts";
import { readKeptCall } from "./kept-calls.ts";
import { columnsOfRead, doneSince, leadIdOf } from "./lead-of-call.ts";

/** A kept call is read by what its webhook makes of it today: what waited becomes a lead, and of a lead whatever nobody has touched is corrected. */
export async function readCallAgain(ctx: Context, arrivalId: Id<"arrivals">): Promise<void> {
  const arrival = await lockRow(ctx, "arrivals", arrivalId);
  authorize(ctx, "arrival.settle");
  refuseIf(obstacleToCorrect(arrival));
  const read = await readKeptCall(ctx, arrivalId);
  await (arrival.state === "waiting" ? becomeReadLead(ctx, arrival, read) : correctLead(ctx, arrival, read));
}

type Arrival = Selectable<Tables["arrivals"]>;

async function correctLead(ctx: Context, arrival: Arrival, read: ReadLead): Promise<void> {
  const before = await lockOpportunity(ctx, leadIdOf(found(arrival.subjectId ?? undefined)));
  const { touched } = await doneSince(ctx, before.id);
  const [received, readNow] = [arrival.read, read.lead].map((each) => columnsOfRead(ctx, each));
  const changes = correctionsOf({ current: before, received: received ?? {}, readNow: readNow ?? {}, touched });
  if (Object.keys(changes).length === 0) return nothingToRecord(ctx);
  authorize(ctx, "opportunity.edit");
  refuseIf(obstacleToEdit(before));
  tellOthers(ctx, "arrival", arrival.id, arrival.version + 1);
  await writeRow(ctx, "arrivals", arrival, toldOf(read));
  await changeOpportunity(ctx, before, { changes, event: "lead.read_again" });
}
