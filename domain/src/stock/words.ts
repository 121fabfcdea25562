import type { Phrases } from "../words.ts";

export const stockRefusals = {
  "stock.not_storable": {
    en: (d) => `${String(d["product"])} is not kept in stock.`,
    es: (d) => `${String(d["product"])} no se lleva en existencias.`,
  },
  "stock.missing": {
    en: "There is not enough stock for this order, and this workspace does not confirm without it.",
    es: "No hay existencias suficientes para este pedido, y este espacio no confirma sin ellas.",
  },
  "transfer.done": { en: "It is already done.", es: "Ya está hecho." },
  "transfer.cancelled": { en: "It was cancelled.", es: "Está cancelado." },
  "transfer.nothing_moved": { en: "Say how much was moved.", es: "Indica cuánto se ha movido." },
  "transfer.line_unknown": {
    en: "One of the lines is not in this document, or appears twice.",
    es: "Alguna de las líneas no está en este documento, o está repetida.",
  },
  "transfer.is_return": {
    en: "It is a return itself. Deliver or receive it again in its order.",
    es: "Ya es una devolución. Vuelve a entregarla o recibirla desde su pedido.",
  },
  "stock.more_than_quarantined": {
    en: (d) => `Only ${String(d["quarantined"])} of ${String(d["product"])} is in quarantine.`,
    es: (d) => `De ${String(d["product"])} solo hay ${String(d["quarantined"])} en cuarentena.`,
  },
  "delivery.nothing_reserved": {
    en: "Nothing is reserved for this delivery yet, so there is nothing to deliver.",
    es: "Todavía no hay nada reservado para esta entrega, así que no hay nada que entregar.",
  },
  "delivery.more_than_asked": {
    en: (d) =>
      `More ${String(d["product"])} than was ordered: ${String(d["quantity"])} instead of ${String(d["asked"])}.`,
    es: (d) => `Más ${String(d["product"])} de lo pedido: ${String(d["quantity"])} en lugar de ${String(d["asked"])}.`,
  },
  "delivery.beyond_stock": {
    en: (d) =>
      `Of ${String(d["product"])} only ${String(d["available"])} can be delivered now, not ${String(d["quantity"])}.`,
    es: (d) =>
      `De ${String(d["product"])} ahora solo se pueden entregar ${String(d["available"])}, no ${String(d["quantity"])}.`,
  },
  "delivery.not_done": { en: "It has not been delivered yet.", es: "Todavía no se ha entregado." },
  "delivery.nothing_to_return": {
    en: "Everything has already come back.",
    es: "Ya se ha devuelto todo.",
  },
  "delivery.more_than_delivered": {
    en: (d) => `Only ${String(d["delivered"])} of ${String(d["product"])} can come back.`,
    es: (d) => `De ${String(d["product"])} solo se pueden devolver ${String(d["delivered"])}.`,
  },
} satisfies Phrases;
