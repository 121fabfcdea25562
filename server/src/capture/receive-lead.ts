import type { ReadLead, ToldLead } from "@trato/domain/capture/lead-of.ts";
import type { ReceivedArrival } from "@trato/domain/capture/records.ts";
import type { Source } from "@trato/domain/capture/sources.ts";
import type { WaitingReason } from "@trato/domain/capture/words.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { addNew, planNew } from "../opportunities/create-opportunity.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { claimArrival, type NewArrival, type RawCopy } from "./store.ts";

/** What came, and from where. */
export type Come = {
  source: Source;
  /** Which of several that come the same way. */
  channel: string;
  /** What tells it from whatever else comes there; null where nothing does. */
  key: string | null;
  /** What it is called and who sent it, where it has to wait. */
  title: string;
  sender: string | null;
  read: ReadLead | { reason: WaitingReason };
  raw: RawCopy;
};

/**
 * The one door: whatever may be a lead comes in by this, from every source. It becomes one by the rules of every other lead; what cannot
 * be read, or cannot become one, waits for somebody to look at it. What came before under the same key makes nothing new.
 */
export async function receiveLead(ctx: Context, come: Come): Promise<ReceivedArrival> {
  authorize(ctx, "lead.receive");
  const id = ctx.newId<"arrivals">();
  const { source, channel, key: sourceKey, raw } = come;
  const { planned, ...told } = await judge(ctx, come);
  const became = planned && { kind: "lead" as const, id: planned.id };
  const received = await claimArrival(ctx, { id, source, channel, sourceKey, raw, became, ...told });
  if (!received.isNew) nothingToRecord(ctx);
  else {
    tellOthers(ctx, "arrival", id, 1);
    const about = { kind: "arrival" as const, id };
    if (planned) await addNew(ctx, planned, { event: "lead.received", about });
    else await recordInDiary(ctx, "arrival.queued", about, { after: { title: told.title, reason: told.reason } });
  }
  return received;
}

type Judged = Pick<NewArrival, "state" | "reason" | "detail" | "title" | "sender" | "read" | "consent"> & {
  planned: Awaited<ReturnType<typeof planNew>> | null;
};

/** A lead, or why not; whatever says whose it is and is not there makes it wait. */
async function judge(ctx: Context, { read, title, sender }: Come): Promise<Judged> {
  const waiting = { state: "waiting", detail: null, title, sender, read: {}, consent: null, planned: null } as const;
  if ("reason" in read) return { ...waiting, reason: read.reason };
  const { lead, consent } = read;
  const called = { title: lead.title, sender: senderOf(lead) ?? sender, read: lead, consent };
  try {
    const planned = await planNew(ctx, "lead", ownedBy(lead));
    return { ...called, state: "taken", reason: null, detail: null, planned };
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "invalid") throw error;
    const { code, details } = error;
    return { ...waiting, ...called, reason: "refused", detail: { code, details } };
  }
}

const senderOf = ({ contactName, companyName, email, phone }: ToldLead): string | null =>
  [contactName, companyName, email, phone].filter(Boolean).slice(0, 2).join(", ").slice(0, 400) || null;

/** Whoever brings it does not come by it: it is nobody's where nobody is named. */
const ownedBy = (lead: ToldLead): ToldLead => ({ ...lead, salespersonId: lead.salespersonId ?? null });
