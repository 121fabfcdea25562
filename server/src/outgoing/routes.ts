import { toldKinds } from "@trato/domain/outgoing/choices.ts";
import {
  ChangeOutgoingSecret,
  CreateOutgoingWebhook,
  EditOutgoingWebhook,
  ListOutgoingEvents,
  OneOutgoingWebhook,
  ReplayOutgoingEvent,
  ReplayOutgoingEvents,
} from "@trato/domain/outgoing/inputs.ts";
import {
  OutgoingEventPage,
  OutgoingWebhook,
  OutgoingWebhooks,
  OutgoingWebhookWithSecret,
  RemovedOutgoingWebhook,
  ReplayedEvents,
} from "@trato/domain/outgoing/records.ts";
import { Nothing } from "@trato/domain/products/inputs.ts";
import { route } from "../platform/routes.ts";
import { changeOutgoingSecret, endFormerOutgoingSecret } from "./change-outgoing-secret.ts";
import { createOutgoingWebhook } from "./create-outgoing-webhook.ts";
import { editOutgoingWebhook, removeOutgoingWebhook } from "./edit-outgoing-webhook.ts";
import { getOutgoingWebhook, listOutgoingEvents, listOutgoingWebhooks } from "./list-outgoing-webhooks.ts";
import { replayOutgoingEvent, replayOutgoingEvents } from "./replay-outgoing-events.ts";

const example = { outgoingWebhookId: "01990000-0000-7000-8000-000000000001" };

export const outgoingRoutes = {
  "GET /outgoing-webhooks": route({
    may: "outgoingWebhook.manage",
    summary: "List the webhooks that tell other systems what changed: one's own, or all for administrators",
    input: Nothing,
    output: OutgoingWebhooks,
    example: {},
    run: listOutgoingWebhooks,
  }),
  "GET /outgoing-webhooks/:outgoingWebhookId": route({
    may: "outgoingWebhook.manage",
    summary: "Read an outgoing webhook, and how it goes",
    input: OneOutgoingWebhook,
    output: OutgoingWebhook,
    example,
    run: getOutgoingWebhook,
  }),
  "POST /outgoing-webhooks": route({
    may: "outgoingWebhook.manage",
    summary: "Have another system told what changes; the secret that signs is shown this once",
    input: CreateOutgoingWebhook,
    output: OutgoingWebhookWithSecret,
    example: { name: "Shop", address: "https://shop.example/trato", kinds: toldKinds },
    isShownOnce: true,
    run: createOutgoingWebhook,
  }),
  "PATCH /outgoing-webhooks/:outgoingWebhookId": route({
    may: "outgoingWebhook.manage",
    summary: "Edit an outgoing webhook, or switch it on or off; switched on it is told what happened meanwhile",
    input: EditOutgoingWebhook,
    output: OutgoingWebhook,
    example: { ...example, isOn: false },
    run: editOutgoingWebhook,
  }),
  "DELETE /outgoing-webhooks/:outgoingWebhookId": route({
    may: "outgoingWebhook.manage",
    summary: "Remove an outgoing webhook, with what it is owed and its log",
    input: OneOutgoingWebhook,
    output: RemovedOutgoingWebhook,
    example,
    run: removeOutgoingWebhook,
  }),
  "POST /outgoing-webhooks/:outgoingWebhookId/change-secret": route({
    may: "outgoingWebhook.manage",
    summary: "Sign by a new secret; the former one signs too until it is ended",
    input: ChangeOutgoingSecret,
    output: OutgoingWebhookWithSecret,
    example,
    isShownOnce: true,
    run: changeOutgoingSecret,
  }),
  "POST /outgoing-webhooks/:outgoingWebhookId/end-former-secret": route({
    may: "outgoingWebhook.manage",
    summary: "End the former secret of an outgoing webhook",
    input: OneOutgoingWebhook,
    output: OutgoingWebhook,
    example,
    run: endFormerOutgoingSecret,
  }),
  "GET /outgoing-webhooks/:outgoingWebhookId/events": route({
    may: "outgoingWebhook.manage",
    summary: "List what an outgoing webhook was told and is owed, the newest first",
    input: ListOutgoingEvents,
    output: OutgoingEventPage,
    example: { ...example, state: "failed" },
    run: listOutgoingEvents,
  }),
  "POST /outgoing-events/:outgoingEventId/replay": route({
    may: "outgoingWebhook.manage",
    summary: "Send an event once more, with what its record is now",
    input: ReplayOutgoingEvent,
    output: ReplayedEvents,
    example: { outgoingEventId: "01990000-0000-7000-8000-000000000002" },
    run: replayOutgoingEvent,
  }),
  "POST /outgoing-webhooks/:outgoingWebhookId/replay": route({
    may: "outgoingWebhook.manage",
    summary: "Send once more all events that were given up since",
    input: ReplayOutgoingEvents,
    output: ReplayedEvents,
    example: { ...example, failedSince: "2026-11-23T10:00:00Z" },
    run: replayOutgoingEvents,
  }),
};
