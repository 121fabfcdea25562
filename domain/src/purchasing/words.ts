import { stockRefusals } from "../stock/words.ts";
import { printedWords } from "../documents/printed-words.ts";
import { everyday } from "../everyday.ts";
import { terms } from "../terms.ts";
import type { Phrases } from "../words.ts";

export const purchaseRefusals = {
  "purchase.confirmed": { en: "It has already been ordered.", es: "Ya está pedido." },
  "purchase.done": { en: "It is finished.", es: "Ya está terminado." },
  "purchase.cancelled": stockRefusals["transfer.cancelled"],
  "purchase.received": {
    en: "Goods have already arrived. Send them back, or cancel only the rest.",
    es: "Ya han llegado mercancías. Devuélvelas o cancela solo el resto.",
  },
  "purchase.not_ordered": { en: "It has not been ordered yet.", es: "Todavía no está pedido." },
  "purchase.nothing_to_receive": {
    en: "Everything has arrived or is awaited.",
    es: "Todo ha llegado o se espera.",
  },
  "purchase.empty": { en: "Add a product first.", es: "Añade antes un producto." },
  "purchase.vendor_archived": {
    en: "The vendor is archived. Choose another or bring it back first.",
    es: "El proveedor está archivado. Elige otro o recupéralo antes.",
  },
  "purchase.product_blocked": {
    en: (d) => `${String(d["product"])} is not bought at present (${String(d["reason"])}).`,
    es: (d) => `${String(d["product"])} no se compra por ahora (${String(d["reason"])}).`,
  },
  "vendor_price.not_of_product": {
    en: "One of these vendors is not in this product's list, or one is missing.",
    es: "Alguno de esos proveedores no está en la lista de este producto, o falta alguno.",
  },
  "vendor_price.ends_before_start": {
    en: "It must end after it starts.",
    es: "Tiene que terminar después de empezar.",
  },
} satisfies Phrases;

/** The names of a purchase's states. */
export const purchaseStateWords = {
  draft: everyday.draft,
  confirmed: everyday.ordered,
  done: everyday.done,
  cancelled: everyday.cancelled,
} satisfies Phrases;

/** How far a purchase has arrived. */
export const receiptStatusWords = {
  pending: everyday.awaited,
  partial: { en: "Partly received", es: "Recibido en parte" },
  returned: everyday.allReturned,
  full: { en: "Received", es: "Recibido" },
  closed_short: terms.closedShort,
} satisfies Phrases;

/** Why a vendor's terms were passed over. */
export const passedOverWords = {
  vendor_archived: { en: "The vendor is archived", es: "El proveedor está archivado" },
  for_another_variant: { en: "For another variant", es: "Para otra variante" },
  not_yet: { en: "Not valid yet", es: "Todavía no es válido" },
  ended: { en: "No longer valid", es: "Ya no es válido" },
  of_another_vendor: { en: "Of another vendor", es: "De otro proveedor" },
  below_minimum: { en: "The quantity is below its minimum", es: "La cantidad no llega a su mínimo" },
  not_elected: { en: "Another vendor comes first", es: "Otro proveedor va antes" },
  dearer: { en: "The vendor has a better price", es: "El proveedor tiene un precio mejor" },
} satisfies Phrases;

/** The fixed words of a printed purchase. */
export const printedPurchaseWords = {
  ...printedWords,
  purchase: terms.purchaseOrder,
  vendor: terms.vendor,
  expectedOn: everyday.expectedOn,
  vendorReference: everyday.theirReference,
  buyer: { en: "Buyer", es: "Comprador" },
} satisfies Phrases;
