import type { MakeLeadOfArrival } from "@trato/domain/capture/inputs.ts";
import type { ToldLead } from "@trato/domain/capture/lead-of.ts";
import { obstacleToTake } from "@trato/domain/capture/lifecycle.ts";
import type { ArrivalDetails } from "@trato/domain/capture/records.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import { planNew } from "../opportunities/create-opportunity.ts";
import type { Context } from "../platform/context.ts";
import { enqueueJob } from "../platform/jobs/jobs.ts";
import { refuseStale } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { lockRow } from "../platform/rows.ts";
import { becomeLead } from "./become-lead.ts";
import { getArrival } from "./get-arrival.ts";

/** What waited is a lead after all: of what was read of it, and of what whoever looked at it knows better. The files that came with it follow. */
export async function makeLeadOfArrival(
  ctx: Context,
  { arrivalId, version, ...better }: MakeLeadOfArrival,
): Promise<ArrivalDetails> {
  const arrival = await lockRow(ctx, "arrivals", arrivalId);
  authorize(ctx, "arrival.settle");
  refuseIf(obstacleToTake(arrival));
  refuseStale(arrival, version);
  const read = arrival.read as Partial<ToldLead>; // as it was read
  const told = { salespersonId: null, ...unowned(read), ...better };
  const planned = await planNew(ctx, "lead", { ...told, title: told.title ?? arrival.title.slice(0, 200) });
  await becomeLead(ctx, arrival, planned);
  if (arrival.source === "mail") await enqueueJob(ctx, "attach_mail_files", { arrivalId });
  if (arrival.source === "form") await enqueueJob(ctx, "attach_form_files", { arrivalId });
  return getArrival(ctx, { arrivalId });
}

/** Whose it was to be may have been what stood in the way. */
const unowned = ({ salespersonId: _, teamId: __, customerId: ___, ...lead }: Partial<ToldLead>) => lead;
