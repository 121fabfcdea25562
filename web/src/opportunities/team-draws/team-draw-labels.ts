import { assignmentRefusals } from "@trato/domain/opportunities/assignment/words.ts";
import { everyday } from "@trato/domain/everyday.ts";
import { plurals, terms } from "@trato/domain/terms.ts";
import type { Pair } from "@trato/domain/words.ts";

export const teamDrawWords = {
  teamDraws: everyday.teamDraws,
  text: {
    en: "A team gets its leads by the assignment rules as they arrive, or draws them: once a day, or when you say so. First what is nobody's goes to the teams, by their capacity; then each team's leads to its people, the likeliest first. What was taken becomes an opportunity.",
    es: "Un equipo recibe sus iniciativas al llegar, según las reglas de reparto, o las sortea: una vez al día o cuando tú digas. Primero lo que no es de nadie va a los equipos según su capacidad; después, las de cada equipo a sus personas, empezando por las más probables. Lo repartido pasa a ser oportunidad.",
  },
  team: terms.team,
  how: { en: "How", es: "Cómo" },
  byRules: { en: "By the rules", es: "Según las reglas" },
  byDraw: { en: "By draw", es: "Por sorteo" },
  byRulesHint: {
    en: "As leads arrive, by the first rule that they meet.",
    es: "Al llegar cada iniciativa, según la primera regla que cumple.",
  },
  byDrawHint: {
    en: "Once a day or by hand: the rules leave its leads to it as a whole.",
    es: "Una vez al día o a mano: las reglas le dejan sus iniciativas en conjunto.",
  },
  which: { en: "Which leads it takes", es: "Qué iniciativas recibe" },
  waitHours: { en: "Hours that a lead waits first", es: "Horas que espera antes una iniciativa" },
  people: plurals.person,
  noPeople: { en: "The team has nobody who sells.", es: "El equipo no tiene a nadie que venda." },
  capacity: { en: "Leads in 30 days", es: "Iniciativas en 30 días" },
  capacityOf: {
    en: (name: string) => `Leads in 30 days for ${name}`,
    es: (name: string) => `Iniciativas en 30 días para ${name}`,
  },
  aDay: {
    en: (count: string, given: string) => `${count} a day, ${given} in the last 24 hours`,
    es: (count: string, given: string) => `${count} al día, ${given} en las últimas 24 horas`,
  },
  takesPart: { en: (name: string) => `${name} takes part`, es: (name: string) => `${name} participa` },
  whichFor: {
    en: (name: string) => `Which leads ${name} takes`,
    es: (name: string) => `Qué iniciativas recibe ${name}`,
  },
  chooseLeads: { en: "Only some leads", es: "Solo algunas iniciativas" },
  isAway: { en: "away: is given none", es: "ausente: no recibe ninguna" },
  total: {
    en: (people: string, capacity: string) => `${people} · ${capacity} in 30 days`,
    es: (people: string, capacity: string) => `${people} · ${capacity} en 30 días`,
  },
  everyLead: everyday.all,
  edit: everyday.edit,
  save: everyday.save,
  none: {
    en: "There are no teams yet. Each says here how it gets its leads.",
    es: "Todavía no hay equipos. Cada uno indica aquí cómo recibe sus iniciativas.",
  },
  drawNow: { en: "Draw now", es: "Sortear ahora" },
  noneDraws: assignmentRefusals["team_draw.none_on"],
  drawn: {
    en: (toPeople: string, toTeams: string) => `Given to people: ${toPeople}; to teams: ${toTeams}`,
    es: (toPeople: string, toTeams: string) => `A personas: ${toPeople}; a equipos: ${toTeams}`,
  },
  merged: { en: (count: string) => `merged: ${count}`, es: (count: string) => `fusionadas: ${count}` },
  undo: { en: "Undo the draw", es: "Deshacer el sorteo" },
  undone: everyday.undone,
  undoneText: {
    en: (count: string) => `The draw is taken back. Leads as they were: ${count}`,
    es: (count: string) => `Sorteo deshecho. Iniciativas como estaban: ${count}`,
  },
  left: {
    en: (count: string) => `somebody has gone on with them: ${count}`,
    es: (count: string) => `alguien ha seguido con ellas: ${count}`,
  },
  stillMerged: {
    en: (count: string) => `too late to separate what was merged into them: ${count}`,
    es: (count: string) => `ya no se puede separar lo fusionado en ellas: ${count}`,
  },
  runs: { en: "Latest draws", es: "Últimos sorteos" },
} as const;

export const runWords: Record<"manual" | "daily", Pair<string>> = {
  manual: everyday.byHand,
  daily: everyday.eachDay,
};

export const toldDrawWords = {
  teams: plurals.team,
  capacity: teamDrawWords.capacity,
  drawn: {
    en: (drawn: string, last: string) => `Drawn: ${drawn} of 0 to ${last}.`,
    es: (drawn: string, last: string) => `Salió el ${drawn} entre 0 y ${last}.`,
  },
  merged: {
    en: (count: string) => `Leads with the same e-mail that were merged into it: ${count}.`,
    es: (count: string) => `Iniciativas con el mismo correo fusionadas en ella: ${count}.`,
  },
  passedOver: {
    en: (names: string) => `Asked before, and it was none of theirs: ${names}.`,
    es: (names: string) => `Antes se consultó, sin que le correspondiera, a: ${names}.`,
  },
  quotaLeft: {
    en: (count: string) => `Room left after it in that draw: ${count}.`,
    es: (count: string) => `Cupo restante en ese sorteo: ${count}.`,
  },
  because: {
    nobody_has_room: { en: "Nobody of the team had room left.", es: "Nadie del equipo tenía cupo." },
    nobody_accepts: { en: "Nobody of the team takes such leads.", es: "Nadie del equipo recibe iniciativas así." },
  } satisfies Record<string, Pair<string>>,
};
