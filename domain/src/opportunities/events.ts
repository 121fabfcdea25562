import type { Events } from "../event-shape.ts";

/** What the diary says was done here, after the name of who did it: "Ana Robles created the lead". */
export const opportunityEvents = {
  "lead.created": { icon: "plus", isMain: true, en: "created the lead", es: "creó la iniciativa" },
  "lead.imported": { icon: "plus", en: "imported the lead", es: "importó la iniciativa" },
  "lead.edited": { icon: "pencil", en: "edited the lead", es: "editó la iniciativa" },
  "lead.converted": {
    icon: "onward",
    isMain: true,
    en: "converted the lead into an opportunity",
    es: "convirtió la iniciativa en oportunidad",
  },
  "lead.recognised": {
    icon: "question",
    en: "found what may be the same",
    es: "encontró algo que quizá sea lo mismo",
  },
  "lead.assigned": { icon: "person", isMain: true, en: "assigned the lead", es: "asignó la iniciativa" },
  "lead.given_out": { icon: "person", isMain: true, en: "gave the lead out", es: "repartió la iniciativa" },
  "lead.pooled": { icon: "again", en: "put the lead back into the pool", es: "devolvió la iniciativa a la bolsa" },
  "lead.lost": { icon: "cross", isMain: true, en: "marked the lead as lost", es: "marcó la iniciativa como perdida" },
  "lead.restored": { icon: "again", isMain: true, en: "restored the lead", es: "recuperó la iniciativa" },
  "opportunity.created": { icon: "plus", isMain: true, en: "created the opportunity", es: "creó la oportunidad" },
  "opportunity.imported": { icon: "plus", en: "imported the opportunity", es: "importó la oportunidad" },
  "opportunity.edited": { icon: "pencil", en: "edited the opportunity", es: "editó la oportunidad" },
  "opportunity.assigned": { icon: "person", en: "assigned the opportunity", es: "asignó la oportunidad" },
  "opportunity.moved": { icon: "right", en: "moved the opportunity", es: "movió la oportunidad" },
  "opportunity.reordered": {
    icon: "pencil",
    en: "put the card in another place of its column",
    es: "cambió la tarjeta de lugar en su columna",
  },
  "opportunity.won": { icon: "trophy", isMain: true, en: "won the opportunity", es: "ganó la oportunidad" },
  "opportunity.lost": {
    icon: "cross",
    isMain: true,
    en: "marked the opportunity as lost",
    es: "marcó la oportunidad como perdida",
  },
  "opportunity.restored": {
    icon: "again",
    isMain: true,
    en: "restored the opportunity",
    es: "recuperó la oportunidad",
  },
  "stage.created": { icon: "plus", en: "added a stage", es: "añadió una etapa" },
  "stage.changed": { icon: "pencil", en: "changed the stage", es: "cambió la etapa" },
  "stage.deleted": { icon: "bin", en: "deleted the stage", es: "eliminó la etapa" },
  "stage.reordered": { icon: "pencil", en: "put the stages in another order", es: "reordenó las etapas" },
  "lost_reason.created": { icon: "plus", en: "added a lost reason", es: "añadió un motivo de pérdida" },
  "lost_reason.changed": { icon: "pencil", en: "changed the lost reason", es: "cambió el motivo de pérdida" },
  "lost_reason.archived": { icon: "archive", en: "archived the lost reason", es: "archivó el motivo de pérdida" },
  "lost_reason.restored": {
    icon: "again",
    en: "took the lost reason back into use",
    es: "recuperó el motivo de pérdida",
  },
} as const satisfies Events;
