import { sql } from "kysely";
import type { ReadMail } from "@trato/domain/capture/mail/read-mail.ts";
import type { Id } from "@trato/domain/ids.ts";
import { type AboutKind, type KindTaking, recordKind, takes } from "@trato/domain/kinds.ts";
import { tokensIn } from "@trato/domain/messaging/reply-address.ts";
import { hostOf } from "../../messaging/mail-server.ts";
import { readReplyToken } from "../../messaging/reply-token.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";

/** What a mail answers: the mail that Trato sent, and the record that either was about. */
export type Answered = {
  messageId: Id<"messages"> | null;
  about: { kind: Extract<AboutKind, KindTaking<"file">>; id: string } | null;
};

/** Finds by the ids of mails, the nearest last, else by the address to which it was sent, what a mail belongs to; never by its subject. */
export async function findAnswered(ctx: Context, ids: readonly string[], sentTo: readonly string[]): Promise<Answered> {
  for (const id of ids.toReversed()) {
    const found = (await findById(ctx, id)) ?? (await findReceived(ctx, id));
    if (found) return found;
  }
  for (const token of tokensIn(sentTo)) {
    const messageId = readReplyToken(ctx.site, ctx.workspace.id, token);
    const found = messageId && (await findSent(ctx, messageId));
    if (found) return found;
  }
  return { messageId: null, about: null };
}

/** The ids that a mail names: those that it answers, and of a report those that it speaks of. */
export const idsNamed = ({ answers, mentions }: Pick<ReadMail, "answers" | "mentions">, isReport: boolean): string[] =>
  isReport ? [...answers, ...mentions.toReversed()] : answers;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Trato's mails bear their own id. */
async function findById(ctx: Context, id: string): Promise<Answered | null> {
  const at = id.lastIndexOf("@");
  const messageId = id.slice(0, at).toLowerCase();
  if (!uuid.test(messageId) || id.slice(at + 1).toLowerCase() !== hostOf(ctx)) return null;
  return findSent(ctx, messageId as Id<"messages">); // a uuid, as just seen
}

async function findSent(ctx: Context, messageId: Id<"messages">): Promise<Answered | null> {
  const sent = await own(ctx, "messages")
    .select(["id", "subjectKind", "subjectId"])
    .where("id", "=", messageId)
    .executeTakeFirst();
  return sent ? { messageId: sent.id, about: aboutOf(recordKind(sent.subjectKind), sent.subjectId) } : null;
}

async function findReceived(ctx: Context, id: string): Promise<Answered | null> {
  const received = await own(ctx, "receivedMails as m")
    .innerJoin("arrivals as a", (join) =>
      join.onRef("a.workspaceId", "=", "m.workspaceId").onRef("a.id", "=", "m.arrivalId"),
    )
    .select([sql<string | null>`a.subject_kind`.as("subjectKind"), "a.subjectId"])
    .where("m.messageId", "=", id)
    .where("a.subjectId", "is not", null)
    .limit(1)
    .executeTakeFirst();
  return received?.subjectKind && received.subjectId
    ? { messageId: null, about: aboutOf(received.subjectKind, received.subjectId) }
    : null;
}

function aboutOf(kind: string, id: string): Answered["about"] {
  const known = kind as AboutKind; // one of app.kinds
  return takes(known, "file") && takes(known, "note")
    ? { kind: known as Extract<AboutKind, KindTaking<"file">>, id }
    : null; // as just asked
}

/** The contact who has this address; of several the one who has been there longest, people first. */
export async function findSender(ctx: Context, address: string): Promise<Id<"contacts"> | null> {
  const found = await own(ctx, "contacts")
    .select("id")
    .where(sql<boolean>`lower(email) = lower(${address})`)
    .where("archivedAt", "is", null)
    .orderBy("kind", "desc")
    .orderBy("id")
    .limit(1)
    .executeTakeFirst();
  return found?.id ?? null;
}
