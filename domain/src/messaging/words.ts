import type { Phrases } from "../words.ts";
import { templateRefusals } from "./templates/template-problems.ts";

/** The mail by which an administrator tries the mail server. */
export const trialMail = {
  subject: {
    en: ({ workspace }) => `${String(workspace)} sends mail with Trato`,
    es: ({ workspace }) => `${String(workspace)} envía correo con Trato`,
  },
  body: {
    en: ({ name }) => `Hello ${String(name)},\n\nthis mail arrived, so yours will: the mail server is set up.`,
    es: ({ name }) =>
      `Hola, ${String(name)}:\n\nSi lees este correo, los tuyos también llegarán: el servidor de correo está bien configurado.`,
  },
} satisfies Phrases;

export const messagingRefusals = {
  ...templateRefusals,
  "message.sent": { en: "The message has already left.", es: "El mensaje ya ha salido." },
  "message.leaving": {
    en: "The message is being handed to the mail server at this moment, so it can no longer be taken back.",
    es: "El mensaje se está entregando al servidor de correo en este momento, así que ya no se puede retirar.",
  },
  "message.withdrawn": { en: "The message was withdrawn.", es: "El mensaje se retiró." },
  "message.moment_over": {
    en: "That moment is over: choose a later one.",
    es: "Ese momento ya ha pasado: elige otro posterior.",
  },
  "message.moment_too_far": {
    en: "A message leaves within a year at the latest.",
    es: "Un mensaje sale como mucho dentro de un año.",
  },
  "mail.not_set": { en: "No mail server is set.", es: "No hay servidor de correo configurado." },
  "mail.strange_address": {
    en: "Nobody with whom this record has to do reads at this address: a manager or an administrator keeps the list.",
    es: "Nadie de este registro lee en esta dirección: la lista la lleva un gerente o un administrador.",
  },
  "mail.own_word": {
    en: "Whoever reads there unsubscribed by the link of a mail: only they themselves, a manager or an administrator can take that back.",
    es: "Quien lee ahí se dio de baja desde el enlace de un correo: solo esa persona, un gerente o un administrador pueden deshacerlo.",
  },
  "mail.by_environment": {
    en: "The mail server is set by SMTP_URL, where Trato is started: it is changed there.",
    es: "El servidor de correo se configura con SMTP_URL, donde se arranca Trato: se cambia allí.",
  },
  "mail.password_again": {
    en: "For another server or user the password is typed again.",
    es: "Para otro servidor o usuario hay que volver a escribir la contraseña.",
  },
  "mail.password_unencrypted": {
    en: "Without encryption anybody on the way could read the password. Choose STARTTLS or TLS, or leave user and password empty.",
    es: "Sin cifrado, cualquiera podría leer la contraseña por el camino. Elige STARTTLS o TLS, o deja usuario y contraseña vacíos.",
  },
  "mail.sender_missing": {
    en: "Say from which address mail is sent.",
    es: "Indica desde qué dirección se envía el correo.",
  },
  "mail.no_own_address": {
    en: "You have no e-mail address in Trato to which it could be sent.",
    es: "No tienes en Trato una dirección de correo a la que enviarlo.",
  },
} satisfies Phrases;
