import type { Phrases, Words } from "../../words.ts";

const said = (value: unknown): string => String(value);

export const paymentRefusals = {
  "payment.awaited": {
    en: (d) => `It is an order once ${said(d["due"])} ${said(d["currency"])} are paid.`,
    es: (d) => `Será un pedido cuando se paguen ${said(d["due"]).replace(".", ",")} ${said(d["currency"])}.`,
  },
  "payment.too_fine": {
    en: (d) => `An amount in ${said(d["currency"])} has at most ${said(d["decimals"])} decimals.`,
    es: (d) => `Un importe en ${said(d["currency"])} tiene ${said(d["decimals"])} decimales como mucho.`,
  },
  "payment.not_yet": { en: "That day has not come yet.", es: "Ese día todavía no ha llegado." },
  "payment.undone": { en: "The payment was undone.", es: "El pago se deshizo." },
  "payment.by_card": {
    en: "It was paid by card. Give the money back instead.",
    es: "Se pagó con tarjeta. Devuelve el dinero.",
  },
  "payment.refunded": {
    en: "Some of it was given back already.",
    es: "Ya se ha devuelto una parte.",
  },
  "payment.assigned": { en: "It belongs to its document already.", es: "Ya pertenece a su documento." },
  "payment.accept_first": { en: "Accept it first.", es: "Acéptalo primero." },
  "payment.nothing_due": { en: "There is nothing to pay.", es: "No hay nada que pagar." },
  "payment.no_cards": { en: "Cards are not taken.", es: "No se aceptan tarjetas." },
  "payment.not_by_card": {
    en: (d) => `This amount in ${said(d["currency"])} cannot be paid by card.`,
    es: (d) => `Este importe en ${said(d["currency"])} no se puede pagar con tarjeta.`,
  },
  "payment.provider_silent": {
    en: "The payment provider does not answer at present. Try again in a moment.",
    es: "El proveedor de pagos no responde por ahora. Inténtalo de nuevo en un momento.",
  },
  "payment.key_refused": {
    en: "The payment provider does not know this key.",
    es: "El proveedor de pagos no reconoce esta clave.",
  },
  "payment.not_told": {
    en: "First say by what the provider signs what it tells.",
    es: "Indica antes con qué firma el proveedor lo que comunica.",
  },
  "payment.all_refunded": { en: "All of it was given back.", es: "Ya se ha devuelto todo el dinero." },
  "payment.more_than_came": {
    en: (d) => `Only ${said(d["left"])} are left to give back.`,
    es: (d) => `Solo quedan ${said(d["left"]).replace(".", ",")} por devolver.`,
  },
  "payment.other_currency": {
    en: (d) => `The payment is in ${said(d["currency"])}, the document in another currency.`,
    es: (d) => `El pago es en ${said(d["currency"])} y el documento, en otra moneda.`,
  },
} satisfies Phrases;

/** What is asked on acceptance, as everybody reads it. */
export const askedWords = {
  nothing: { en: "No payment", es: "Sin pago" },
  deposit: { en: "A deposit", es: "Un anticipo" },
  whole: { en: "The whole amount", es: "El importe completo" },
  first_instalment: { en: "The first instalment", es: "El primer vencimiento" },
} satisfies Words;

/** Why a payment stands aside. */
export const asideWords = {
  cancelled: { en: "the document is cancelled", es: "el documento está cancelado" },
  overtaken: { en: "the offer it was for is no longer the one", es: "la oferta para la que era ya no es la vigente" },
  currency: { en: "it is in another currency", es: "es en otra moneda" },
  other_amount: { en: "it is not the amount that was asked", es: "no es el importe que se pidió" },
  too_much: { en: "it is more than was left to pay", es: "es más de lo que quedaba por pagar" },
} satisfies Words;
