import type { BulkList } from "@trato/domain/bulk/inputs.ts";
import { everyday } from "@trato/domain/everyday.ts";
import { opportunityStates } from "@trato/domain/opportunities/words.ts";
import { plurals, terms } from "@trato/domain/terms.ts";
import type { Pair } from "@trato/domain/words.ts";

export const listNames: Record<BulkList, Pair<string>> = {
  leads: plurals.lead,
  opportunities: plurals.opportunity,
  contacts: plurals.contact,
  products: plurals.product,
  quotations: plurals.quotation,
  orders: plurals.order,
  purchases: plurals.purchase,
  pool: terms.pool,
  arrivals: plurals.arrival,
};

export const bulkWords = {
  selected: {
    en: (n: string) => `${n} selected`,
    es: (n: string) => (n === "1" ? "1 elegido" : `${n} elegidos`),
  },
  allSelected: { en: "All selected", es: "Todo elegido" },
  selectAll: { en: (n: string) => `Select all ${n}`, es: (n: string) => `Elegir los ${n}` },
  clear: everyday.clearSelection,
  change: everyday.change,
  plan: everyday.planActivity,
  changeTitle: {
    en: (n: string) => (n === "1" ? "Change 1 record" : `Change ${n} records`),
    es: (n: string) => (n === "1" ? "Cambiar 1 registro" : `Cambiar ${n} registros`),
  },
  planTitle: {
    en: (n: string) => (n === "1" ? "Plan it for 1 record" : `Plan it for ${n} records`),
    es: (n: string) => (n === "1" ? "Planificarla en 1 registro" : `Planificarla en ${n} registros`),
  },
  onlyTicked: {
    en: "Only what is ticked changes; everything else stays as it is.",
    es: "Solo cambia lo marcado; lo demás queda como está.",
  },
  asItIs: { en: "As it is", es: "Como está" },
  salespersonIds: { en: "Share out in turn", es: "Repartir por turnos" },
  among: { en: "Among", es: "Entre" },
  byRules: { en: "By the assignment rules", es: "Según las reglas de reparto" },
  eachByRules: { en: "Each goes to whoever the rules give it", es: "Cada una va a quien digan las reglas" },
  sequenceId: everyday.beginSequence,
  addTags: { en: "Add tags", es: "Añadir etiquetas" },
  removeTags: { en: "Remove tags", es: "Quitar etiquetas" },
  archived: everyday.archive,
  toArchive: everyday.archive,
  fromArchive: everyday.unarchive,
  outcome: everyday.state,
  won: opportunityStates.won,
  lost: opportunityStates.lost,
  away: opportunityStates.archived,
  delete: everyday.delete,
  open: { en: "Reopened", es: "Abierta de nuevo" },
  reasonId: terms.lostReason,
  nobody: terms.unassigned,
  none: everyday.none,
  yes: everyday.yes,
  no: everyday.no,
  back: everyday.back,
  undo: everyday.undo,
  progress: {
    en: (done: string, total: string) => `${done} of ${total} changed`,
    es: (done: string, total: string) => `${done} de ${total} cambiados`,
  },
  undoing: {
    en: (done: string, total: string) => `${done} of ${total} taken back`,
    es: (done: string, total: string) => `${done} de ${total} deshechos`,
  },
  changed: {
    en: (n: string) => (n === "1" ? "1 record changed" : `${n} records changed`),
    es: (n: string) => (n === "1" ? "1 registro cambiado" : `${n} registros cambiados`),
  },
  readAgain: everyday.readAgain,
  read: {
    en: (done: string, total: string) => `${done} of ${total} read`,
    es: (done: string, total: string) => `${done} de ${total} leídas`,
  },
  made: {
    en: (n: string) => (n === "1" ? "1 lead made" : `${n} leads made`),
    es: (n: string) => (n === "1" ? "1 iniciativa creada" : `${n} iniciativas creadas`),
  },
  corrected: {
    en: (n: string) => (n === "1" ? "1 lead filled in or corrected" : `${n} leads filled in or corrected`),
    es: (n: string) =>
      n === "1" ? "1 iniciativa completada o corregida" : `${n} iniciativas completadas o corregidas`,
  },
  untouched: {
    en: (n: string) => (n === "1" ? "1 unchanged" : `${n} unchanged`),
    es: (n: string) => `${n} sin cambios`,
  },
  leftOut: {
    en: (n: string) => `${n} left out`,
    es: (n: string) => (n === "1" ? "1 se ha quedado fuera" : `${n} se han quedado fuera`),
  },
  whichLeftOut: { en: "What was left out", es: "Qué se ha quedado fuera" },
  same: { en: (n: string) => `${n} were so already`, es: (n: string) => `${n} ya estaban así` },
  undone: {
    en: (n: string) => (n === "1" ? "1 record is as it was" : `${n} records are as they were`),
    es: (n: string) => (n === "1" ? "1 registro está como estaba" : `${n} registros están como estaban`),
  },
  kept: {
    en: (n: string) => `${n} kept: somebody has changed them since`,
    es: (n: string) =>
      n === "1" ? "1 queda: alguien lo ha cambiado después" : `${n} quedan: alguien los ha cambiado después`,
  },
  failed: { en: "Stopped before its end", es: "Detenido antes de acabar" },
  recent: { en: "Changes of many records", es: "Cambios de muchos registros" },
  noneYet: {
    en: "What you change in many records at once stands here, and can be taken back.",
    es: "Aquí estará lo que cambies en muchos registros a la vez, y podrás deshacerlo.",
  },
};
