import type { DiaryEvent } from "../../events.ts";

type Fields = Record<string, unknown> | null | undefined;

/**
 * What somebody does with a lead that counts as its first answer: writes, calls, does what was planned, or brings it on. To plan a
 * meeting counts where guests are invited to it.
 */
export const answeringEvents: readonly DiaryEvent[] = [
  "message.written",
  "mail.sent",
  "call.logged",
  "activity.done",
  "lead.converted",
  "lead.lost",
  "opportunity.moved",
  "opportunity.won",
  "opportunity.lost",
];

/** Whether an entry of a lead's history is an answer, where a member made it. */
export const isAnswer = (event: DiaryEvent, after: Fields): boolean =>
  answeringEvents.includes(event) || (event === "activity.planned" && hasGuests(after));

function hasGuests(after: Fields): boolean {
  const guests = after?.["guests"];
  return Array.isArray(guests) && guests.some((guest: { email?: unknown } | null) => guest?.email);
}
