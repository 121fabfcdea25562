import type { ReadLead } from "@trato/domain/capture/lead-of.ts";
import type { CallPart } from "@trato/domain/capture/webhooks/call-part.ts";
import { columnsOf } from "@trato/domain/capture/webhooks/columns.ts";
import { leadBy, type Mapping } from "@trato/domain/capture/webhooks/mapping.ts";
import type { Webhook } from "@trato/domain/capture/webhooks/records.ts";
import { oneLine } from "@trato/domain/one-form.ts";
import type { Come } from "../receive-lead.ts";

export type Reading = { webhook: Pick<Webhook, "teamId">; mapping: Mapping };

/** The lead that a body is by the mapping of today, given to whom its webhook says; null where it says nothing. */
export function leadIn({ webhook: { teamId }, mapping }: Reading, body: unknown): ReadLead | null {
  const read = leadBy(mapping, body);
  return read && { ...read, lead: { ...read.lead, ...(teamId && { teamId }) } };
}

/** What is found in a part of a call; null where the call could not be read. */
export function foundInCall(reading: Reading, part: CallPart | null): Come["found"] {
  if (!part) return { waits: "unreadable" };
  if (part.fetchedAs !== undefined) return { waits: "ids_only" };
  const read = leadIn(reading, part.body);
  if (part.isNothing) return { isNothing: part.isNothing, ...(read && { read: read.lead, consent: read.consent }) };
  return read ?? { waits: "empty" };
}

const longestTitle = 200;

/** What a call is called where no lead says so: what its values say, or how it begins. */
export function titleOfCall(part: CallPart | null, text: string): string {
  const said = columnsOf(part?.body).map(({ label, value }) => `${label}: ${String(value)}`);
  const title = oneLine(said.join(", ") || text.slice(0, longestTitle));
  return title.slice(0, longestTitle).toWellFormed().replaceAll("\0", "");
}
