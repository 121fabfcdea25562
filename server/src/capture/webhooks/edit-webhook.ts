import { wrongConstant } from "@trato/domain/capture/webhooks/mapping.ts";
import type { EditWebhook } from "@trato/domain/capture/webhooks/inputs.ts";
import { obstacleToSigning } from "@trato/domain/capture/webhooks/presets.ts";
import type { WebhookDetails } from "@trato/domain/capture/webhooks/records.ts";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import type { Context } from "../../platform/context.ts";
import { recordInDiary } from "../../platform/diary.ts";
import { tellOthers } from "../../platform/events.ts";
import { mergeEdit } from "../../platform/merge-edit.ts";
import { authorize } from "../../platform/permissions.ts";
import { writeRow } from "../../platform/rows.ts";
import { refuseTakenWebhookName } from "./create-webhook.ts";
import { getWebhook } from "./list-webhooks.ts";
import { keepSecret, newSecret, readSecrets } from "./store.ts";
import { lockWebhook } from "./lock-webhook.ts";

/** Calls to come are taken in otherwise, or not at all; what came stays as it is. */
export async function editWebhook(ctx: Context, { webhookId, version, ...edit }: EditWebhook): Promise<WebhookDetails> {
  const before = await lockWebhook(ctx, webhookId);
  authorize(ctx, "webhook.manage");
  const subject = { kind: "setting" as const, id: webhookId };
  const changes = await mergeEdit(ctx, subject, { current: before, changes: edit, version });
  if (!changes) return getWebhook(ctx, { webhookId });
  const after = { ...before, ...changes };
  refuseIf(obstacleToSigning(after));
  const wrong = wrongConstant(after.mapping);
  if (wrong !== undefined) throw new Refusal("invalid", "webhook.constant", { path: `mapping.constants.${wrong}` });
  await refuseTakenWebhookName(ctx, after);

  const { mapping, ...columns } = changes;
  await writeRow(ctx, "webhooks", before, { ...columns, ...(mapping && { mapping: JSON.stringify(mapping) }) });
  if (after.signature !== "none" && (await readSecrets(ctx, webhookId)).length === 0)
    await keepSecret(ctx, webhookId, newSecret(after.signature));
  tellOthers(ctx, "setting", webhookId, before.version + 1);
  await recordInDiary(ctx, "webhook.changed", subject, { before, after: { ...after, version: before.version + 1 } });
  return getWebhook(ctx, { webhookId });
}
