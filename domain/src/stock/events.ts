import type { Events } from "../event-shape.ts";

/** What the diary says was done here, after the name of who did it: "Ana Robles created the lead". */
export const stockEvents = {
  "delivery.reserved": { icon: "check", en: "reserved the goods", es: "reservó la mercancía" },
  "delivery.validated": { icon: "truck", en: "delivered goods", es: "entregó mercancía" },
  "delivery.returned": { icon: "back", en: "registered a return", es: "registró una devolución" },
  "delivery.cancelled": { icon: "cross", en: "cancelled the delivery", es: "canceló la entrega" },
  "receipt.validated": { icon: "truck", en: "received goods", es: "recibió mercancía" },
  "receipt.cancelled": { icon: "cross", en: "cancelled the receipt", es: "canceló la recepción" },
  "receipt.returned": { icon: "back", en: "sent goods back", es: "devolvió mercancía" },
  "stock.released": { icon: "check", en: "took goods out of quarantine", es: "sacó mercancía de cuarentena" },
  "stock.adjusted": { icon: "pencil", en: "counted the stock", es: "ajustó las existencias" },
} as const satisfies Events;
