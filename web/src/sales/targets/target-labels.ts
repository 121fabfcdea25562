import { everyday } from "@trato/domain/everyday.ts";
import { plurals } from "@trato/domain/terms.ts";

export const targetWords = {
  targets: everyday.salesTargets,
  about: {
    en: "What each salesperson and team is to reach in a month or a quarter. An emptied amount takes the target away.",
    es: "Lo que cada comercial y cada equipo debe alcanzar en un mes o un trimestre. Si vacías el importe, se quita el objetivo.",
  },
  period: { en: "Period", es: "Periodo" },
  measure: { en: "Measured by", es: "Medido por" },
  orders: { en: "What is ordered", es: "Lo pedido" },
  won: everyday.wonDeals,
  teams: plurals.team,
  people: everyday.salespeople,
  quarterOf: everyday.quarterOf,
  targetOf: { en: (name: string) => `Target of ${name}`, es: (name: string) => `Objetivo de ${name}` },
  isSet: { en: (name: string) => `The target of ${name} is set`, es: (name: string) => `Objetivo de ${name} guardado` },
  isGone: {
    en: (name: string) => `${name} has no target any more`,
    es: (name: string) => `${name} ya no tiene objetivo`,
  },
  reachedOf: {
    en: (reached: string, amount: string) => `${reached} of ${amount}`,
    es: (reached: string, amount: string) => `${reached} de ${amount}`,
  },
  none: { en: "No targets are set for this period.", es: "No hay objetivos para este periodo." },
  seeAnalysis: everyday.salesAnalysis,
};
