import { everyday } from "@trato/domain/everyday.ts";
import { plurals, terms } from "@trato/domain/terms.ts";

export const myDayWords = {
  myDay: everyday.myDay,
  whose: { en: "Whose day", es: "De quién" },
  which: { en: "Whose work", es: "El trabajo de quién" },
  mine: { en: "Mine", es: "Lo mío" },
  team: terms.team,
  nothingDue: { en: "nothing due", es: "al día" },
  since: everyday.sinceDay,
  deliveries: plurals.delivery,
  receipts: plurals.receipt,
  lateCount: { en: (n: number) => `${n} late`, es: (n: number) => (n === 1 ? "1 con retraso" : `${n} con retraso`) },
  seeThem: everyday.showAll,
  overdue: { en: "Overdue", es: "Vencidas" },
  today: everyday.today,
  planned: { en: "Next", es: "Próximas" },
  overdueCount: {
    en: (n: number) => `${n} overdue`,
    es: (n: number) => (n === 1 ? "1 vencida" : `${n} vencidas`),
  },
  todayCount: { en: (n: number) => `${n} today`, es: (n: number) => `${n} hoy` },
  nothing: {
    en: "Nothing to do. What you plan on a lead, an opportunity or an order will stand here on its day.",
    es: "No tienes nada pendiente. Lo que planifiques en una iniciativa, una oportunidad o un pedido aparecerá aquí en su día.",
  },
  seeOpportunities: { en: "See the opportunities", es: "Ver las oportunidades" },
  seeLeads: everyday.seeLeads,
};
