import { printedWords } from "./printed-words.ts";
import { everyday } from "../everyday.ts";
import { terms } from "../terms.ts";
import type { Phrases } from "../words.ts";

/** The fixed words of what is printed with a delivery. */
export const printedDeliveryWords = {
  ...printedWords,
  deliveryNote: everyday.deliveryNote,
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
