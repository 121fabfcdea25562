import type { Moment } from "@trato/domain/dates.ts";
import type { MailboxRules } from "@trato/domain/capture/mailboxes/rules.ts";
import type { ToldLead } from "@trato/domain/capture/lead-of.ts";
import type { ReceivedArrival } from "@trato/domain/capture/records.ts";
import type { Context } from "../../platform/context.ts";

/** By which way a mail came, where more is known of it than it says itself: a mailbox. */
export type MailWay = {
  /** What is said of each lead that comes by it. */
  lead: Pick<ToldLead, "teamId" | "source" | "medium" | "campaign">;
  rules: MailboxRules;
  /** When it came there, which may be long ago. */
  cameAt: Moment;
  /** Only its beginning is there, or it is not looked at. */
  isTooLarge?: boolean;
  isUnreadable?: boolean;
  /** What is written together with what becomes of it. */
  kept: (ctx: Context, received: ReceivedArrival) => Promise<void>;
};
