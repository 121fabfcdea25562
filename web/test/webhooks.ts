import { emptyMapping } from "@trato/domain/capture/webhooks/mapping.ts";
import { WebhookDetails } from "@trato/domain/capture/webhooks/records.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

/** The form of the website, by which one lead came. */
export function aWebhook(given: Partial<z.input<typeof WebhookDetails>> = {}): WebhookDetails {
  return z.parse(WebhookDetails, {
    id: anId(410),
    name: "Website",
    preset: "plain",
    signature: "none",
    header: null,
    encoding: "hex",
    isOn: true,
    teamId: null,
    address: "https://trato.example/api/inbound/webhooks/token",
    hasSecret: false,
    hasFormerSecret: false,
    hasAccessToken: false,
    verifyToken: null,
    lastCallAt: "2026-11-23T09:00:00Z",
    refused: 0,
    lastRefusedAt: null,
    version: 1,
    mapping: emptyMapping,
    calls: [
      {
        arrivalId: anId(400),
        state: "taken",
        title: "Ana",
        receivedAt: "2026-11-23T09:00:00Z",
        body: JSON.stringify({ email: "ana@ruiz.example", data: { wish: "Desks" } }),
      },
    ],
    ...given,
  });
}
