import type { OutputOf } from "../../platform/api.ts";
import { reading } from "../../platform/queries.ts";

export type Webhook = OutputOf<"GET /webhooks">["items"][number];
export type WebhookDetails = OutputOf<"GET /webhooks/:webhookId">;

export const webhooksQuery = reading("GET /webhooks", {}, { setting: "any", arrival: "any" });

export const webhookQuery = (webhookId: string) =>
  reading("GET /webhooks/:webhookId", { webhookId }, { setting: webhookId, arrival: "any" });
