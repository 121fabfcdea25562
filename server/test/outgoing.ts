import type { CreateOutgoingWebhook } from "@trato/domain/outgoing/inputs.ts";
import type { OutgoingEvent, OutgoingWebhook } from "@trato/domain/outgoing/records.ts";
import { createOutgoingWebhook } from "../src/outgoing/create-outgoing-webhook.ts";
import type { Context } from "../src/platform/context.ts";
import { insertOwn } from "../src/platform/rows.ts";

/** A shop elsewhere that is told of contacts and products. */
export const tellShop = (ctx: Context, more: Partial<CreateOutgoingWebhook> = {}) =>
  createOutgoingWebhook(ctx, {
    name: "Shop",
    address: "https://shop.example/trato",
    kinds: ["contact", "product"],
    ...more,
  });

/** An event of a contact that was given up. */
export async function failedEvent(
  ctx: Context,
  webhookId: OutgoingWebhook["id"],
  recordId: string = ctx.newId<"contacts">(),
): Promise<OutgoingEvent["id"]> {
  const id = ctx.newId<"outgoing_events">();
  const moments = { happenedAt: ctx.now, dueAt: ctx.now, triedAt: ctx.now };
  const event = { id, webhookId, kind: "contact", recordId, change: "changed" as const, ...moments };
  await insertOwn(ctx, "outgoingEvents", { ...event, state: "failed", tries: 11, status: 500 }).execute();
  return id;
}
