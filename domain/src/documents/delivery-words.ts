import { printedWords } from "./printed-words.ts";
import { everyday } from "../everyday.ts";
import { terms } from "../terms.ts";
import type { Phrases } from "../words.ts";

/** The fixed words of what is printed with a delivery. */
export const printedDeliveryWords = {
  ...printedWords,
  deliveryNote: { en: "Delivery note", es: "Albarán" },
  pickingList: { en: "Picking list", es: "Lista de preparación" },
  customer: terms.customer,
  vendor: terms.vendor,
  order: terms.order,
  theirReference: everyday.theirReference,
  reason: everyday.reason,
  expectedOn: everyday.expectedOn,
  deliveredOn: { en: "Delivered on", es: "Entregado el" },
  delivered: everyday.delivered,
  ordered: everyday.ordered,
  toPick: { en: "To pick", es: "Preparar" },
  picked: { en: "Picked", es: "Recogido" },
  cancelled: everyday.cancelled,
  receivedBy: { en: "Received by", es: "Recibido por" },
  signature: everyday.signature,
} satisfies Phrases;

/** The mail that brings a delivery note, unless somebody writes otherwise. */
export const deliveryMail = {
  subject: {
    en: ({ number, workspace }) => `Delivery note ${String(number)} from ${String(workspace)}`,
    es: ({ number, workspace }) => `Albarán ${String(number)} de ${String(workspace)}`,
  },
  body: {
    en: ({ name, sender }) =>
      `Dear ${String(name)},\n\nattached you find the delivery note of your goods.\n\nKind regards\n${String(sender)}`,
    es: ({ name, sender }) =>
      `Hola, ${String(name)}:\n\nAdjunto tienes el albarán de tu mercancía.\n\nUn saludo,\n${String(sender)}`,
  },
} satisfies Phrases;
