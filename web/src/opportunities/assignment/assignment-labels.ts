import type { ReasonLeftOut } from "@trato/domain/opportunities/assignment/availability.ts";
import type { Comparison } from "@trato/domain/opportunities/assignment/conditions.ts";
import type { DrawMode } from "@trato/domain/opportunities/assignment/draw.ts";
import type { AnswerOutcome, DrawCause } from "@trato/domain/opportunities/assignment/records.ts";
import { everyday } from "@trato/domain/everyday.ts";
import { plurals, terms } from "@trato/domain/terms.ts";
import type { Pair } from "@trato/domain/words.ts";

const places = { rules: everyday.assignmentRules, receivers: everyday.leadReceivers };

const { noLimit } = everyday;

export const ruleWords = {
  ...places,
  rulesText: {
    en: "A lead that arrives and is nobody's goes by the first rule that it meets to one of its people who can take it. Where nobody can, the next rule is asked.",
    es: "Una iniciativa que llega sin comercial va, según la primera regla que cumple, a una de sus personas que pueda recibirla. Si nadie puede, se consulta la regla siguiente.",
  },
  newRule: everyday.newRule,
  editRule: everyday.editRule,
  name: everyday.name,
  create: everyday.create,
  save: everyday.save,
  edit: everyday.edit,
  order: everyday.placeInOrder,
  whom: { en: "Whom", es: "A quién" },
  state: everyday.state,
  isOn: everyday.inForce,
  isOff: everyday.notInForce,
  isOnHint: {
    en: "Leads that arrive from now on go by it.",
    es: "Las iniciativas que lleguen a partir de ahora la siguen.",
  },
  always: { en: "Every lead", es: "Todas las iniciativas" },
  conditions: { en: "Which leads", es: "Qué iniciativas" },
  conditionsHint: {
    en: "Those that meet all of it; without any, all of them.",
    es: "Las que cumplen todo; si no hay ninguna condición, todas.",
  },
  addCondition: { en: "Add a condition", es: "Añadir una condición" },
  removeCondition: {
    en: (field: string) => `Take away the condition on ${field}`,
    es: (field: string) => `Quitar la condición sobre ${field}`,
  },
  field: everyday.field,
  comparison: { en: "Comparison", es: "Comparación" },
  values: everyday.values,
  orWord: { en: " or ", es: " o " },
  members: plurals.person,
  membersHint: {
    en: "Nobody chosen: it goes to the team as a whole.",
    es: "Sin nadie elegido, va al equipo en conjunto.",
  },
  membersMissing: { en: "Choose people, or a team.", es: "Elige personas o un equipo." },
  findMember: everyday.findSomebody,
  weightOf: { en: (name: string) => `Weight of ${name}`, es: (name: string) => `Peso de ${name}` },
  share: {
    en: (percent: string) => `${percent} of the leads`,
    es: (percent: string) => `${percent} de las iniciativas`,
  },
  team: terms.team,
  teamHint: { en: "Theirs, where none is chosen.", es: "El suyo, si no se elige ninguno." },
  answerMinutes: { en: "First answer within minutes of work", es: "Primera respuesta en minutos de trabajo" },
  answerHint: {
    en: "Whoever has not written or called by then loses it to the next.",
    es: "Si para entonces no ha escrito ni llamado, pasa a la persona siguiente.",
  },
  noLimit,
  mode: { en: "How they are shared out", es: "Cómo se reparten" },
  moveUp: everyday.moveUp,
  moveDown: everyday.moveDown,
  switchOn: everyday.putIntoForce,
  switchOff: everyday.takeOutOfForce,
  delete: everyday.delete,
  created: {
    en: (name: string) => `The rule ${name} is added`,
    es: (name: string) => `La regla ${name} se ha añadido`,
  },
  switchedOn: { en: (name: string) => `${name} is in force`, es: (name: string) => `${name} está en vigor` },
  switchedOff: { en: (name: string) => `${name} is not in force`, es: (name: string) => `${name} queda sin efecto` },
  deleted: {
    en: (name: string) => `The rule ${name} is deleted`,
    es: (name: string) => `La regla ${name} se ha eliminado`,
  },
  moved: {
    en: (name: string) => `The rule ${name} has moved`,
    es: (name: string) => `La regla ${name} ha cambiado de lugar`,
  },
  none: {
    en: "A rule says to whom leads go that arrive: by where they are from, what they want, in turn or by weight.",
    es: "Una regla indica a quién van las iniciativas que llegan: según de dónde son o qué quieren, por turno o por peso.",
  },
  people: {
    en: (count: string) => (count === "1" ? "1 person" : `${count} people`),
    es: (count: string) => (count === "1" ? "1 persona" : `${count} personas`),
  },
};

