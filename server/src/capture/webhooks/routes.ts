import {
  ChangeWebhookSecret,
  CreateWebhook,
  EditWebhook,
  OneWebhook,
  SetAccessToken,
} from "@trato/domain/capture/webhooks/inputs.ts";
import { Webhooks, WebhookDetails, WebhookWithSecret } from "@trato/domain/capture/webhooks/records.ts";
import { Nothing } from "@trato/domain/products/inputs.ts";
import { route } from "../../platform/routes.ts";
import { changeWebhookSecret, endFormerSecret } from "./change-webhook-secret.ts";
import { createWebhook } from "./create-webhook.ts";
import { editWebhook } from "./edit-webhook.ts";
import { getWebhook, listWebhooks } from "./list-webhooks.ts";
import { setAccessToken } from "./set-access-token.ts";

const example = { webhookId: "01990000-0000-7000-8000-000000000001" };

export const webhookRoutes = {
  "GET /webhooks": route({
    may: "webhook.manage",
    summary: "List the inbound webhooks",
    input: Nothing,
    output: Webhooks,
    example: {},
    run: listWebhooks,
  }),
  "GET /webhooks/:webhookId": route({
    may: "webhook.manage",
    summary: "Read an inbound webhook, with its mapping and what came lately",
    input: OneWebhook,
    output: WebhookDetails,
    example,
    run: getWebhook,
  }),
  "POST /webhooks": route({
    may: "webhook.manage",
    summary: "Create an inbound webhook",
    input: CreateWebhook,
    output: WebhookWithSecret,
    example: { name: "Website", preset: "plain" },
    isShownOnce: true,
    run: createWebhook,
  }),
  "PATCH /webhooks/:webhookId": route({
    may: "webhook.manage",
    summary: "Edit an inbound webhook",
    input: EditWebhook,
    output: WebhookDetails,
    example: { ...example, isOn: false },
    run: editWebhook,
  }),
  "POST /webhooks/:webhookId/change-secret": route({
    may: "webhook.manage",
    summary: "Give an inbound webhook a new secret; the former one opens until it is ended",
    input: ChangeWebhookSecret,
    output: WebhookWithSecret,
    example,
    isShownOnce: true,
    run: changeWebhookSecret,
  }),
  "POST /webhooks/:webhookId/end-former-secret": route({
    may: "webhook.manage",
    summary: "End the former secret of an inbound webhook",
    input: OneWebhook,
    output: WebhookDetails,
    example,
    run: endFormerSecret,
  }),
  "POST /webhooks/:webhookId/access-token": route({
    may: "webhook.manage",
    summary: "Give an inbound webhook what opens the leads at their sender, or take it away",
    input: SetAccessToken,
    output: WebhookDetails,
    example: { ...example, accessToken: null },
    run: setAccessToken,
  }),
};
