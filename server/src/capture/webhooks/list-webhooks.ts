import type { OneWebhook } from "@trato/domain/capture/webhooks/inputs.ts";
import type { Webhook, WebhookCall, WebhookDetails } from "@trato/domain/capture/webhooks/records.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { found } from "../../platform/rows.ts";
import { bodyOfCall, selectCalls } from "./kept-calls.ts";
import { selectWebhooks, webhookOf } from "./store.ts";

/** From where calls come in. */
export async function listWebhooks(ctx: Context): Promise<{ items: Webhook[] }> {
  authorize(ctx, "webhook.manage");
  const rows = await selectWebhooks(ctx).orderBy("w.name").limit(200).execute();
  return { items: rows.map((row) => webhookOf(ctx, row).webhook) };
}

/** One of them, with what is made of its bodies and what came lately. */
export async function getWebhook(ctx: Context, { webhookId }: OneWebhook): Promise<WebhookDetails> {
  authorize(ctx, "webhook.manage");
  const row = await selectWebhooks(ctx).where("w.id", "=", webhookId).executeTakeFirst();
  const { webhook, mapping } = webhookOf(ctx, found(row));
  return { ...webhook, mapping, calls: await lastCalls(ctx, webhook) };
}

const mostCalls = 5;

async function lastCalls(ctx: Context, { id, preset }: Webhook): Promise<WebhookCall[]> {
  const rows = await selectCalls(ctx)
    .where("c.webhookId", "=", id)
    .orderBy("c.arrivalId", "desc")
    .limit(mostCalls)
    .execute();
  return Promise.all(
    rows.map(async ({ arrivalId, state, title, receivedAt, ...kept }) => {
      const body = await bodyOfCall(ctx, preset, kept);
      return { arrivalId, state, title, receivedAt, body: body === undefined ? null : JSON.stringify(body) };
    }),
  );
}
