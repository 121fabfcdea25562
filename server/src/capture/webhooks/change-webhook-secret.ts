import type { ChangeWebhookSecret, OneWebhook } from "@trato/domain/capture/webhooks/inputs.ts";
import { obstacleToSecret } from "@trato/domain/capture/webhooks/presets.ts";
import type { WebhookDetails, WebhookWithSecret } from "@trato/domain/capture/webhooks/records.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { authorize } from "../../platform/permissions.ts";
import { updateOwn, writeRow } from "../../platform/rows.ts";
import { getWebhook } from "./list-webhooks.ts";
import { lockWebhook } from "./lock-webhook.ts";
import { keepSecret, newSecret } from "./store.ts";

/** Calls are proven by a new secret; the former one opens, too, until it is ended, so that none is lost while both sides change. */
export async function changeWebhookSecret(
  ctx: Context,
  { webhookId, secret: given }: ChangeWebhookSecret,
): Promise<WebhookWithSecret> {
  const before = await lockWebhook(ctx, webhookId);
  authorize(ctx, "webhook.manage");
  const { signature } = before;
  if (signature === "none") throw new Refusal("conflict", "webhook.no_secret");
  refuseIf(obstacleToSecret(signature, given));
  const secret = given ?? newSecret(signature);
  await keepSecret(ctx, webhookId, secret);
  const { mapping: _, calls: __, ...webhook } = await changedSecret(ctx, before, "webhook.secret_changed");
  return { ...webhook, secret: given === undefined ? secret : null };
}

/** The former secret opens nothing any more. */
export async function endFormerSecret(ctx: Context, { webhookId }: OneWebhook): Promise<WebhookDetails> {
  const before = await lockWebhook(ctx, webhookId);
  authorize(ctx, "webhook.manage");
  const { numUpdatedRows } = await updateOwn(ctx, "webhookSecrets")
    .set({ formerSecret: null })
    .where("webhookId", "=", webhookId)
    .where("formerSecret", "is not", null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Refusal("conflict", "webhook.no_former_secret");
  return changedSecret(ctx, before, "webhook.secret_ended");
}

type Locked = Awaited<ReturnType<typeof lockWebhook>>;

/** Others hear that something of its secrets changed, and the diary says what; nobody which. */
export async function changedSecret(
  ctx: Context,
  before: Locked,
  event: "webhook.secret_changed" | "webhook.secret_ended" | "webhook.token_changed",
): Promise<WebhookDetails> {
  const version = before.version + 1;
  await writeRow(ctx, "webhooks", before, {});
  tellOthers(ctx, "setting", before.id, version);
  await recordInDiary(ctx, event, { kind: "setting", id: before.id }, { after: { name: before.name, version } });
  return getWebhook(ctx, { webhookId: before.id });
}
