import type { Id } from "@trato/domain/ids.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { KindTaking } from "@trato/domain/kinds.ts";
import { leavesAt, obstacleToSchedule } from "@trato/domain/messaging/lifecycle.ts";
import type { CalendarEntry } from "@trato/domain/messaging/invitation.ts";
import type { Moment } from "@trato/domain/dates.ts";
import type { Language } from "@trato/domain/words.ts";
import type { Context } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";
import { insertOwn } from "../platform/rows.ts";
import { enqueueDelivery } from "./let-mail-leave.ts";
import { sealForReceiver } from "./sealed-text.ts";

export type Draft = {
  about: { kind: KindTaking<"email">; id: string };
  to: string;
  cc?: string[] | undefined;
  /** Unseen by the others. */
  bcc?: string[] | undefined;
  subject: string;
  body: string;
  /** When it is to leave; some seconds later, where nothing is said. */
  sendAt?: Moment | undefined;
  /** The workspace's, where none is said. */
  language?: Language | undefined;
  link?: string | null;
  /** Whether the outbox keeps the link from those who read it there. */
  isLinkConcealed?: boolean;
  /** What only its receiver is told, after all else: nobody reads it in the outbox, and it leaves at once. */
  sealed?: string;
  /** It leaves at once, and is tried once. */
  isTrial?: boolean;
  /** What it tells the calendar of its receiver. */
  calendar?: CalendarEntry | undefined;
  /** Trato writes it, and nobody else: why. */
  byItself?: "first_answer" | "sequence";
  /** On whose behalf it is written, where that is not whoever acts. */
  by?: Id<"members"> | null;
};

/** Puts a message in the outbox; it leaves some seconds later, when a mail server is set. The caller records why it was written. */
export async function writeMessage(ctx: Context, draft: Draft): Promise<Id<"messages">> {
  const {
    about,
    to,
    cc = [],
    bcc = [],
    sendAt,
    language = null,
    link = null,
    by,
    calendar,
    sealed,
    ...message
  } = draft;
  refuseIf(obstacleToSchedule(ctx.now, sendAt));
  const id = ctx.newId<"messages">();
  const notBefore = draft.isTrial || sealed ? ctx.now : leavesAt(ctx.now, sendAt);
  await insertOwn(ctx, "messages", {
    id,
    subjectKind: about.kind,
    subjectId: about.id,
    senderId: by ?? ctx.actor.memberId,
    toAddress: to,
    cc,
    bcc,
    ...message,
    language,
    link,
    sealed: sealed ? sealForReceiver(ctx.site, sealed) : null,
    calendar: calendar ? JSON.stringify(calendar) : null,
    state: "waiting",
    notBefore,
    isScheduled: sendAt !== undefined,
    createdAt: ctx.now,
  }).execute();
  await enqueueDelivery(ctx, id, notBefore);
  tellOthers(ctx, "message", id, 1);
  return id;
}
