import type { Events } from "../event-shape.ts";

/** What the diary says was done here, after the name of who did it: "Ana Robles created the lead". */
export const purchaseEvents = {
  "purchase.created": { icon: "plus", isMain: true, en: "drew up the purchase", es: "preparó la compra" },
  "purchase.edited": { icon: "pencil", en: "edited the purchase", es: "editó la compra" },
  "purchase.confirmed": { icon: "check", isMain: true, en: "confirmed the purchase", es: "confirmó la compra" },
  "purchase.cancelled": { icon: "cross", isMain: true, en: "cancelled the purchase", es: "canceló la compra" },
  "purchase.received": { icon: "truck", isMain: true, en: "received everything", es: "recibió todo" },
  "purchase.closed_short": {
    icon: "pencil",
    isMain: true,
    en: "gave up the rest of the purchase",
    es: "renunció al resto de la compra",
  },
  "purchase.part_given_up": {
    icon: "pencil",
    en: "gave up a part of the purchase",
    es: "renunció a una parte de la compra",
  },
  "purchase.received_again": {
    icon: "truck",
    isMain: true,
    en: "awaits again what is missing",
    es: "vuelve a esperar lo que falta",
  },
  "purchase.resumed": { icon: "again", en: "awaits goods again", es: "vuelve a esperar mercancía" },
  "vendor_price.created": { icon: "plus", en: "added a vendor's price", es: "añadió un precio de proveedor" },
  "vendor_price.edited": {
    icon: "pencil",
    isMain: true,
    en: "edited a vendor's price",
    es: "editó un precio de proveedor",
  },
  "vendor_price.deleted": { icon: "bin", en: "removed a vendor's price", es: "quitó un precio de proveedor" },
  "vendor_price.reordered": { icon: "pencil", en: "put the vendors in another order", es: "reordenó los proveedores" },
} as const satisfies Events;
