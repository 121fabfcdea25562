export const myDayWords = {
  myDay: { en: "My day", es: "Mi día" },
  dayOf: { en: (name: string) => `${name}'s day`, es: (name: string) => `El día de ${name}` },
  whose: { en: "Whose day", es: "De quién" },
  overdue: { en: "Overdue", es: "Vencidas" },
  today: { en: "Today", es: "Hoy" },
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
  seeLeads: { en: "See the leads", es: "Ver las iniciativas" },
};
