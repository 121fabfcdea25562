import type { Events } from "../event-shape.ts";

/** What the diary says was done here, after the name of who did it: "Ana Robles created the lead". */
export const saleEvents = {
  "sale.created": { icon: "plus", isMain: true, en: "drew up the quotation", es: "preparó el presupuesto" },
  "sale.edited": { icon: "pencil", en: "edited the quotation", es: "editó el presupuesto" },
  "sale.sent": { icon: "sent", isMain: true, en: "sent the quotation", es: "envió el presupuesto" },
  "sale.viewed": { icon: "eye", isMain: true, en: "opened the quotation", es: "abrió el presupuesto" },
  "sale.commented": {
    icon: "pencil",
    isMain: true,
    en: "asked about the quotation",
    es: "preguntó por el presupuesto",
  },
  "sale.accepted": { icon: "check", isMain: true, en: "accepted the quotation", es: "aceptó el presupuesto" },
  "sale.declined": { icon: "cross", isMain: true, en: "declined the quotation", es: "rechazó el presupuesto" },
  "sale.confirmed": { icon: "check", isMain: true, en: "confirmed the order", es: "confirmó el pedido" },
  "sale.cancelled": { icon: "cross", isMain: true, en: "cancelled the document", es: "canceló el documento" },
  "sale.reopened": { icon: "again", en: "made it a draft again", es: "lo devolvió a borrador" },
  "sale.link_revoked": { icon: "pencil", en: "revoked the customer's link", es: "anuló el enlace del cliente" },
  "sale.delivered": { icon: "truck", en: "finished the delivery", es: "completó la entrega" },
  "sale.closed_short": { icon: "pencil", en: "gave up the rest of the order", es: "renunció al resto del pedido" },
  "payment_terms.created": { icon: "plus", en: "created the payment terms", es: "creó las condiciones de pago" },
  "payment_terms.edited": { icon: "pencil", en: "edited the payment terms", es: "editó las condiciones de pago" },
} as const satisfies Events;
