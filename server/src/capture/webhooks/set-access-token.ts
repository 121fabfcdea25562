import type { SetAccessToken } from "@trato/domain/capture/webhooks/inputs.ts";
import { obstacleToAccessToken } from "@trato/domain/capture/webhooks/presets.ts";
import type { WebhookDetails } from "@trato/domain/capture/webhooks/records.ts";
import { refuseIf } from "@trato/domain/errors.ts";
import type { Context } from "../../platform/context.ts";
import { enqueueJob } from "../../platform/jobs/jobs.ts";
import { authorize } from "../../platform/permissions.ts";
import { changedSecret } from "./change-webhook-secret.ts";
import { selectCalls } from "./kept-calls.ts";
import { lockWebhook } from "./lock-webhook.ts";
import { keepAccessToken } from "./store.ts";

/** Of calls that bring but ids the fields are fetched by this token, also of those that wait for it; without, all such calls wait. */
export async function setAccessToken(
  ctx: Context,
  { webhookId, accessToken }: SetAccessToken,
): Promise<WebhookDetails> {
  const before = await lockWebhook(ctx, webhookId);
  authorize(ctx, "webhook.manage");
  refuseIf(obstacleToAccessToken(before));
  await keepAccessToken(ctx, webhookId, accessToken);
  if (accessToken !== null) await fetchWaiting(ctx, webhookId);
  return changedSecret(ctx, before, "webhook.token_changed");
}

const mostAtOnce = 1_000;

async function fetchWaiting(ctx: Context, webhookId: WebhookDetails["id"]): Promise<void> {
  const waiting = await selectCalls(ctx)
    .where("c.webhookId", "=", webhookId)
    .where("a.state", "=", "waiting")
    .where("a.reason", "=", "ids_only")
    .orderBy("c.arrivalId", "desc")
    .limit(mostAtOnce)
    .execute();
  for (const { arrivalId } of waiting)
    await enqueueJob(ctx, "fetch_lead", { arrivalId }, { key: `fetch ${arrivalId}` });
}
