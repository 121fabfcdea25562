import type { Moment } from "@trato/domain/dates.ts";
import type { MailboxRules } from "@trato/domain/capture/mailboxes/rules.ts";
import type { ToldLead } from "@trato/domain/capture/lead-of.ts";
import type { ReceivedArrival } from "@trato/domain/capture/records.ts";
import type { ReadMail } from "@trato/domain/capture/mail/read-mail.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../platform/context.ts";
import type { Answered } from "./find-answered.ts";

/** What a mail in a member's own mailbox concerns: it makes no lead, and never waits. */
export type Concern = {
  about: NonNullable<Answered["about"]>;
  /** Somebody of the company wrote it: the member himself, or a colleague. */
  isSent: boolean;
  /** Who wrote it, where that is the mailbox's own member. */
  writer: { memberId: Id<"members">; name: string } | null;
  /** As its headers say, for one of which nothing else can be read. */
  beginning: ReadMail;
};

/** By which way a mail came, where more is known of it than it says itself: a mailbox. */
export type MailWay = {
  /** What is said of each lead that comes by it. */
  lead: Pick<ToldLead, "teamId" | "source" | "medium" | "campaign">;
  rules: MailboxRules;
  /** In a member's own mailbox: what it concerns. */
  concern?: Concern;
  /** When it came there, which may be long ago. */
  cameAt: Moment;
  /** Only its beginning is there, or it is not looked at. */
  isTooLarge?: boolean;
  isUnreadable?: boolean;
  /** What is written together with what becomes of it. */
  kept: (ctx: Context, received: ReceivedArrival) => Promise<void>;
};
