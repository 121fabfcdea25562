import type { KeepUnsubscribe, UnsubscribeAnswer } from "@trato/domain/messaging/unsubscribes.ts";
import { sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import { recordKind } from "@trato/domain/kinds.ts";
import type { Id } from "@trato/domain/ids.ts";
import { refuseUnlessStanding } from "../../activities/store.ts";
import type { Context } from "../../platform/context.ts";
import { nothingToRecord, recordInDiary, type Subject } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize, isAllowed } from "../../platform/permissions.ts";
import { found, insertOwn, own, updateOwn } from "../../platform/rows.ts";
import type { MailedAbout } from "../send-email.ts";
import { asKept, hashOf } from "./store.ts";

/** Somebody said that he wants no more mails that Trato writes by itself, or that he wants them after all: the company's list keeps it. */
export async function unsubscribe(
  ctx: Context,
  about: MailedAbout,
  { address, ...said }: KeepUnsubscribe,
): Promise<UnsubscribeAnswer> {
  authorize(ctx, "message.send");
  await refuseUnlessStanding(ctx, about);
  await refuseStrangeAddress(ctx, about, address.toLowerCase());
  if (!said.isUnsubscribed || said.asItWas) await refuseOwnWord(ctx, address.toLowerCase(), said.isUnsubscribed);
  await keep(ctx, about, { address, how: howOf(said) });
  return { address: address.toLowerCase(), isUnsubscribed: said.isUnsubscribed };
}

/** Whoever leads keeps the list itself: any address, whatever record it belongs to. */
export async function keepUnsubscribe(ctx: Context, { address, ...said }: KeepUnsubscribe): Promise<UnsubscribeAnswer> {
  authorize(ctx, "personalData.manage");
  const { id } = ctx.workspace;
  await keep(ctx, { kind: "setting", id }, { address, how: howOf(said) });
  return { address: address.toLowerCase(), isUnsubscribed: said.isUnsubscribed };
}

const howOf = ({ isUnsubscribed, asItWas }: Omit<KeepUnsubscribe, "address">): Said["how"] =>
  isUnsubscribed ? (asItWas ? "as_it_was" : "hand") : null;

/** By a record one keeps what whoever it has to do with said; of anybody else only those who answer for people's data keep it. */
async function refuseStrangeAddress(ctx: Context, { kind, id }: MailedAbout, address: string): Promise<void> {
  if (isAllowed(ctx, "personalData.manage")) return;
  const { rows } = await sql<{ isIts: boolean }>`
    select app.is_address_of(${kind}, ${id}::uuid, ${address}) as is_its`.execute(ctx.db);
  if (!rows[0]?.isIts) throw new Refusal("forbidden", "mail.strange_address", { path: "address" });
}

/** What somebody said himself, by the link of a mail, only those who answer for people's data take back for him, or let stand again. */
async function refuseOwnWord(ctx: Context, address: string, isTakenBack: boolean): Promise<void> {
  if (isAllowed(ctx, "personalData.manage")) return;
  const said = own(ctx, "unsubscribes")
    .select("how")
    .where("address", "in", asKept(address))
    .where("takenBackAt", isTakenBack ? "is not" : "is", null)
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

type Said = { address: string; how: "link" | "one_click" | "hand" | "as_it_was" | null };

async function keep(ctx: Context, subject: Subject, { address: given, how }: Said): Promise<void> {
  const address = given.toLowerCase();
  const changed = how === null ? await takeOff(ctx, address) : await putOn(ctx, address, how);
  if (!changed) return nothingToRecord(ctx);
  tellOthers(ctx, subject.kind === "setting" ? "setting" : "timeline", subject.id, 0);
  await recordInDiary(ctx, how === null ? "mail.wanted_again" : "mail.unsubscribed", subject, { after: { address } });
}

async function putOn(ctx: Context, address: string, how: NonNullable<Said["how"]>): Promise<boolean> {
  if (how === "as_it_was") return (await standsAgain(ctx, address)) || putOn(ctx, address, "hand");
  const wasErased = await namedAgain(ctx, address);
  const said = { how, unsubscribedAt: ctx.now, memberId: ctx.actor.memberId, takenBackAt: null };
  const { numInsertedOrUpdatedRows } = await insertOwn(ctx, "unsubscribes", { address, ...said })
    .onConflict((known) =>
      known.columns(["workspaceId", "address"]).doUpdateSet(said).where("unsubscribes.takenBackAt", "is not", null),
    )
    .executeTakeFirstOrThrow();
  return wasErased || numInsertedOrUpdatedRows === 1n;
}

/** Whoever was erased reads there again: what was kept by the hash of the address is kept by the address. */
async function namedAgain(ctx: Context, address: string): Promise<boolean> {
  const { numUpdatedRows } = await updateOwn(ctx, "unsubscribes")
    .set({ address })
    .where("address", "=", hashOf(address))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** What was taken off the list by mistake is on it as it was: when and how it was said. */
async function standsAgain(ctx: Context, address: string): Promise<boolean> {
  const { numUpdatedRows } = await updateOwn(ctx, "unsubscribes")
    .set({ takenBackAt: null })
    .where("address", "in", asKept(address))
    .where("takenBackAt", "is not", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** It is kept aside, as it was. */
async function takeOff(ctx: Context, address: string): Promise<boolean> {
  const { numUpdatedRows } = await updateOwn(ctx, "unsubscribes")
    .set({ takenBackAt: ctx.now })
    .where("address", "in", asKept(address))
    .where("takenBackAt", "is", null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}
