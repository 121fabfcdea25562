import type { Events } from "../event-shape.ts";

/** What the diary says was done here, after the name of who did it: "Ana Robles created the lead". */
export const messageEvents = {
  "message.written": { icon: "pencil", en: "wrote an e-mail", es: "escribió un correo" },
  "message.withdrawn": { icon: "no_mail", en: "took the e-mail back", es: "retiró el correo" },
  "message.retried": { icon: "pencil", en: "sent the e-mail again", es: "reenvió el correo" },
} as const satisfies Events;
