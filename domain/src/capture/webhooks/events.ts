import type { Events } from "../../event-shape.ts";

/** What the diary says was done with the sources of webhooks. */
export const webhookEvents = {
  "webhook.created": { icon: "plus", en: "created an inbound webhook", es: "creó un webhook de entrada" },
  "webhook.changed": { icon: "pencil", en: "changed an inbound webhook", es: "cambió un webhook de entrada" },
  "webhook.secret_changed": {
    icon: "pencil",
    en: "gave an inbound webhook a new secret",
    es: "dio un secreto nuevo a un webhook de entrada",
  },
  "webhook.secret_ended": {
    icon: "pencil",
    en: "ended the former secret of an inbound webhook",
    es: "retiró el secreto anterior de un webhook de entrada",
  },
  "webhook.token_changed": {
    icon: "pencil",
    en: "changed the access token of an inbound webhook",
    es: "cambió el token de acceso de un webhook de entrada",
  },
} as const satisfies Events;
