import type { Phrases } from "../../words.ts";

/** Why something cannot be done before somebody approves it, or with the limits. */
export const approvalRefusals = {
  "sale.needs_approval": {
    en: "It goes beyond what you may offer. Ask for approval first.",
    es: "Supera lo que puedes ofrecer. Pide antes la aprobación.",
  },
  "sale.awaits_approval": {
    en: "It waits for approval. Withdraw the request to change it.",
    es: "Está pendiente de aprobación. Retira la solicitud para cambiarlo.",
  },
  "sale.change_needs_approval": {
    en: "With this change the order would go beyond what you may offer. Somebody within whose limits it is has to make it.",
    es: "Con este cambio el pedido superaría lo que puedes ofrecer. Debe hacerlo alguien dentro de cuyos límites esté.",
  },
  "approval.not_needed": {
    en: "It stays within the limits: nothing is to be approved.",
    es: "No supera ningún límite: no hay nada que aprobar.",
  },
  "approval.not_asked": { en: "Nobody has asked for approval.", es: "Nadie ha pedido la aprobación." },
  "approval.not_yours": {
    en: "Somebody else has to decide about it.",
    es: "Tiene que decidirlo otra persona.",
  },
  "approval.own": {
    en: "Nobody decides about what is their own.",
    es: "Nadie decide sobre lo suyo.",
  },
  "approval.not_your_request": {
    en: "Whoever asked withdraws it, or somebody who leads.",
    es: "La retira quien la pidió, o alguien de dirección.",
  },
  "approval_rule.limit": {
    en: "Say per cent between 0 and 100, whole days, or an amount; a margin is more than 0.",
    es: "Indica un porcentaje entre 0 y 100, días enteros o un importe; un margen es mayor que 0.",
  },
  "approval_rule.too_many": {
    en: (d) => `There are ${String(d["most"])} limits already. Change or delete one.`,
    es: (d) => `Ya hay ${String(d["most"])} límites. Cambia o elimina alguno.`,
  },
  "approval_rule.nobody": {
    en: "Say who has to approve.",
    es: "Indica quién debe aprobar.",
  },
  "approval_rule.twice": {
    en: "Each person approves once.",
    es: "Cada persona aprueba una sola vez.",
  },
  "approval_rule.not_all": { en: "Name every limit once.", es: "Indica todos los límites, cada uno una vez." },
  "approval_rule.stand_in": {
    en: "Nobody stands in for themselves, and for each person one stands in.",
    es: "Nadie se sustituye a sí mismo, y a cada persona la sustituye una sola.",
  },
} satisfies Phrases;
