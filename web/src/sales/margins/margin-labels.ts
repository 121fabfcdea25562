import { everyday } from "@trato/domain/everyday.ts";
import { terms } from "@trato/domain/terms.ts";

/** The words of what an offer earns, and of what to know before it goes out. */
export const marginWords = {
  margin: everyday.margin,
  ofAmount: { en: (share: string) => `${share} of the amount`, es: (share: string) => `${share} de la base` },
  showBesideLines: { en: "Show it beside each line", es: "Mostrarlo junto a cada línea" },
  hideBesideLines: { en: "Don't show it beside each line", es: "No mostrarlo junto a cada línea" },
  byLine: { en: "By line", es: "Por línea" },
  cost: everyday.cost,
  product: terms.product,
  unknown: {
    en: (n: number) => (n === 1 ? "Of 1 line the cost is not known." : `Of ${n} lines the cost is not known.`),
    es: (n: number) => (n === 1 ? "De 1 línea no se conoce el coste." : `De ${n} líneas no se conoce el coste.`),
  },
  warnings: { en: "Before it goes out", es: "Antes de enviarlo" },
  belowCost: {
    en: (name: string, cost: string) => `${name} is below its cost of ${cost}.`,
    es: (name: string, cost: string) => `${name} está por debajo de su coste, ${cost}.`,
  },
  belowMargin: {
    en: (name: string, share: string, cost: string) => `${name} leaves ${share}: it costs ${cost}.`,
    es: (name: string, share: string, cost: string) => `${name} deja un ${share}: cuesta ${cost}.`,
  },
  belowPermitted: {
    en: (name: string) => `${name} is below the price that is permitted.`,
    es: (name: string) => `${name} está por debajo del precio permitido.`,
  },
  archived: {
    en: (name: string) => `${name} is no longer sold.`,
    es: (name: string) => `${name} ya no se vende.`,
  },
  referenceUsed: {
    en: "The customer's reference is already on:",
    es: "La referencia del cliente ya está en:",
  },
  overCredit: {
    en: (excess: string, limit: string, used: string, amount: string) =>
      `It goes ${excess} beyond the customer's credit limit of ${limit}: other orders use ${used}, this document adds ${amount}.`,
    es: (excess: string, limit: string, used: string, amount: string) =>
      `Supera en ${excess} el límite de crédito del cliente, ${limit}: otros pedidos ocupan ${used} y este documento suma ${amount}.`,
  },
  blocked: {
    en: (name: string, reason: string) => `${name} is not sold at present, and cannot be ordered: ${reason}`,
    es: (name: string, reason: string) => `${name} no se vende por ahora y no se puede pedir: ${reason}`,
  },
  promised: {
    en: (name: string, free: string, quantity: string) =>
      `${name}: ${free} free, but quotations that were sent before offer ${quantity}:`,
    es: (name: string, free: string, quantity: string) =>
      `${name}: hay ${free} sin reservar, pero presupuestos enviados antes ofrecen ${quantity}:`,
  },
  until: everyday.untilDay,
  ofColleague: { en: "a colleague's", es: "uno de otro compañero" },
  draft: everyday.aDraft,
  referenceUsedSomewhere: {
    en: "The customer's reference is already on a colleague's document.",
    es: "La referencia del cliente ya está en un documento de otro compañero.",
  },
};
