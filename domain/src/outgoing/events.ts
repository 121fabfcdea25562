import type { Events } from "../event-shape.ts";

/** What the diary says was done with webhooks that tell other systems. */
export const outgoingEvents = {
  "outgoing.created": { icon: "plus", en: "created an outgoing webhook", es: "creó un webhook de salida" },
  "outgoing.changed": { icon: "pencil", en: "changed an outgoing webhook", es: "cambió un webhook de salida" },
  "outgoing.removed": { icon: "bin", en: "removed an outgoing webhook", es: "eliminó un webhook de salida" },
  "outgoing.secret_changed": {
    icon: "pencil",
    en: "gave an outgoing webhook a new secret",
    es: "dio un secreto nuevo a un webhook de salida",
  },
  "outgoing.secret_ended": {
    icon: "pencil",
    en: "ended the former secret of an outgoing webhook",
    es: "retiró el secreto anterior de un webhook de salida",
  },
  "outgoing.replayed": {
    icon: "again",
    en: "sent events of an outgoing webhook again",
    es: "volvió a enviar eventos de un webhook de salida",
  },
  "outgoing.switched_off": {
    icon: "cross",
    en: "switched off an outgoing webhook whose receiver does not answer",
    es: "desactivó un webhook de salida cuyo destino no responde",
  },
  "outgoing.owner_left": {
    icon: "cross",
    en: "switched off an outgoing webhook whose owner left",
    es: "desactivó un webhook de salida cuyo dueño se fue",
  },
} as const satisfies Events;
