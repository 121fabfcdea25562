import { Refusal } from "@trato/domain/errors.ts";
import type { ChangeOutgoingSecret, OneOutgoingWebhook } from "@trato/domain/outgoing/inputs.ts";
import type { OutgoingWebhook, OutgoingWebhookWithSecret } from "@trato/domain/outgoing/records.ts";
import type { Context } from "../platform/context.ts";
import { recordInDiary } from "../platform/diary.ts";
import { tellOthers } from "../platform/events.ts";
import { authorize } from "../platform/permissions.ts";
import { updateOwn, writeRow } from "../platform/rows.ts";
import { refuseLimitedKey } from "./create-outgoing-webhook.ts";
import { beginReading, keepSecret, lockOutgoing, newSecret, readOutgoing } from "./store.ts";

/** It is signed by a new secret, and by the former one besides until that is ended, so that none is refused while both sides change. */
export async function changeOutgoingSecret(
  ctx: Context,
  { outgoingWebhookId: webhookId, secret: given }: ChangeOutgoingSecret,
): Promise<OutgoingWebhookWithSecret> {
  const before = await lockOutgoing(ctx, webhookId);
  authorize(ctx, "outgoingWebhook.manage");
  refuseLimitedKey(ctx); // whoever knows the secret may speak as Trato for as long as it signs
  const secret = given ?? newSecret();
  await keepSecret(ctx, webhookId, secret);
  await beginReading(ctx, webhookId); // one that was brought in from elsewhere has none yet
  const webhook = await changedSecret(ctx, before, "outgoing.secret_changed");
  return { ...webhook, secret: given === undefined ? secret : null };
}

/** The former secret signs no more. */
export async function endFormerOutgoingSecret(
  ctx: Context,
  { outgoingWebhookId: webhookId }: OneOutgoingWebhook,
): Promise<OutgoingWebhook> {
  const before = await lockOutgoing(ctx, webhookId);
  authorize(ctx, "outgoingWebhook.manage");
  const { numUpdatedRows } = await updateOwn(ctx, "outgoingSecrets")
    .set({ formerSecret: null })
    .where("webhookId", "=", webhookId)
    .where("formerSecret", "is not", null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Refusal("conflict", "outgoing.no_former_secret");
  return changedSecret(ctx, before, "outgoing.secret_ended");
}

/** Others hear that something of its secrets changed, and the diary says what; nobody which. */
async function changedSecret(
  ctx: Context,
  before: Awaited<ReturnType<typeof lockOutgoing>>,
  event: "outgoing.secret_changed" | "outgoing.secret_ended",
): Promise<OutgoingWebhook> {
  const version = before.version + 1;
  await writeRow(ctx, "outgoingWebhooks", before, {});
  tellOthers(ctx, "setting", before.id, version);
  await recordInDiary(ctx, event, { kind: "setting", id: before.id }, { after: { name: before.name, version } });
  return readOutgoing(ctx, before.id);
}
