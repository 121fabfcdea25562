import type { Id } from "@trato/domain/ids.ts";
import type { KindTaking } from "@trato/domain/kinds.ts";
import { secondsToUndo } from "@trato/domain/messaging/lifecycle.ts";
import type { Moment } from "@trato/domain/dates.ts";
import type { Language } from "@trato/domain/words.ts";
import type { Context } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";
import { insertOwn } from "../platform/rows.ts";
import { enqueueDelivery } from "./let-mail-leave.ts";

export type Draft = {
  about: { kind: KindTaking<"email">; id: string };
  to: string;
  cc?: string[] | undefined;
  /** Unseen by the others. */
  bcc?: string[] | undefined;
  subject: string;
  body: string;
  /** The workspace's, where none is said. */
  language?: Language | undefined;
  link?: string | null;
  /** Whether the outbox keeps the link from those who read it there. */
  isLinkConcealed?: boolean;
  /** It leaves at once, and is tried once. */
  isTrial?: boolean;
};

/** Puts a message in the outbox; it leaves some seconds later, when a mail server is set. The caller records why it was written. */
export async function writeMessage(ctx: Context, draft: Draft): Promise<Id<"messages">> {
  const {
    about,
    to,
    cc = [],
    bcc = [],
    subject,
    body,
    language = null,
    link = null,
    isLinkConcealed = false,
    isTrial = false,
  } = draft;
  const id = ctx.newId<"messages">();
  const notBefore = new Date(Date.parse(ctx.now) + (isTrial ? 0 : secondsToUndo * 1000)).toISOString() as Moment; // an ISO moment by construction
  await insertOwn(ctx, "messages", {
    id,
    subjectKind: about.kind,
    subjectId: about.id,
    senderId: ctx.actor.memberId,
    toAddress: to,
    cc,
    bcc,
    subject,
    body,
    language,
    link,
    isLinkConcealed,
    isTrial,
    state: "waiting",
    notBefore,
    createdAt: ctx.now,
  }).execute();
  await enqueueDelivery(ctx, id, notBefore);
  tellOthers(ctx, "message", id, 1);
  return id;
}
