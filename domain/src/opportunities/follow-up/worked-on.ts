import type { Moment } from "../../dates.ts";
import type { DiaryEvent } from "../../events.ts";
import { type Kind, kinds } from "../../kinds.ts";
import { answeringEvents, isAnswer } from "../assignment/answers.ts";

type Fields = Record<string, unknown> | null | undefined;

/** The document of a deal: who works on it works on its deal. */
export const documentKind = (Object.keys(kinds) as Kind[]).find(isDocument) as Kind; // there is one

function isDocument(kind: Kind): boolean {
  const facts: { of?: string; reach?: string; prefix?: string; path?: string } = kinds[kind];
  return facts.reach === "deal" && facts.prefix !== undefined && facts.path !== undefined;
}

/** What of the history of a lead, an opportunity or a document of theirs counts as activity: it was worked on, or whoever asked was heard of. */
const workingEvents: readonly DiaryEvent[] = [
  "message.written",
  "mail.sent",
  "mail.received",
  "call.logged",
  "activity.done",
  "activity.cancelled", // somebody has looked at it, and its days begin anew
  "note.written",
  "meeting.answered",
  "lead.given_out",
  "lead.converted",
  "lead.restored",
  "lead.undeleted",
  "opportunity.moved",
  "opportunity.restored",
  "opportunity.undeleted",
  "opportunity.won",
  "sale.sent",
  "sale.answered",
  "sale.commented",
  "sale.accepted",
  "sale.acceptance_held",
  "sale.acceptance_unpaid",
  "sale.declined",
  "sale.confirmed",
];

/** What of the history of a lead or an opportunity says that somebody turned to whoever asked: to give it up is none. */
export const contactEvents: readonly DiaryEvent[] = answeringEvents.filter(
  (event) => event !== "lead.lost" && event !== "opportunity.lost",
);

/** What of a document's history says that somebody turned to whoever asked. */
export const contactsOfDocuments: readonly DiaryEvent[] = [
  "message.written",
  "mail.sent",
  "call.logged",
  "activity.done",
  "sale.sent",
  "sale.answered",
];

/** What may change whether somebody was contacted: the mail left later, did not leave, or leaves after all; the call is to be made after all. */
const recounting: readonly DiaryEvent[] = [
  "message.left",
  "message.withdrawn",
  "message.failed",
  "message.retried",
  "activity.reopened",
];

export const isActivity = (event: DiaryEvent): boolean => workingEvents.includes(event);

/** Whether an entry says that somebody turned to whoever asked; Trato's own mails and steps are nobody's doing. */
export function isFirstContact(kind: string, event: DiaryEvent, after: Fields): boolean {
  if (kind === documentKind) return contactsOfDocuments.includes(event);
  return contactEvents.includes(event) || (event === "activity.planned" && isAnswer(event, after));
}

/** When it was: of a call that is written down later, when it was made. */
export function contactedAt(event: DiaryEvent, after: Fields, now: Moment): Moment {
  const doneAt = after?.["doneAt"];
  return event === "call.logged" && typeof doneAt === "string" ? (doneAt as Moment) : now; // as the command records it
}

export const isToRecount = (event: DiaryEvent): boolean => recounting.includes(event);
