import type { Unsubscribe } from "@trato/domain/messaging/unsubscribes.ts";
import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import { recordKind } from "@trato/domain/kinds.ts";
import type { Id } from "@trato/domain/ids.ts";
import { refuseUnlessStanding } from "../../activities/store.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord, recordInDiary, type Subject } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize, isAllowed } from "../../platform/permissions.ts";
import { deleteOwn, found, insertOwn, own } from "../../platform/rows.ts";
import type { MailedAbout } from "../send-email.ts";
import { asKept } from "./store.ts";

/** Somebody said that he wants no more mails that Trato writes by itself, or that he wants them after all: the company's list keeps it. */
export async function unsubscribe(
  ctx: Context,
  about: MailedAbout,
  { address, isUnsubscribed }: Unsubscribe,
): Promise<Unsubscribe> {
  authorize(ctx, "message.send");
  await refuseUnlessStanding(ctx, about);
  await refuseStrangeAddress(ctx, about, address.toLowerCase());
  if (!isUnsubscribed) await refuseOwnWord(ctx, address.toLowerCase());
  await keep(ctx, about, { address, how: isUnsubscribed ? "hand" : null });
  return { address: address.toLowerCase(), isUnsubscribed };
}

/** Whoever leads keeps the list itself: any address, whatever record it belongs to. */
export async function keepUnsubscribe(ctx: Context, { address, isUnsubscribed }: Unsubscribe): Promise<Unsubscribe> {
  authorize(ctx, "personalData.manage");
  const { id } = ctx.workspace;
  await keep(ctx, { kind: "setting", id }, { address, how: isUnsubscribed ? "hand" : null });
  return { address: address.toLowerCase(), isUnsubscribed };
}

/** By a record one keeps what whoever it has to do with said; of anybody else only those who answer for people's data keep it. */
async function refuseStrangeAddress(ctx: Context, { kind, id }: MailedAbout, address: string): Promise<void> {
  if (isAllowed(ctx, "personalData.manage")) return;
  const { rows } = await sql<{ isIts: boolean }>`
    select app.is_address_of(${kind}, ${id}::uuid, ${address}) as is_its`.execute(ctx.db);
  if (!rows[0]?.isIts) throw new Refusal("forbidden", "mail.strange_address", { path: "address" });
}

/** What somebody said himself, by the link of a mail, only those who answer for people's data take back for him. */
async function refuseOwnWord(ctx: Context, address: string): Promise<void> {
  if (isAllowed(ctx, "personalData.manage")) return;
  const said = own(ctx, "unsubscribes")
    .select("how")
    .where("address", "in", asKept(address))
    .where("how", "<>", "hand");
  if (await said.executeTakeFirst()) throw new Refusal("forbidden", "mail.own_word");
}

/** Whoever a mail was sent to says so himself, by its link; `how` is null where he takes it back. */
export async function unsubscribeByMail(
  ctx: Context,
  messageId: Id<"messages">,
  how: "link" | "one_click" | null,
): Promise<void> {
  const { subjectKind, subjectId, toAddress: address } = await sentMail(ctx, messageId);
  const speaking = { ...ctx, actor: { ...ctx.actor, kind: "customer" as const, name: address } };
  await keep(speaking, { kind: recordKind(subjectKind), id: subjectId }, { address, how });
}

/** The mail of a link. */
export async function sentMail(ctx: Context, messageId: Id<"messages">) {
  const message = own(ctx, "messages").select(["subjectKind", "subjectId", "toAddress", "language"]);
  return found(await message.where("id", "=", messageId).executeTakeFirst());
}

type Said = { address: string; how: "link" | "one_click" | "hand" | null };

async function keep(ctx: Context, subject: Subject, { address: given, how }: Said): Promise<void> {
  const address = given.toLowerCase();
  const changed = how === null ? await takeOff(ctx, address) : await putOn(ctx, address, how);
  if (!changed) return nothingToRecord(ctx);
  tellOthers(ctx, subject.kind === "setting" ? "setting" : "timeline", subject.id, 0);
  await recordInDiary(ctx, how === null ? "mail.wanted_again" : "mail.unsubscribed", subject, { after: { address } });
}

async function putOn(ctx: Context, address: string, how: NonNullable<Said["how"]>): Promise<boolean> {
  const row = { address, how, unsubscribedAt: ctx.now, memberId: ctx.actor.memberId };
  const { numInsertedOrUpdatedRows } = await insertOwn(ctx, "unsubscribes", row)
    .onConflict((known) => known.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

async function takeOff(ctx: Context, address: string): Promise<boolean> {
  const { numDeletedRows } = await deleteOwn(ctx, "unsubscribes")
    .where("address", "in", asKept(address))
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}
