import type { EventState } from "@trato/domain/outgoing/choices.ts";
import type { OutputOf } from "../platform/api.ts";
import { reading, readingPages } from "../platform/queries.ts";

export type OutgoingWebhook = OutputOf<"GET /outgoing-webhooks/:outgoingWebhookId">;
export type OutgoingEvent = OutputOf<"GET /outgoing-webhooks/:outgoingWebhookId/events">["items"][number];

export const outgoingAllQuery = reading("GET /outgoing-webhooks", {}, { setting: "any" });

export const outgoingQuery = (webhookId: string) =>
  reading("GET /outgoing-webhooks/:outgoingWebhookId", { outgoingWebhookId: webhookId }, { setting: webhookId });

export const outgoingEventPages = (webhookId: string, state: EventState | "all") =>
  readingPages(
    "GET /outgoing-webhooks/:outgoingWebhookId/events",
    { outgoingWebhookId: webhookId, limit: 20, ...(state !== "all" && { state }) },
    { setting: webhookId },
  );
