import { everyday } from "@trato/domain/everyday.ts";
import { plurals, terms } from "@trato/domain/terms.ts";

export const poolWords = {
  pool: terms.pool,
  noLists: {
    en: "A list that you import may wait here until you give its leads out: nobody else sees them before.",
    es: "Una lista importada puede esperar aquí hasta que repartas sus iniciativas: antes no las ve nadie más.",
  },
  importList: { en: "Import a list", es: "Importar una lista" },
  noLeads: { en: "Nothing of this list waits any more.", es: "Ya no espera nada de esta lista." },
  list: everyday.list,
  basis: { en: "Legal basis", es: "Base legal" },
  waiting: everyday.waiting,
  givenOut: { en: "Given out", es: "Repartidas" },
  leads: plurals.lead,
  opportunities: plurals.opportunity,
  won: everyday.wonDeals,
  lost: everyday.lostDeals,
  created: everyday.created,
  waitingOf: { en: (n: string) => `${n} waiting`, es: (n: string) => `${n} en espera` },
  givenOutOf: { en: (n: string) => `${n} given out`, es: (n: string) => `${n} repartidas` },
  tag: terms.tag,
  selected: {
    en: (n: string) => `${n} selected`,
    es: (n: string) => (n === "1" ? "1 elegida" : `${n} elegidas`),
  },
  allSelected: { en: "All selected", es: "Todas elegidas" },
  clear: everyday.clearSelection,
  giveOut: { en: "Give out", es: "Repartir" },
  giveOutTitle: { en: "Give leads out", es: "Repartir iniciativas" },
  giveOutAbout: {
    en: "They become leads of those who get them, with the list and its legal basis in their history. You can undo it.",
    es: "Pasan a ser iniciativas de quien las recibe, con la lista y su base legal en el historial. Lo puedes deshacer.",
  },
  howMany: { en: "How many", es: "Cuántas" },
  ofThem: everyday.ofHowMany,
  to: everyday.to,
  toMembers: { en: "Members, evenly", es: "Miembros, por igual" },
  toTeam: { en: "A team, without anybody yet", es: "Un equipo, aún sin nadie" },
  team: terms.team,
  each: { en: (n: string) => `About ${n} each.`, es: (n: string) => `Unas ${n} cada uno.` },
  back: everyday.back,
};
