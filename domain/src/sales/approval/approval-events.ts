import type { Events } from "../../event-shape.ts";

/** What the diary says of approvals, after the name of who did it. */
export const approvalEvents = {
  "sale.approval_asked": { icon: "question", isMain: true, en: "asked for approval", es: "pidió la aprobación" },
  "sale.approval_step": { icon: "check", en: "approved a part of it", es: "dio su parte de la aprobación" },
  "sale.approved": { icon: "check", isMain: true, en: "approved the quotation", es: "aprobó el presupuesto" },
  "sale.approval_refused": {
    icon: "cross",
    isMain: true,
    en: "did not approve the quotation",
    es: "no aprobó el presupuesto",
  },
  "sale.approval_withdrawn": {
    icon: "back",
    en: "withdrew the request for approval",
    es: "retiró la solicitud de aprobación",
  },
  "approval_rule.created": { icon: "plus", en: "added a limit", es: "añadió un límite" },
  "approval_rule.changed": { icon: "pencil", en: "changed a limit", es: "cambió un límite" },
  "approval_rule.deleted": { icon: "bin", en: "deleted a limit", es: "eliminó un límite" },
  "approval_rule.reordered": {
    icon: "pencil",
    en: "put the limits in another order",
    es: "cambió el orden de los límites",
  },
  "approval_settings.changed": {
    icon: "pencil",
    en: "changed how approvals go",
    es: "cambió el funcionamiento de las aprobaciones",
  },
} as const satisfies Events;
