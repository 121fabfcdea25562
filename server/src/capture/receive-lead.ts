import type { ToldLead } from "@trato/domain/capture/lead-of.ts";
import type { Consent, ReceivedArrival } from "@trato/domain/capture/records.ts";
import type { Source } from "@trato/domain/capture/sources.ts";
import type { WaitingReason } from "@trato/domain/capture/words.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { DiaryEvent } from "@trato/domain/events.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { AboutKind } from "@trato/domain/kinds.ts";
import { addNew, planNew } from "../opportunities/create-opportunity.ts";
import type { Context } from "../platform/context.ts";
import { nothingToRecord, recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { giveOutNew } from "../opportunities/assignment/give-out-new.ts";
import { likenessOf, tellLikeness } from "./tell-likeness.ts";
import { claimArrival, type NewArrival, type RawCopy } from "./store.ts";

/** What was found in it: a lead; what a record's history tells; what somebody must look at, or need not, with the lead that it would be. */
type Found =
  | { lead: ToldLead; consent: Consent | null; event?: DiaryEvent }
  | { liesOn: { kind: AboutKind; id: string }; event: DiaryEvent | null }
  | { waits: WaitingReason; read?: ToldLead; consent?: Consent | null }
  | { isNothing: WaitingReason; read?: ToldLead };

/** What came, and from where. */
export type Come = {
  source: Source;
  /** Which of several that come the same way. */
  channel: string;
  /** What tells it from whatever else comes there; null where nothing does. */
  key: string | null;
  /** What it is called and who sent it, where no lead says so. */
  title: string;
  sender: string | null;
  /** Whose doing it is, where that is not whoever brings it. */
  by?: string | { memberId: Id<"members">; name: string };
  found: Found;
  /** Null where what was read is all that came. */
  raw: RawCopy | null;
};

/**
 * The one door: whatever may be a lead comes in by this, from every source. It becomes one by the rules of every other lead, or lies on the
 * record that it belongs to; what cannot be read, or cannot become one, waits for somebody to look at it. What came before under the same
 * key makes nothing new.
 */
export async function receiveLead(ctx: Context, come: Come): Promise<ReceivedArrival> {
  authorize(ctx, "lead.receive");
  const id = ctx.newId<"arrivals">();
  const { source, channel, key: sourceKey, raw } = come;
  const { planned, ...told } = await judge(ctx, come);
  const [received, alike] = await Promise.all([
    claimArrival(ctx, { id, source, channel, sourceKey, raw, ...told }),
    planned && likenessOf(ctx, planned), // sent together, and before others wait for the draw
  ]);
  if (!received.isNew) nothingToRecord(ctx);
  else {
    tellOthers(ctx, "arrival", id, 1);
    await tell(ctx, come, { id, planned, alike, told });
  }
  return received;
}

type Planned = Awaited<ReturnType<typeof planNew>> | null;
type Told = Pick<NewArrival, "state" | "reason" | "detail" | "title" | "sender" | "read" | "consent" | "became">;
type Judged = { id: string; planned: Planned; alike: Awaited<ReturnType<typeof likenessOf>>; told: Told };

/** The lead is made; or the history of the record that it lies on, or of the queue, tells of it. */
async function tell(ctx: Context, { found, by }: Come, { id, planned, alike, told }: Judged): Promise<void> {
  const about = { kind: "arrival" as const, id };
  const speaking = by ? { ...ctx, actor: { ...ctx.actor, ...speakerOf(by) } } : ctx;
  const event = "lead" in found ? found.event : undefined;
  if (planned) {
    await giveOutNew(
      ctx,
      planned,
      (given) => addNew(speaking, given, { event: event ?? "lead.received", about }),
      () => tellLikeness(ctx, planned, alike),
    );
  } else if ("liesOn" in found) {
    tellOthers(ctx, "timeline", found.liesOn.id, 0);
    if (found.event) await recordInDiary(speaking, found.event, found.liesOn, { about });
    else nothingToRecord(ctx);
  } else
    await recordInDiary(ctx, told.state === "waiting" ? "arrival.queued" : "arrival.set_aside", about, {
      after: { title: told.title, reason: told.reason },
    });
}

const speakerOf = (by: NonNullable<Come["by"]>) =>
  typeof by === "string" ? { kind: "customer" as const, memberId: null, name: by } : { kind: "member" as const, ...by };

/** A lead, or why not; whatever says whose it is and is not there makes it wait. */
async function judge(ctx: Context, { found, title, sender }: Come): Promise<Told & { planned: Planned }> {
  const plain = { title, sender, read: {}, consent: null, reason: null, detail: null, became: null, planned: null };
  if ("liesOn" in found) return { ...plain, state: "taken", became: found.liesOn };
  if (!("lead" in found)) return { ...plain, ...knownOf(found), ...notTaken(found) };
  const { lead, consent } = found;
  const called = { title: lead.title, sender: senderOf(lead) ?? sender, read: lead, consent };
  try {
    const planned = await planNew(ctx, "lead", ownedBy(lead));
    return { ...plain, ...called, state: "taken", became: { kind: "lead", id: planned.id }, planned };
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== "invalid") throw error;
    const { code, details } = error;
    return { ...plain, ...called, state: "waiting", reason: "refused", detail: { code, details } };
  }
}

type NotTaken = Exclude<Found, { lead: ToldLead } | { liesOn: unknown }>;

/** Who and what it would have been. */
const knownOf = (found: NotTaken) => ({
  read: found.read ?? {},
  ...(found.read && senderOf(found.read) && { sender: senderOf(found.read) }),
  consent: ("consent" in found && found.consent) || null,
});

const notTaken = (found: NotTaken) =>
  "waits" in found
    ? { state: "waiting" as const, reason: found.waits }
    : { state: "set_aside" as const, reason: found.isNothing };

const senderOf = ({ contactName, companyName, email, phone }: ToldLead): string | null =>
  [contactName, companyName, email, phone].filter(Boolean).slice(0, 2).join(", ").slice(0, 400) || null;

/** Whoever brings it does not come by it: it is nobody's where nobody is named. */
const ownedBy = (lead: ToldLead): ToldLead => ({ ...lead, salespersonId: lead.salespersonId ?? null });
