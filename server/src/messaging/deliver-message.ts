import { createTransport, type Transporter } from "nodemailer";
import type { Selectable } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { deliveryProblems } from "@trato/domain/messaging/words.ts";
import { speak } from "@trato/domain/words.ts";
import type { Context } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";
import type { Tables } from "../platform/database/tables.ts";
import { own, updateOwn, writeRow } from "../platform/rows.ts";

type Message = Pick<Selectable<Tables["messages"]>, "id" | "senderId" | "toAddress" | "subject" | "body" | "link">;

/** Hands messages to a mail server. */
export type Mailer = Pick<Transporter, "sendMail">;

export function mailerOf(smtpUrl: string | null): Mailer | null {
  return smtpUrl ? createTransport(smtpUrl, { connectionTimeout: 10_000, socketTimeout: 20_000 } as object) : null; // its types list no options beside an address
}

/** What the mail server has taken while the database was lost before it could keep that: it is not sent again. */
const taken = new Map<Id<"messages">, string>();

export function forgetTaken(messageId: Id<"messages">): void {
  taken.delete(messageId);
}

/** The job: gives one waiting message to the mail server. Without one the message stays in the outbox. */
export async function deliverMessage(ctx: Context, mailer: Mailer | null, messageId: Id<"messages">): Promise<void> {
  const message = await own(ctx, "messages")
    .selectAll()
    .where("id", "=", messageId)
    .where("state", "in", ["waiting", "failed"])
    .forUpdate()
    .executeTakeFirst();
  if (!message || !mailer) return;
  const sent = taken.get(messageId) ?? (await handOver(ctx, mailer, message));
  taken.set(messageId, sent);
  await writeRow(ctx, "messages", message, {
    state: "sent",
    sentAt: ctx.now,
    messageId: sent,
    lastError: null,
    attempts: message.attempts + 1,
  });
  tellOthers(ctx, "message", messageId, message.version + 1);
  tellOthers(ctx, "timeline", message.subjectId, 0);
}

/** Whenever it is sent again, because nobody knows whether it arrived, it is the same message by its id. */
async function handOver(ctx: Context, mailer: Mailer, message: Message): Promise<string> {
  const sender = await senderOf(ctx, message.senderId);
  const sent = await mailer.sendMail({
    from: { name: sender.name, address: fromAddress(ctx) },
    ...(sender.email && { replyTo: { name: sender.name, address: sender.email } }),
    to: message.toAddress,
    subject: message.subject,
    text: message.link ? `${message.body}\n\n${message.link}` : message.body,
    messageId: `<${message.id}@${hostOf(ctx)}>`,
  });
  return sent.messageId;
}

/** The queue tries no more: it stays failed, with what was said of it last. */
export async function giveUpDelivery(ctx: Context, messageId: Id<"messages">): Promise<void> {
  const cutOff = speak(deliveryProblems, "given_up", ctx.workspace.language);
  const failed = await updateOwn(ctx, "messages")
    .set((eb) => ({ state: "failed", lastError: eb.fn.coalesce("lastError", eb.val(cutOff)) }))
    .where("id", "=", messageId)
    .where("state", "=", "waiting")
    .returning("subjectId")
    .executeTakeFirst();
  if (!failed) return;
  tellOthers(ctx, "message", messageId, 0);
  tellOthers(ctx, "timeline", failed.subjectId, 0);
}

/** Why a delivery failed: whether the mail server refused it for good, and whether no further try follows. */
export type Failure = { reason: string; isRefused: boolean; isLast: boolean };

/** The job could not deliver: says so on the message; it stays failed when no further try follows. */
export async function noteFailedDelivery(
  ctx: Context,
  messageId: Id<"messages">,
  { reason: answer, isRefused, isLast }: Failure,
): Promise<void> {
  const { toAddress } = await own(ctx, "messages")
    .select("toAddress")
    .where("id", "=", messageId)
    .executeTakeFirstOrThrow();
  const isForeign = isRefused && isMailboxInternational(toAddress);
  const reason = isForeign ? speak(deliveryProblems, "unicode", ctx.workspace.language, { answer }) : answer;
  const told = await updateOwn(ctx, "messages")
    .set((eb) => ({
      lastError: reason.slice(0, 500),
      attempts: eb("attempts", "+", 1),
      ...(isLast && { state: "failed" as const }),
    }))
    .where("id", "=", messageId)
    .where("state", "=", "waiting")
    .returning("subjectId")
    .executeTakeFirst();
  tellOthers(ctx, "message", messageId, 0);
  if (told) tellOthers(ctx, "timeline", told.subjectId, 0);
}

/** The domain of an address leaves in plain letters (punycode); what stands before the @ only where the mail server takes it. */
const isMailboxInternational = (address: string): boolean => /[^\0-\x7f].*@/.test(address);

async function senderOf(ctx: Context, memberId: Id<"members"> | null): Promise<{ name: string; email: string | null }> {
  if (!memberId) return { name: ctx.workspace.name, email: null };
  return own(ctx, "members").select(["name", "email"]).where("id", "=", memberId).executeTakeFirstOrThrow();
}

const hostOf = (ctx: Context): string => new URL(ctx.site.publicUrl).hostname;
const fromAddress = (ctx: Context): string => ctx.site.mailFrom ?? `trato@${hostOf(ctx)}`;
