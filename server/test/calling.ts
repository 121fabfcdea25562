import { emptyMapping, type Mapping } from "@trato/domain/capture/webhooks/mapping.ts";
import type { ReceivedArrival } from "@trato/domain/capture/records.ts";
import { splitCall } from "@trato/domain/capture/webhooks/split-call.ts";
import { createWebhook } from "../src/capture/webhooks/create-webhook.ts";
import { editWebhook } from "../src/capture/webhooks/edit-webhook.ts";
import { foundInCall } from "../src/capture/webhooks/found-in-call.ts";
import { readWebhook } from "../src/capture/webhooks/store.ts";
import { receiveLead } from "../src/capture/receive-lead.ts";
import { contentsAt } from "../src/platform/contents/contents-place.ts";
import { keepHeld } from "../src/platform/contents/hold-content.ts";
import type { Context } from "../src/platform/context.ts";
import { insertOwn, own } from "../src/platform/rows.ts";
import { arriving } from "./attaching.ts";

/** A website that sends calls: what is made of them changes by `map`. */
export async function website(ctx: Context, rules: Mapping["rules"] = {}) {
  const { id: webhookId } = await createWebhook(ctx, { name: "Website", preset: "plain" });
  const map = (next: Mapping["rules"]) =>
    editWebhook(ctx, { webhookId, mapping: { ...emptyMapping, rules: next, readsNames: false } });
  await map(rules);
  return { webhookId, map, call: (text: string) => called(ctx, webhookId, text) };
}

/** A call comes in with one body, and is kept. */
function called(
  ctx: Context,
  webhookId: Parameters<typeof editWebhook>[1]["webhookId"],
  text: string,
): Promise<ReceivedArrival> {
  return arriving(ctx, { text, claimed: "application/json" }, async (raw) => {
    await contentsAt(ctx.site.contents).keep({ workspaceId: ctx.workspace.id, sha256: raw.sha256 }, raw.path);
    await keepHeld(ctx, raw);
    const mediaType = "application/json";
    const found = foundInCall(await readWebhook(ctx, { webhookId }), splitCall(text, mediaType, "plain")[0] ?? null);
    const sent = { source: "webhook", channel: webhookId, key: raw.sha256, title: text, sender: null } as const;
    const received = await receiveLead(ctx, { ...sent, raw, found });
    await insertOwn(ctx, "webhookCalls", { arrivalId: received.arrivalId, webhookId, part: 0, mediaType }).execute();
    return received;
  });
}

/** What leads there are, the first that came first. */
export const leadsThen = (ctx: Context) =>
  own(ctx, "opportunities").select(["id", "title", "contactName", "companyName", "phone"]).orderBy("id").execute();
