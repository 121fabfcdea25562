import type { Events } from "../event-shape.ts";

/** What the diary says was done here, after the name of who did it: "Ana Robles created the lead". */
export const messageEvents = {
  "message.written": { icon: "pencil", en: "wrote an e-mail", es: "escribió un correo" },
  "message.withdrawn": { icon: "no_mail", en: "took the e-mail back", es: "retiró el correo" },
  "message.retried": { icon: "pencil", en: "sent the e-mail again", es: "reenvió el correo" },
  "message.left": { icon: "sent", en: "sent the planned e-mail", es: "envió el correo programado" },
  "message.failed": { icon: "no_mail", en: "could not deliver the e-mail", es: "no pudo entregar el correo" },
  "mail.changed": {
    icon: "pencil",
    en: "changed how the company sends mail",
    es: "cambió cómo envía correo la empresa",
  },
  "mail_template.created": { icon: "plus", en: "added a mail template", es: "añadió una plantilla de correo" },
  "mail_template.changed": { icon: "pencil", en: "changed the mail template", es: "cambió la plantilla de correo" },
  "mail_template.reordered": {
    icon: "pencil",
    en: "put the mail templates in another order",
    es: "cambió el orden de las plantillas de correo",
  },
  "mail.unsubscribed": {
    icon: "no_mail",
    isMain: true,
    en: "wants no more automatic mails",
    es: "no quiere más correos automáticos",
  },
  "mail.wanted_again": {
    icon: "again",
    en: "wants automatic mails again",
    es: "vuelve a querer correos automáticos",
  },
  "mail.tried": { icon: "sent", en: "tried the mail server", es: "probó el servidor de correo" },
} as const satisfies Events;
