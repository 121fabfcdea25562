import type { Events } from "../event-shape.ts";
import { showEvents } from "./shows/events.ts";

/** What the diary says was done here, after the name of who did it: "Ana Robles received the lead". */
export const captureEvents = {
  "lead.received": { icon: "plus", isMain: true, en: "received the lead", es: "recibió la iniciativa" },
  "lead.mailed": { icon: "plus", isMain: true, en: "wrote to the company", es: "escribió a la empresa" },
  "lead.mailed_to_many": {
    icon: "plus",
    isMain: true,
    en: "wrote to the company by a mailing list",
    es: "escribió a la empresa por una lista de correo",
  },
  "lead.filled_in": { icon: "plus", isMain: true, en: "filled in a form", es: "rellenó un formulario" },
  "lead.read_again": {
    icon: "again",
    en: "read again what came of the lead",
    es: "volvió a leer lo que llegó de la iniciativa",
  },
  "lead.reading_undone": {
    icon: "again",
    en: "took back what was read again of the lead",
    es: "deshizo lo que se volvió a leer de la iniciativa",
  },
  "web_form.created": { icon: "plus", en: "created the web form", es: "creó el formulario web" },
  "web_form.edited": { icon: "pencil", en: "edited the web form", es: "editó el formulario web" },
  "mail.received": { icon: "sent", isMain: true, en: "sent an e-mail", es: "envió un correo" },
  "mail.sent": { icon: "sent", isMain: true, en: "wrote by e-mail", es: "escribió por correo" },
  "mail.answered_itself": { icon: "again", en: "answered automatically", es: "respondió automáticamente" },
  "mail.delayed": { icon: "question", en: "told that the e-mail is late", es: "avisó de que el correo se retrasa" },
  "mail.called_spam": { icon: "no_mail", en: "called the e-mail spam", es: "marcó el correo como no deseado" },
  "mail.opened": { icon: "eye", en: "told that the e-mail was opened", es: "avisó de que se abrió el correo" },
  ...showEvents,
  "mailbox.created": { icon: "plus", en: "added a mailbox", es: "añadió un buzón" },
  "mailbox.connected": { icon: "plus", en: "connected an own mailbox", es: "conectó un buzón propio" },
  "mailbox.changed": { icon: "pencil", en: "changed a mailbox", es: "cambió un buzón" },
  "mailbox.removed": { icon: "archive", en: "removed a mailbox", es: "quitó un buzón" },
  "arrival.queued": { icon: "question", en: "put an arrival into the queue", es: "puso una llegada en espera" },
  "arrival.set_aside": { icon: "archive", en: "set the arrival aside", es: "apartó la llegada" },
  "arrival.put_back": {
    icon: "again",
    en: "put the arrival back into the queue",
    es: "devolvió la llegada a la espera",
  },
} as const satisfies Events;
