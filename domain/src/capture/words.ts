import type { Phrases } from "../words.ts";
import { showRefusals } from "./shows/words.ts";
import { formRefusals } from "./forms/words.ts";

export const captureRefusals = {
  ...showRefusals,
  "arrival.taken": { en: "It has become a record already.", es: "Ya se ha convertido en un registro." },
  "arrival.set_aside": { en: "It is set aside already.", es: "Ya está apartado." },
  "arrival.not_set_aside": { en: "It was not set aside.", es: "No se había apartado." },
  "arrival.no_webhook": { en: "It came by no webhook.", es: "No llegó por un webhook." },
  "arrival.not_kept": { en: "What came is not kept any more.", es: "Lo que llegó ya no se conserva." },
  "arrival.says_nothing": {
    en: "As its webhook reads it now, it still says nothing.",
    es: "Tal como lo lee ahora su webhook, sigue sin decir nada.",
  },
  "arrival.unreadable": { en: "It could not be read.", es: "No se ha podido leer." },
  "arrival.ids_only": {
    en: "Only its ids came: the fields must be fetched with an access token.",
    es: "Solo han llegado sus identificadores: los campos se piden con un token de acceso.",
  },
  "arrival.gone_on": {
    en: "Somebody has gone on with its lead.",
    es: "Alguien ha seguido trabajando en su iniciativa.",
  },
  "mailbox.password_missing": {
    en: "Without its password the mailbox cannot be read.",
    es: "Sin su contraseña no se puede leer el buzón.",
  },
  "mailbox.password_again": {
    en: "For another server, user or kind of sign-in type it again.",
    es: "Para otro servidor, usuario o forma de acceso hay que volver a escribirlo.",
  },
  "mailbox.token_missing": {
    en: "Without a refresh token the mailbox cannot be read.",
    es: "Sin un token de renovación no se puede leer el buzón.",
  },
  "mailbox.token_address": {
    en: "The token address begins with https://, as your provider writes it for OAuth 2.",
    es: "La dirección de tokens empieza por https://, tal como la indica tu proveedor para OAuth 2.",
  },
  "mailbox.client_missing": {
    en: "Tokens are given to a client: write its id, as it is registered at your provider.",
    es: "Los tokens se dan a un cliente: escribe su identificador, tal como está registrado en tu proveedor.",
  },
  "mailbox.too_many": {
    en: (d) => `You may connect up to ${String(d["most"])} mailboxes of your own.`,
    es: (d) => `Puedes conectar hasta ${String(d["most"])} buzones propios.`,
  },
  "mailbox.unencrypted": {
    en: "Without encryption anybody on the way could read the password and the mails. Choose STARTTLS or TLS.",
    es: "Sin cifrado, cualquiera podría leer la contraseña y los correos por el camino. Elige STARTTLS o TLS.",
  },
  ...formRefusals,
} satisfies Phrases;

/** Why something that arrived waits for somebody to look at it. */
export const waitingReasons = {
  unreadable: { en: "It could not be read", es: "No se ha podido leer" },
  empty: { en: "It says nothing of who or what", es: "No dice nada de quién ni de qué" },
  spam: { en: "Another server took it for spam", es: "Otro servidor lo tomó por correo no deseado" },
  loop: { en: "Too many came from there in two hours", es: "Han llegado demasiados de ahí en dos horas" },
  own: { en: "A colleague wrote it", es: "Lo escribió alguien de la empresa" },
  ignored: { en: "A rule of its mailbox leaves it out", es: "Una regla de su buzón lo descarta" },
  too_large: {
    en: "It is too large: only its beginning is here",
    es: "Es demasiado grande: aquí solo está su principio",
  },
  automatic: { en: "A machine wrote it, about nothing known", es: "Lo escribió una máquina, sobre nada conocido" },
  trapped: { en: "It fills in a field that nobody sees", es: "Rellena un campo que nadie ve" },
  hasty: {
    en: "It was sent sooner than anybody fills it in",
    es: "Se envió antes de lo que nadie tarda en rellenarlo",
  },
  unproven: {
    en: "Its device did not prove that it is not a machine's",
    es: "Su dispositivo no ha demostrado que no es una máquina",
  },
  repeated: {
    en: "The same form was sent again with other content",
    es: "El mismo formulario se envió otra vez con otro contenido",
  },
  ids_only: {
    en: "Only its ids came: the fields must be fetched with an access token",
    es: "Solo han llegado sus identificadores: los campos se piden con un token de acceso",
  },
  test: { en: "Its sender says that it is a test", es: "Quien la envía dice que es una prueba" },
  other_event: { en: "It tells of no new lead", es: "No habla de ninguna iniciativa nueva" },
  erased: { en: "Its sender's data were erased", es: "Se han borrado los datos de quien la envió" },
  refused: { en: "A lead could not be made of it", es: "No se ha podido hacer una iniciativa" },
} as const satisfies Phrases;

export type WaitingReason = keyof typeof waitingReasons;
export const allReasons = Object.keys(waitingReasons) as WaitingReason[]; // the keys of the list
