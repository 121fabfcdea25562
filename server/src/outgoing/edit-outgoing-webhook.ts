import { sql } from "kysely";
import type { Moment } from "@trato/domain/dates.ts";
import { Refusal } from "@trato/domain/errors.ts";
import type { EditOutgoingWebhook, OneOutgoingWebhook } from "@trato/domain/outgoing/inputs.ts";
import type { OffReason } from "@trato/domain/outgoing/choices.ts";
import type { OutgoingWebhook } from "@trato/domain/outgoing/records.ts";
import type { Role } from "@trato/domain/permissions.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { mergeEdit } from "../platform/merge-edit.ts";
import { authorize } from "../platform/permissions.ts";
import { deleteOwn, own, updateOwn, writeRow } from "../platform/rows.ts";
import { refuseKinds, refuseLimitedKey, refuseReceiver, refuseTakenName } from "./create-outgoing-webhook.ts";
import { lockOutgoing, readOutgoing, type WebhookId } from "./store.ts";

/** It is told of something else, elsewhere, or of nothing until it is switched on again: then of what happened meanwhile, too. */
export async function editOutgoingWebhook(
  ctx: Context,
  { outgoingWebhookId: webhookId, version, ...edit }: EditOutgoingWebhook,
): Promise<OutgoingWebhook> {
  const { secrets, offBecause, ...before } = await lockOutgoing(ctx, webhookId);
  authorize(ctx, "outgoingWebhook.manage");
  refuseLimitedKey(ctx);
  const subject = { kind: "setting" as const, id: webhookId };
  const changes = await mergeEdit(ctx, subject, { current: before, changes: edit, version });
  if (!changes) return readOutgoing(ctx, webhookId);
  const after = { ...before, ...changes };
  const { address, kinds, isOn, ...others } = changes;
  if (address !== undefined) refuseReceiver(ctx, address);
  if (kinds !== undefined || isOn === true) refuseKinds(await roleOfOwner(ctx, before), after.kinds);
  if (isOn === true && !secrets.hasSecret) throw new Refusal("conflict", "outgoing.no_secret");
  if (others.name !== undefined) await refuseTakenName(ctx, after);

  const off: OffReason | null = isOn === undefined ? offBecause : isOn ? null : "by_hand";
  const columns = { ...others, ...(address !== undefined && { address }), ...(kinds && { kinds }), offBecause: off };
  await writeRow(ctx, "outgoingWebhooks", before, columns);
  if (isOn === true) await beginAfresh(ctx, webhookId);
  tellOthers(ctx, "setting", webhookId, before.version + 1);
  await recordInDiary(ctx, "outgoing.changed", subject, { before, after: { ...after, version: before.version + 1 } });
  return readOutgoing(ctx, webhookId);
}

/** Nothing more is told; that it was, its history says. */
export async function removeOutgoingWebhook(
  ctx: Context,
  { outgoingWebhookId: webhookId }: OneOutgoingWebhook,
): Promise<{ id: WebhookId }> {
  const { secrets: _, ...before } = await lockOutgoing(ctx, webhookId);
  authorize(ctx, "outgoingWebhook.manage");
  await deleteOwn(ctx, "outgoingWebhooks").where("id", "=", webhookId).execute();
  tellOthers(ctx, "setting", webhookId, before.version + 1);
  await recordInDiary(ctx, "outgoing.removed", { kind: "setting", id: webhookId }, { before });
  return { id: webhookId };
}

async function roleOfOwner(ctx: Context, { memberId }: Pick<OutgoingWebhook, "memberId">): Promise<Role> {
  const owner = await own(ctx, "members")
    .select("role")
    .where("id", "=", memberId)
    .where("deactivatedAt", "is", null)
    .executeTakeFirst();
  if (!owner) throw new Refusal("conflict", "outgoing.owner_left");
  return owner.role;
}

/** What it owes is due at once, with all its tries. */
export async function beginAfresh(ctx: Context, webhookId: WebhookId): Promise<void> {
  const afresh = { failures: 0, failingSince: null, pausedUntil: null };
  await updateOwn(ctx, "outgoingReadings").set(afresh).where("webhookId", "=", webhookId).execute();
  await updateOwn(ctx, "outgoingEvents")
    .set({ tries: 0, dueAt: sql`clock_timestamp()` })
    .where("webhookId", "=", webhookId)
    .where("state", "=", "waiting")
    .where("dueAt", ">", sql<Moment>`clock_timestamp()`)
    .execute();
}
