import { dueWords } from "@trato/domain/fields/next-activity.ts";
import { opportunityStates } from "@trato/domain/opportunities/words.ts";
import { everyday } from "@trato/domain/everyday.ts";
import { plurals, terms } from "@trato/domain/terms.ts";

export const boardWords = {
  column: {
    en: (name: string, count: string, sum: string) => `${name}: ${count}, ${sum}`,
    es: (name: string, count: string, sum: string) => `${name}: ${count}, ${sum}`,
  },
  stages: plurals.stage,
  newOne: { en: "New", es: "Nueva" },
  addTo: {
    en: (stage: string) => `New opportunity in ${stage}`,
    es: (stage: string) => `Nueva oportunidad en ${stage}`,
  },
  mix: everyday.whatToDo,
  ...dueWords,
  mixPart: {
    en: (count: string, kind: "overdue" | "today" | "planned" | "none") =>
      ({
        overdue: `${count} with an overdue activity`,
        today: `${count} with something to do today`,
        planned: `${count} with a planned activity`,
        none: `${count} without an activity`,
      })[kind],
    es: (count: string, kind: "overdue" | "today" | "planned" | "none") =>
      ({
        overdue: `${count} con actividad vencida`,
        today: `${count} con algo para hoy`,
        planned: `${count} con actividad planificada`,
        none: `${count} sin actividad`,
      })[kind],
  },
  activity: everyday.nextActivity,
  myself: { en: "me", es: "yo" },
  myTeam: { en: "my team", es: "mi equipo" },
  daysHere: {
    en: (n: string) => (n === "1" ? "One day in this stage" : `${n} days in this stage`),
    es: (n: string) => (n === "1" ? "Un día en esta etapa" : `${n} días en esta etapa`),
  },
  priority: { en: (n: number) => `Priority ${n} of 3`, es: (n: number) => `Prioridad ${n} de 3` },
  moreTags: { en: (names: string) => `Also ${names}`, es: (names: string) => `También ${names}` },
  unassigned: terms.unassigned,
  cardMenu: {
    en: (title: string) => `What to do with ${title}`,
    es: (title: string) => `Qué hacer con ${title}`,
  },
  open: everyday.open,
  edit: everyday.edit,
  peek: everyday.peek,
  moveTo: { en: "Move to stage", es: "Mover a la etapa" },
  assign: everyday.assign,
  plan: everyday.planActivity,
  win: opportunityStates.won,
  lose: { en: "Lost…", es: "Perdida…" },
  undo: everyday.undo,
  card: { en: "Card", es: "Tarjeta" },
  focusKeys: { en: "Next card", es: "Tarjeta siguiente" },
  focusBeside: { en: "Card beside", es: "Tarjeta de al lado" },
  cardKeys: { en: "Card menu", es: "Menú de la tarjeta" },
  moveKeys: { en: "Move the card", es: "Mover la tarjeta" },
  moved: {
    en: (title: string, stage: string) => `${title} is in ${stage}`,
    es: (title: string, stage: string) => `${title} está en ${stage}`,
  },
  movedAloud: {
    en: (stage: string, place: string, count: string) => `Moved to ${stage}, ${place} of ${count}`,
    es: (stage: string, place: string, count: string) => `Movida a ${stage}, ${place} de ${count}`,
  },
  wonToast: {
    en: (title: string, sum: string) => `Won: ${title}, ${sum}`,
    es: (title: string, sum: string) => `Ganada: ${title}, ${sum}`,
  },
  lostToast: { en: (title: string) => `Lost: ${title}`, es: (title: string) => `Perdida: ${title}` },
  assignedTo: {
    en: (title: string, name: string) => `${title} is now ${name}’s`,
    es: (title: string, name: string) => `${title} es ahora de ${name}`,
  },
  nobodyHas: {
    en: (title: string) => `${title} is nobody’s now`,
    es: (title: string) => `${title} se ha quedado sin asignar`,
  },
  planTitle: {
    en: (title: string) => `Next activity for ${title}`,
    es: (title: string) => `Próxima actividad de ${title}`,
  },
  assignTitle: { en: (title: string) => `Assign ${title}`, es: (title: string) => `Asignar ${title}` },
  what: everyday.whatIsItAbout,
  forWhom: { en: "Company or person", es: "Empresa o persona" },
  asTyped: { en: (name: string) => `“${name}”, as typed`, es: (name: string) => `«${name}», tal cual` },
  isItThere: { en: "Not known whether it was saved.", es: "No se sabe si se guardó." },
  add: everyday.add,
  emptyColumn: { en: "Nothing here", es: "Nada por aquí" },
  empty: {
    en: "Your deals will stand here, one column for each stage, from the first talk to the order.",
    es: "Aquí estarán tus oportunidades, una columna por etapa, desde la primera conversación hasta el pedido.",
  },
  filteredEmpty: everyday.noneFound,
  hides: {
    en: (filter: string, count: string) => `“${filter}” hides ${count}`,
    es: (filter: string, count: string) => `«${filter}» oculta ${count}`,
  },
  filterIs: {
    en: (name: string, value: string) => `${name} is ${value}`,
    es: (name: string, value: string) => `${name} es ${value}`,
  },
  searchIs: { en: (text: string) => `Search is ${text}`, es: (text: string) => `La búsqueda es ${text}` },
  removeFilter: everyday.clear,
  clearFilters: everyday.clearFilters,
  filtersTogether: {
    en: (count: string) => `Together the filters hide ${count}.`,
    es: (count: string) => `Entre todos los filtros ocultan ${count}.`,
  },
};
