import { buffer } from "node:stream/consumers";
import type { OneWebhook } from "@trato/domain/capture/webhooks/inputs.ts";
import type { Webhook, WebhookCall, WebhookDetails } from "@trato/domain/capture/webhooks/records.ts";
import { splitCall } from "@trato/domain/capture/webhooks/split-call.ts";
import type { Context } from "../../platform/context.ts";
import { contentsAt } from "../../platform/contents/contents-place.ts";
import { authorize } from "../../platform/permissions.ts";
import { found, own } from "../../platform/rows.ts";
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

async function lastCalls(ctx: Context, { id }: Webhook): Promise<WebhookCall[]> {
  const rows = await selectCalls(ctx)
    .where("c.webhookId", "=", id)
    .orderBy("c.arrivalId", "desc")
    .limit(mostCalls)
    .execute();
  return Promise.all(
    rows.map(async ({ part, sha256, bytes, mediaType, ...shown }) => {
      const body = await bodyOf(ctx, { part, sha256, bytes, mediaType });
      return { ...shown, body: body === undefined ? null : JSON.stringify(body) };
    }),
  );
}

const selectCalls = (ctx: Context) =>
  own(ctx, "webhookCalls as c")
    .innerJoin("arrivals as a", (join) =>
      join.onRef("a.workspaceId", "=", "c.workspaceId").onRef("a.id", "=", "c.arrivalId"),
    )
    .select(["c.arrivalId", "c.part", "a.state", "a.title", "a.receivedAt", "a.sha256", "a.bytes", "c.mediaType"]);

type Kept = { part: number; sha256: string | null; bytes: number; mediaType: string };

/** More than a lead's worth is not mapped by clicking. */
const mostBytes = 200_000;

/** What a call said of one lead; undefined where its raw copy is gone, too long, or cannot be read. */
async function bodyOf(ctx: Context, { part, sha256, bytes, mediaType }: Kept): Promise<unknown> {
  if (sha256 === null || bytes > mostBytes) return undefined;
  const stream = await contentsAt(ctx.site.contents).read({ workspaceId: ctx.workspace.id, sha256 });
  return stream && splitCall((await buffer(stream)).toString("utf8"), mediaType)[part]?.body;
}
