import * as z from "zod/mini";
import { sources } from "../capture/sources.ts";
import type { DiaryEvent } from "../events.ts";
import type { Moment } from "../dates.ts";
import { id, version } from "../schemas.ts";

const what = {
  templateId: z.nullable(id<"mail_templates">()),
  sequenceId: z.nullable(id<"sequences">()),
  needsConsent: z.boolean(),
};

/** With what leads of a source are answered when they arrive; with nothing where neither is chosen. */
export const FirstAnswerRule = z.object({ source: z.enum(sources), ...what, version: z.int() });
export type FirstAnswerRule = z.output<typeof FirstAnswerRule>;
/** One for every source. */
export const FirstAnswerRuleList = z.object({ items: z.array(FirstAnswerRule) });

export const EditFirstAnswerRule = z.extend(z.partial(z.object(what)), { source: z.enum(sources), version });
export type EditFirstAnswerRule = z.output<typeof EditFirstAnswerRule>;

/** What the diary says of a lead that has just arrived by itself. */
const arrivedBy: readonly DiaryEvent[] = [
  "lead.received",
  "lead.mailed",
  "lead.filled_in",
  "lead.captured",
  "lead.left_at_show",
];

/** Whether an entry tells that a lead has arrived by itself. */
export const isArrival = (event: DiaryEvent): boolean => arrivedBy.includes(event);

/** Why a lead that arrived is not answered by itself. */
export const unansweredReasons = [
  "closed",
  "old",
  "judged",
  "no_consent",
  "no_address",
  "no_person",
  "own_address",
  "unsubscribed",
  "answered_today",
  "no_template",
  "missing",
] as const;
export type UnansweredReason = (typeof unansweredReasons)[number];

/** Those of which somebody must hear: with a better template it would have been answered. */
export const toldReasons: readonly UnansweredReason[] = ["no_template", "missing"];

/** Those that keep mails back, and not a call. */
const ofMails: readonly UnansweredReason[] = [
  "no_address",
  "no_person",
  "own_address",
  "unsubscribed",
  "answered_today",
];

/** Whether a sequence begins by itself with a lead, given why that is not answered; one that writes no mails waits for nobody's address. */
export const beginsItself = (reason: UnansweredReason | null, { writesMails }: { writesMails: boolean }): boolean =>
  reason === null || (!writesMails && ofMails.includes(reason));

/** What is known of a lead that arrived, before its answer is written. */
export type ArrivedLead = {
  isOpen: boolean;
  /** When it was written, as far as that is known, else when it came. */
  writtenAt: Moment;
  /** It was spam or too much, or had been set aside, and somebody took it out of the queue. */
  wasJudged: boolean;
  hasConsent: boolean;
  address: string | null;
  isOwnAddress: boolean;
  isUnsubscribed: boolean;
  /** The same address was answered by itself within a day, or began a sequence that writes mails. */
  wasAnsweredToday: boolean;
};

const aDay = 86_400_000;

/** Nobody reads what is sent to these (RFC 2142, RFC 3834). */
const noPerson =
  /^(no-?_?\.?(reply|responder|respondas?|contestar)|do-?_?\.?not-?_?\.?reply|mailer-daemon|postmaster|bounces?|abuse)([-+._].*)?@/i;

/** Why a lead that arrived is not answered by itself; null where it is. */
export function reasonNotToAnswer(
  lead: ArrivedLead,
  { needsConsent, now }: { needsConsent: boolean; now: Moment },
): UnansweredReason | null {
  if (!lead.isOpen) return "closed";
  if (lead.wasJudged) return "judged";
  if (Date.parse(now) - Date.parse(lead.writtenAt) > aDay) return "old";
  if (needsConsent && !lead.hasConsent) return "no_consent";
  if (!lead.address) return "no_address";
  if (noPerson.test(lead.address)) return "no_person";
  if (lead.isOwnAddress) return "own_address";
  if (lead.isUnsubscribed) return "unsubscribed";
  return lead.wasAnsweredToday ? "answered_today" : null;
}
