import { everyday } from "../everyday.ts";
import type { Phrases } from "../words.ts";

export const outgoingRefusals = {
  "outgoing.name_taken": everyday.oneOfThatName,
  "outgoing.too_many": {
    en: (d) => `A company has at most ${String(d["most"])} of them.`,
    es: (d) => `Una empresa tiene como máximo ${String(d["most"])}.`,
  },
  "outgoing.address": everyday.writeHttps,
  "outgoing.inside": {
    en: "That address is not on the internet but inside the company's network, where nothing is sent.",
    es: "Esa dirección no está en internet, sino dentro de la red de la empresa, adonde no se envía nada.",
  },
  "outgoing.password_in_address": {
    en: "An address with a name and password in it is not kept: what is sent is signed.",
    es: "No se guarda una dirección con usuario y contraseña: lo que se envía va firmado.",
  },
  "outgoing.kind": {
    en: "Its owner does not see these records, and so they cannot be sent in their name.",
    es: "Su dueño no ve estos registros, así que no se pueden enviar en su nombre.",
  },
  "outgoing.limited_key": {
    en: "A key that may not do everything, or ends some day, sets up no webhooks: they tell all that its member sees, for as long as he stays.",
    es: "Una clave limitada, o que caduca, no configura webhooks: cuentan todo lo que ve su miembro mientras siga aquí.",
  },
  "outgoing.owner_left": {
    en: "Its owner is no longer active in this company.",
    es: "Su dueño ya no está activo en esta empresa.",
  },
  "outgoing.no_secret": {
    en: "It has no secret yet: without one nothing can be signed.",
    es: "Todavía no tiene secreto: sin él no se puede firmar nada.",
  },
  "outgoing.no_former_secret": everyday.noFormerSecret,
  "outgoing.waits": { en: "It waits to be sent already.", es: "Ya está esperando a que se envíe." },
} satisfies Phrases;
