import { everyday } from "../../everyday.ts";
import type { Phrases } from "../../words.ts";

export const webhookRefusals = {
  "webhook.name_taken": everyday.oneOfThatName,
  "webhook.unsigned": {
    en: "The call does not prove from whom it comes: its signature is missing or wrong.",
    es: "La llamada no demuestra de quién viene: le falta la firma o no es correcta.",
  },
  "webhook.off": { en: "Nothing is taken in at this address now.", es: "En esta dirección no se recibe nada ahora." },
  "webhook.signature": {
    en: "What sends these calls does not sign in that way.",
    es: "Quien envía estas llamadas no firma de esa manera.",
  },
  "webhook.header_missing": {
    en: "Say in which header the proof stands.",
    es: "Indica en qué cabecera viene la prueba.",
  },
  "webhook.constant": { en: "Its field does not take this.", es: "Su campo no admite esto." },
  "webhook.no_secret": { en: "Its calls need no secret.", es: "Sus llamadas no necesitan secreto." },
  "webhook.secret_needed": {
    en: "Enter the secret that its sender shows you: without it no call can be checked.",
    es: "Escribe el secreto que te muestra quien envía: sin él no se puede comprobar ninguna llamada.",
  },
  "webhook.secret_shape": {
    en: "A secret of Standard Webhooks is base64, mostly with whsec_ before it.",
    es: "Un secreto de Standard Webhooks va en base64, casi siempre precedido de whsec_.",
  },
  "webhook.not_fetched": {
    en: "Its calls bring what was filled in: nothing is fetched.",
    es: "Sus llamadas ya traen lo que se rellenó: no hay nada que ir a buscar.",
  },
  "webhook.fetch_refused": {
    en: ({ status }) =>
      `Its sender does not give the fields (${String(status)}): the access token may have ended, or may not read leads.`,
    es: ({ status }) =>
      `Quien envía no da los campos (${String(status)}): puede que el token de acceso haya caducado o no permita leer clientes.`,
  },
  "webhook.fetch_failed": {
    en: "Its sender did not answer when asked for the fields.",
    es: "Quien envía no respondió al pedirle los campos.",
  },
  "webhook.no_former_secret": everyday.noFormerSecret,
} satisfies Phrases;
