import type { Events } from "../event-shape.ts";
import { approvalEvents } from "./approval/approval-events.ts";

/** What the diary says was done here, after the name of who did it: "Ana Robles created the lead". */
export const saleEvents = {
  ...approvalEvents,
  "sale.created": { icon: "plus", isMain: true, en: "drew up the quotation", es: "preparó el presupuesto" },
  "sale.edited": { icon: "pencil", en: "edited the quotation", es: "editó el presupuesto" },
  "sale.prices_updated": {
    icon: "pencil",
    en: "brought the prices up to date",
    es: "actualizó los precios",
  },
  "sale.sent": { icon: "sent", isMain: true, en: "sent the quotation", es: "envió el presupuesto" },
  "sale.viewed": { icon: "eye", isMain: true, en: "opened the quotation", es: "abrió el presupuesto" },
  "sale.commented": {
    icon: "pencil",
    isMain: true,
    en: "asked about the quotation",
    es: "preguntó por el presupuesto",
  },
  "sale.answered": { icon: "pencil", isMain: true, en: "answered the customer", es: "respondió al cliente" },
  "sale.accepted": { icon: "check", isMain: true, en: "accepted the quotation", es: "aceptó el presupuesto" },
  "sale.acceptance_held": {
    icon: "check",
    isMain: true,
    en: "accepted the quotation; the order waits to be confirmed",
    es: "aceptó el presupuesto; el pedido espera confirmación",
  },
  "sale.signing_code_sent": {
    icon: "sent",
    en: "asked for a code to sign with",
    es: "pidió un código para firmar",
  },
  "sale.countersigned": {
    icon: "check",
    isMain: true,
    en: "signed it for the company",
    es: "lo firmó por la empresa",
  },
  "signing.settings_changed": {
    icon: "pencil",
    en: "changed how offers are signed",
    es: "cambió cómo se firman las ofertas",
  },
  "sale.declined": { icon: "cross", isMain: true, en: "declined the quotation", es: "rechazó el presupuesto" },
  "sale.confirmed": { icon: "check", isMain: true, en: "confirmed the order", es: "confirmó el pedido" },
  "sale.cancelled": { icon: "cross", isMain: true, en: "cancelled the document", es: "canceló el documento" },
  "sale.reopened": { icon: "again", en: "made it a draft again", es: "lo devolvió a borrador" },
  "sale.version_taken_up": {
    icon: "again",
    isMain: true,
    en: "took an earlier version up again",
    es: "retomó una versión anterior",
  },
  "sale.pdf_failed": {
    icon: "cross",
    isMain: true,
    en: "could not make the PDF of what was sent; it is tried again each night",
    es: "no pudo hacer el PDF de lo enviado; se intenta de nuevo cada noche",
  },
  "sale.link_revoked": { icon: "pencil", en: "revoked the customer's link", es: "anuló el enlace del cliente" },
  "sale.delivered": { icon: "truck", en: "finished the delivery", es: "completó la entrega" },
  "sale.closed_short": { icon: "pencil", en: "gave up the rest of the order", es: "renunció al resto del pedido" },
  "sale.changed": { icon: "pencil", isMain: true, en: "changed the order", es: "cambió el pedido" },
  "sale.part_given_up": { icon: "pencil", en: "gave up a part of the order", es: "renunció a una parte del pedido" },
  "sale.delivered_again": {
    icon: "truck",
    isMain: true,
    en: "will deliver again what is missing",
    es: "volverá a entregar lo que falta",
  },
  "sale.services_delivered": { icon: "check", en: "delivered services", es: "entregó servicios" },
  "sale.resumed": { icon: "again", en: "has something to deliver again", es: "vuelve a tener algo que entregar" },
  "payment_terms.created": { icon: "plus", en: "created the payment terms", es: "creó las condiciones de pago" },
  "quotation_template.created": {
    icon: "plus",
    en: "created the quotation template",
    es: "creó la plantilla de presupuesto",
  },
  "quotation_template.edited": {
    icon: "pencil",
    en: "edited the quotation template",
    es: "editó la plantilla de presupuesto",
  },
  "payment_terms.edited": { icon: "pencil", en: "edited the payment terms", es: "editó las condiciones de pago" },
} as const satisfies Events;
