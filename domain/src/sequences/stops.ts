import type { DiaryEvent } from "../events.ts";
import type { StopReason } from "./machine.ts";

type Fields = Record<string, unknown> | null | undefined;

/** What the diary says of a record that ends its sequence, whatever it goes on to say. */
const always: Partial<Record<DiaryEvent, StopReason>> = {
  "mail.received": "answered",
  "meeting.answered": "answered",
  "mail.called_spam": "unsubscribed",
  "opportunity.moved": "moved",
  "lead.converted": "converted",
  "lead.pooled": "pooled",
  "lead.lost": "lost",
  "opportunity.lost": "lost",
  "opportunity.won": "won",
  "lead.archived": "archived",
  "opportunity.archived": "archived",
};

/** The same of an offer alone: what is no answer to a lead, and ends what follows up the offer. */
const ofSales: Partial<Record<DiaryEvent, StopReason>> = {
  "sale.accepted": "accepted",
  "sale.acceptance_held": "accepted",
  "sale.acceptance_unpaid": "accepted",
  "sale.declined": "declined",
  "sale.changes_asked": "answered",
  "sale.commented": "answered",
  "sale.confirmed": "ordered",
  "sale.cancelled": "withdrawn",
  "sale.reopened": "withdrawn",
  "sale.sent": "sent_anew",
};

/** Why the sequences of an offer end by what its history tells; null where they go on. */
export const stopReasonOfSale = (event: DiaryEvent, after: Fields): StopReason | null =>
  ofSales[event] ?? stopReasonOf(event, after);

/** What ends the sequences of the offers that belong to a lead or an opportunity: that somebody answered, or that it is closed. */
export const reachesOffers = (reason: StopReason): boolean =>
  (["answered", "talked", "meeting", "won", "lost"] as readonly StopReason[]).includes(reason);

const ofActivities: readonly DiaryEvent[] = ["call.logged", "activity.done", "activity.planned"];

/** Whether an entry of the diary may end a sequence. */
export const mayStop = (event: DiaryEvent): boolean =>
  event in always || event in ofSales || ofActivities.includes(event);

/**
 * Why a sequence ends by what the diary tells of its record; null where it goes on. A call was talked where somebody says how it ended or
 * how long it took: one that nobody took is done without an outcome.
 */
export function stopReasonOf(event: DiaryEvent, after: Fields): StopReason | null {
  const reason = always[event];
  if (reason) return reason;
  if (event === "call.logged") return isTalked(after) ? "talked" : null;
  if (event === "activity.planned") return after?.["kind"] === "meeting" ? "meeting" : null;
  if (event !== "activity.done") return null;
  if (after?.["kind"] === "meeting") return "meeting";
  return after?.["kind"] === "call" && isTalked(after) ? "talked" : null;
}

function isTalked(call: Fields): boolean {
  const outcome = call?.["outcome"];
  return Number(call?.["durationMinutes"] ?? 0) > 0 || (typeof outcome === "string" && outcome.trim() !== "");
}
