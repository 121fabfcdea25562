import type { Events } from "../../event-shape.ts";

/** What the diary says of what was paid, after the name of who did it. */
export const paymentEvents = {
  "sale.acceptance_unpaid": {
    icon: "check",
    isMain: true,
    en: "accepted the quotation; it is an order once it is paid",
    es: "aceptó el presupuesto; será un pedido cuando se pague",
  },
  "sale.paid": { icon: "check", isMain: true, en: "recorded a payment", es: "registró un pago" },
  "sale.payment_aside": {
    icon: "question",
    isMain: true,
    en: "set a payment aside: somebody has to look at it",
    es: "dejó un pago sin asignar: alguien debe revisarlo",
  },
  "sale.payment_held": {
    icon: "clock",
    isMain: true,
    en: "received the payment; the order waits for somebody here",
    es: "recibió el pago; el pedido espera a alguien de aquí",
  },
  "sale.payment_undone": { icon: "back", isMain: true, en: "undid a payment", es: "deshizo un pago" },
  "sale.payment_assigned": { icon: "right", isMain: true, en: "assigned a payment", es: "asignó un pago" },
  "sale.refund_asked": { icon: "back", isMain: true, en: "gives a payment back", es: "devuelve un pago" },
  "sale.refunded": { icon: "back", isMain: true, en: "gave a payment back", es: "devolvió un pago" },
  "sale.refund_failed": {
    icon: "cross",
    isMain: true,
    en: "could not give a payment back",
    es: "no pudo devolver un pago",
  },
  "payments.configured": { icon: "pencil", en: "changed how customers pay", es: "cambió cómo pagan los clientes" },
} as const satisfies Events;
