import type {
  CreateOwnMailbox,
  EditOwnMailbox,
  OneMailbox,
  TryMailbox,
} from "@trato/domain/capture/mailboxes/inputs.ts";
import type { Mailbox, TriedMailbox } from "@trato/domain/capture/mailboxes/records.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { deleteOwn } from "../../platform/rows.ts";
import { addMailbox, changeMailbox, endMailbox } from "./change-mailbox.ts";
import { getMailbox, readMailboxes } from "./list-mailboxes.ts";
import { selectMailboxes } from "./store.ts";
import { openAsTyped } from "./try-mailbox.ts";

/** Each of their folders takes a connection. */
const most = 5;

/** The mailboxes of whoever asks, with how much of each concerns a record. */
export const listOwnMailboxes = (ctx: Context): Promise<{ items: Mailbox[] }> => readMailboxes(ctx, "mine");

/** What lies in a member's own mailbox, and comes into it, lies in the history of whom it concerns; the rest is not read into Trato. */
export async function createOwnMailbox(ctx: Context, asked: CreateOwnMailbox): Promise<Mailbox> {
  authorize(ctx, "mailbox.connect");
  if (!ctx.actor.memberId) throw new Refusal("forbidden", "permission.missing");
  const connected = await selectMailboxes(ctx, "mine").select("id").execute();
  if (connected.length >= most) throw new Refusal("conflict", "mailbox.too_many", { most });
  return addMailbox(ctx, asked, "mine");
}

/** Read otherwise, all that concerned no record is looked at again: whom it is from may be known by now. */
export async function editOwnMailbox(ctx: Context, asked: EditOwnMailbox): Promise<Mailbox> {
  const { mailboxId, version } = asked;
  const edited = await changeMailbox(ctx, asked, "mine");
  if (edited.version === version) return edited;
  await deleteOwn(ctx, "mailboxMails").where("mailboxId", "=", mailboxId).where("arrivalId", "is", null).execute();
  return getMailbox(ctx, { mailboxId }, "mine");
}

/** It is read no more, and what opens it is forgotten; what concerned a record stays with it. */
export const removeOwnMailbox = (ctx: Context, asked: OneMailbox): Promise<Record<string, never>> =>
  endMailbox(ctx, asked, "mine");

/** Opens one's own mailbox as it is typed, before it is saved. */
export const tryOwnMailbox = (ctx: Context, asked: TryMailbox): Promise<() => Promise<TriedMailbox>> =>
  openAsTyped(ctx, asked, "mine");