export const comparisonWords: Record<Comparison, Pair<string>> = {
  is: everyday.is,
  isNot: { en: "is not", es: "no es" },
  contains: { en: "contains", es: "contiene" },
  startsWith: { en: "starts with", es: "empieza por" },
  atLeast: { en: "is at least", es: "es al menos" },
  atMost: { en: "is at most", es: "es como mucho" },
  known: { en: "is known", es: "se conoce" },
  unknown: { en: "is not known", es: "no se conoce" },
};

export const modeWords: Record<DrawMode, Pair<string>> = {
  in_turn: { en: "In turn", es: "Por turno" },
  by_weight: { en: "Drawn by weight", es: "Por sorteo con pesos" },
};

export const modeHints: Record<DrawMode, Pair<string>> = {
  in_turn: { en: "Whoever has been waiting longest is next.", es: "Le toca a quien lleva más tiempo esperando." },
  by_weight: {
    en: "A number is drawn: whoever weighs twice as much gets twice as many.",
    es: "Se sortea un número: quien pesa el doble recibe el doble.",
  },
};

export const receiverWords = {
  ...places,
  receiversText: {
    en: "When, how many and in which languages each one takes leads that rules give. What is given by hand does not count.",
    es: "Cuándo, cuántas y en qué idiomas recibe cada persona las iniciativas que reparten las reglas. Lo que se asigna a mano no cuenta.",
  },
  name: everyday.name,
  perDay: { en: "Most in a day", es: "Máximo al día" },
  perMonth: { en: "Most in a month", es: "Máximo al mes" },
  noLimit,
  ofMost: {
    en: (given: string, most: string) => `${given} of ${most}`,
    es: (given: string, most: string) => `${given} de ${most}`,
  },
  given: { en: "Given today", es: "Recibidas hoy" },
  givenThisMonth: { en: "This month", es: "Este mes" },
  hours: { en: "Working hours", es: "Horario" },
  hoursHint: { en: "None: at any hour.", es: "Sin horario: a cualquier hora." },
  anyHour: { en: "At any hour", es: "A cualquier hora" },
  addHours: { en: "Add hours", es: "Añadir horas" },
  removeHours: { en: "Take away these hours", es: "Quitar estas horas" },
  fromTime: { en: "From what time", es: "Desde qué hora" },
  toTime: { en: "Until what time", es: "Hasta qué hora" },
  days: { en: "Working days", es: "Días de trabajo" },
  languages: { en: "Languages spoken", es: "Idiomas que atiende" },
  languagesHint: { en: "None chosen: every language.", es: "Sin ninguno elegido, todos." },
  absences: { en: "Absences", es: "Ausencias" },
  addAbsence: { en: "Add an absence", es: "Añadir una ausencia" },
  removeAbsence: { en: "Take away this absence", es: "Quitar esta ausencia" },
  firstDay: { en: "From this day on", es: "Desde el día" },
  lastDay: { en: "Up to this day", es: "Hasta el día" },
  note: everyday.note,
  isAway: { en: "Away", es: "Ausente" },
  isFull: { en: "Has enough", es: "Al completo" },
  takes: { en: "Takes leads", es: "Recibe" },
  state: everyday.state,
  edit: everyday.edit,
  save: everyday.save,
  none: { en: "Nobody sells yet.", es: "Todavía no vende nadie." },
  daysMissing: { en: "Choose at least one day.", es: "Elige al menos un día." },
};

