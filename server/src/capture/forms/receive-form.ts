import { createHash } from "node:crypto";
import type { WebForm } from "@trato/domain/capture/forms/records.ts";
import type { ToldLead } from "@trato/domain/capture/lead-of.ts";
import type { Consent, ReceivedArrival } from "@trato/domain/capture/records.ts";
import type { WaitingReason } from "@trato/domain/capture/words.ts";
import { isSameValue } from "@trato/domain/same-value.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { proofOf } from "../../platform/site.ts";
import { type Come, receiveLead } from "../receive-lead.ts";
import type { RawCopy } from "../store.ts";
import type { FormTicket } from "./form-ticket.ts";

/** A form that came, as it was read. */
export type SentForm = {
  form: Pick<WebForm, "id" | "name">;
  lead: ToldLead;
  consent: Consent | null;
  ticket: FormTicket | null;
  /** From which address of the network. */
  address: string;
  suspicion: WaitingReason | null;
  raw: RawCopy;
};

/**
 * A visitor has filled in a form: it is a lead, once however often the same is sent. What looks as a machine wrote it waits, and so does
 * other content in a form that was sent before.
 */
export async function receiveForm(ctx: Context, sent: SentForm): Promise<ReceivedArrival> {
  const { ticket, lead, suspicion } = sent;
  const consent = sent.consent && { ...sent.consent, at: sent.consent.at ?? ctx.now };
  const found: Come["found"] = suspicion
    ? { waits: suspicion, read: lead, consent }
    : { lead, consent, event: "lead.filled_in" };
  const come = comeOf(sent, found);
  if (!ticket) return receiveLead(ctx, { ...come, key: await keyWithoutTicket(ctx, sent) });
  const received = await receiveLead(ctx, { ...come, key: ticket.id });
  if (received.isNew || (await saysTheSame(ctx, received, lead))) return received;
  const again = comeOf(sent, { waits: "repeated", read: lead, consent });
  return receiveLead(ctx, { ...again, key: `${ticket.id} ${hashOf(lead)}` });
}

const comeOf = ({ form, lead, raw }: SentForm, found: Come["found"]): Omit<Come, "key"> => {
  const by = lead.contactName ?? lead.companyName ?? lead.email;
  return { source: "form", channel: form.name, title: lead.title, sender: null, found, raw, ...(by && { by }) };
};

const hashOf = (lead: ToldLead): string => createHash("sha256").update(JSON.stringify(lead)).digest("base64url");

async function saysTheSame(ctx: Context, { arrivalId }: ReceivedArrival, lead: ToldLead): Promise<boolean> {
  const before = await own(ctx, "arrivals").select("read").where("id", "=", arrivalId).executeTakeFirst();
  return isSameValue(before?.read, lead);
}

const milliseconds = 600_000;

/** Of a form that Trato did not give out, the same from the same address within some minutes is the same; the address itself is not kept. */
async function keyWithoutTicket(ctx: Context, { form, lead, address }: SentForm): Promise<string> {
  const content = Buffer.from(`${form.id} ${address} ${hashOf(lead)}`);
  const sender = proofOf(ctx.site, "form without ticket", content).toString("base64url");
  const part = Math.floor(Date.parse(ctx.now) / milliseconds);
  const [before, now] = [`${sender} ${part - 1}`, `${sender} ${part}`];
  const known = own(ctx, "arrivals").select("id").where("source", "=", "form").where("channel", "=", form.name);
  return (await known.where("sourceKey", "=", before).executeTakeFirst()) ? before : now;
}
