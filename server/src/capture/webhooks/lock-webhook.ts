import type { Webhook } from "@trato/domain/capture/webhooks/records.ts";
import type { Context } from "../../platform/context.ts";
import { found } from "../../platform/rows.ts";
import { selectWebhooks, settingsOf, webhookOf } from "./store.ts";

/** What is set of a webhook, locked until the commit. */
export async function lockWebhook(ctx: Context, id: Webhook["id"]) {
  const row = await selectWebhooks(ctx).where("w.id", "=", id).forUpdate("w").executeTakeFirst();
  return settingsOf(webhookOf(ctx, found(row)));
}