export const whyWords = {
  whyIt: everyday.why,
  title: { en: "Why it is whose it is", es: "Por qué es de quien es" },
  assignByRules: { en: "Assign by the rules", es: "Asignar según las reglas" },
  byRulesDone: {
    en: (name: string) => `Given to ${name} by the rules`,
    es: (name: string) => `Repartida a ${name} según las reglas`,
  },
  byRulesTeam: { en: "Given to the team by the rules", es: "Repartida al equipo según las reglas" },
  byRulesSame: {
    en: (name: string) => `It stays with ${name}: the rules give it to nobody else now`,
    es: (name: string) => `Sigue con ${name}: las reglas no la dan a nadie más ahora mismo`,
  },
  byRulesNobody: { en: "No rule gives it to anybody now", es: "Ninguna regla la da a nadie ahora mismo" },
  ruleGave: {
    en: (rule: string, name: string) => `The rule “${rule}” gave it to ${name}.`,
    es: (rule: string, name: string) => `La regla «${rule}» se la dio a ${name}.`,
  },
  drawGave: {
    en: (name: string, team: string) => `The draw of the team ${team} gave it to ${name}.`,
    es: (name: string, team: string) => `El sorteo del equipo ${team} se la dio a ${name}.`,
  },
  drawGaveTeam: {
    en: (team: string) => `The draw gave it to the team ${team}.`,
    es: (team: string) => `El sorteo se la dio al equipo ${team}.`,
  },
  gaveNobody: { en: "No rule gave it to anybody.", es: "Ninguna regla se la dio a nadie." },
  passed: {
    en: (rule: string, field: string) => `“${rule}” did not fit: ${field}.`,
    es: (rule: string, field: string) => `«${rule}» no encajaba: ${field}.`,
  },
  candidates: {
    en: (rule: string) => `Who was asked by “${rule}”`,
    es: (rule: string) => `A quién preguntó «${rule}»`,
  },
  who: everyday.who,
  weight: { en: "Weighs", es: "Pesa" },
  lastGiven: { en: "Last one", es: "Última" },
  never: { en: "none so far", es: "ninguna aún" },
  result: everyday.outcome,
  got: { en: "Got it", es: "Se la lleva" },
  could: { en: "Could have", es: "Podía" },
  inTurn: { en: "In turn: whoever had been waiting longest.", es: "Por turno: quien llevaba más tiempo esperando." },
  drawn: {
    en: (drawn: string, total: string, seed: string) => `Drawn: ${drawn} of 0 to ${total}, from the seed ${seed}.`,
    es: (drawn: string, total: string, seed: string) => `Salió el ${drawn} entre 0 y ${total}, con la semilla ${seed}.`,
  },
  isReplayed: { en: "Repeated from its log: the same result.", es: "Repetido con su registro: el mismo resultado." },
  isNotReplayed: { en: "Repeated from its log: another result.", es: "Repetido con su registro: otro resultado." },
  answerBy: {
    en: (when: string) => `To be answered by ${when}`,
    es: (when: string) => `Para responder antes de: ${when}`,
  },
  teamWhole: { en: "The team as a whole.", es: "El equipo en conjunto." },
  none: { en: "The rules were never asked for it.", es: "Nunca se consultaron las reglas para ella." },
  close: everyday.close,
};

export const causeWords: Record<DrawCause, Pair<string>> = {
  arrived: { en: "When it arrived", es: "Al llegar" },
  asked: { en: "When somebody asked the rules", es: "Al consultar las reglas" },
  waited: { en: "After it had waited", es: "Después de esperar" },
  went_on: { en: "When nobody had answered in time", es: "Al no responder nadie a tiempo" },
  team_draw: { en: "When the teams drew", es: "En el sorteo de los equipos" },
};

export const answerOutcomeWords: Record<AnswerOutcome, Pair<string>> = {
  answered: { en: "answered in time", es: "respondida a tiempo" },
  went_on: { en: "nobody answered: it went on", es: "nadie respondió: pasó a otra persona" },
  stayed: { en: "nobody answered, and nobody else could take it", es: "nadie respondió y nadie más podía recibirla" },
  elsewhere: { en: "given to somebody else before", es: "asignada antes a otra persona" },
};

export const leftOutWords: Record<ReasonLeftOut, Pair<string>> = {
  inactive: { en: "Does not sell any more", es: "Ya no vende" },
  had_it: { en: "Had it already", es: "Ya la tuvo" },
  absent: { en: "Away that day", es: "Ausente ese día" },
  off_hours: { en: "Outside working hours", es: "Fuera de su horario" },
  language: { en: "Another language", es: "Otro idioma" },
  takes_none: { en: "Takes none from rules", es: "No recibe ninguna de las reglas" },
  day_full: { en: "Had enough that day", es: "Ya tenía las del día" },
  month_full: { en: "Had enough that month", es: "Ya tenía las del mes" },
};

export const queueWords = {
  which: { en: "Which leads are shown", es: "Qué iniciativas se muestran" },
  all: everyday.all,
  unassigned: terms.unassigned,
  waits: { en: "Waits", es: "Espera" },
};

export const simulationWords = {
  tryIt: { en: "Try it on the last 90 days", es: "Probarla con los últimos 90 días" },
  hint: {
    en: "Who would have got how many of the leads that came, as they are known today. Nothing changes.",
    es: "Quién habría recibido cuántas de las iniciativas que llegaron, tal como se conocen hoy. No cambia nada.",
  },
  unnamed: { en: "This rule", es: "Esta regla" },
  who: everyday.who,
  chart: { en: "Together", es: "En conjunto" },
  byRule: { en: "By this rule", es: "Por esta regla" },
  byOthers: { en: "By others", es: "Por otras" },
  now: { en: "Has now", es: "Tiene hoy" },
  came: {
    en: (count: string) => (count === "1" ? "Of 1 lead that came" : `Of ${count} leads that came`),
    es: (count: string) => (count === "1" ? "De 1 iniciativa que llegó" : `De ${count} iniciativas que llegaron`),
  },
  waiting: {
    en: (count: string) => `would have waited: ${count}`,
    es: (count: string) => `habrían esperado: ${count}`,
  },
  left: { en: (count: string) => `by no rule: ${count}`, es: (count: string) => `por ninguna regla: ${count}` },
  none: {
    en: "No lead came by itself in the last 90 days.",
    es: "En los últimos 90 días no ha llegado ninguna iniciativa.",
  },
};
