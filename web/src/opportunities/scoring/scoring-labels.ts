import { everyday } from "@trato/domain/everyday.ts";
import { terms } from "@trato/domain/terms.ts";

export const scoringWords = {
  scoring: everyday.likelihood,
  learnNow: { en: "Learn now", es: "Aprender ahora" },
  asked: {
    en: "It learns from what was won and lost. That takes some seconds.",
    es: "Está aprendiendo de lo ganado y lo perdido. Tarda unos segundos.",
  },
  what: { en: "What it has learned", es: "Qué ha aprendido" },
  whatText: {
    en: "From your own wins and losses, anew every hour in which enough were closed.",
    es: "De tus propias oportunidades ganadas y perdidas, de nuevo cada hora en que se han cerrado bastantes.",
  },
  notYet: {
    en: "Nothing yet. Once deals are won and lost, this page tells how well they can be told apart.",
    es: "Nada todavía. Cuando se ganen y se pierdan oportunidades, esta página dirá hasta qué punto se distinguen.",
  },
  learned: {
    en: "What is known of your leads tells how likely they are won.",
    es: "Lo que se sabe de tus iniciativas dice cómo de probable es ganarlas.",
  },
  counted: {
    en: "The probabilities come from counters, by the rule of other systems.",
    es: "Las probabilidades salen de contadores, por la regla de otros sistemas.",
  },
  tooFew: {
    en: "Too little data: it takes 40 closed, at least 10 of them won and 10 lost. Until then no probability is shown.",
    es: "Faltan datos: hacen falta 40 cerradas, al menos 10 ganadas y 10 perdidas. Hasta entonces no se ve ninguna probabilidad.",
  },
  noSignal: {
    en: "What is known of your leads does not tell those that are won from those that are lost. So every one has the share of all.",
    es: "Lo que se sabe de tus iniciativas no distingue las que se ganan de las que se pierden. Por eso todas tienen la parte del total.",
  },
  won: everyday.wonDeals,
  lost: everyday.lostDeals,
  share: { en: "Share won", es: "Parte ganada" },
  learnedAt: { en: "Learned", es: "Aprendido" },
  quality: { en: "How good it is", es: "Cómo de bien acierta" },
  qualityText: {
    en: "Measured on closed records of which each was told by what was learned without it.",
    es: "Medido con cerradas, cada una valorada por lo aprendido sin ella.",
  },
  logLoss: { en: "Log-loss", es: "Pérdida logarítmica" },
  brier: { en: "Brier score", es: "Índice de Brier" },
  auc: { en: "Told in the right order", es: "En el orden correcto" },
  instead: {
    en: (figure: string) => `${figure} by the share of won alone`,
    es: (figure: string) => `${figure} solo con la parte ganada`,
  },
  lower: { en: "The lower the better", es: "Cuanto menos, mejor" },
  pairs: { en: "of all pairs of a won and a lost one", es: "de todos los pares de ganada y perdida" },
  reliability: { en: "Said and happened", es: "Lo dicho y lo ocurrido" },
  reliabilityText: {
    en: "Ten bands of about as many records each. On the line, as many were won as was said.",
    es: "Diez grupos con más o menos las mismas. Sobre la línea, se ganaron tantas como se dijo.",
  },
  said: { en: "Said", es: "Dicho" },
  happened: { en: "Won", es: "Ganado" },
  records: everyday.records,
  drift: { en: "Over time", es: "Con el tiempo" },
  driftText: {
    en: "By the month in which they came in. Where what was said and what was won go apart, something has changed.",
    es: "Por el mes en que llegaron. Donde lo dicho y lo ganado se separan, algo ha cambiado.",
  },
  month: everyday.month,
  fields: { en: "What is compared", es: "Qué se compara" },
  fieldsText: {
    en: "Only what is known before the outcome, as it was then. Protected fields only if you choose them.",
    es: "Solo lo que se sabe antes del resultado, tal como era entonces. Los campos protegidos, solo si los eliges.",
  },
  fromArrival: { en: "known on arrival", es: "se sabe al llegar" },
  fromWork: { en: "known while working on it", es: "se sabe al trabajarla" },
  isProtected: { en: "protected: may tell somebody’s origin", es: "protegido: puede revelar el origen" },
  moves: {
    en: (percent: string) => `${percent} of what moves the probabilities`,
    es: (percent: string) => `${percent} de lo que mueve las probabilidades`,
  },
  rule: { en: "By which rule", es: "Con qué regla" },
  ruleText: {
    en: "The other rule is that of Odoo: it ranks about as well on much data, and is too sure of itself.",
    es: "La otra regla es la de Odoo: con muchos datos ordena casi igual, pero se cree demasiado segura.",
  },
  modes: { en: "Rule", es: "Regla" },
  byLearning: { en: "Learned, with figures one can believe", es: "Aprendida, con cifras creíbles" },
  byCounters: { en: "By counters, compatible with Odoo", es: "Por contadores, compatible con Odoo" },
  startsOn: { en: "Only what came from this day on", es: "Solo lo llegado desde este día" },
  startsOnHint: { en: "Empty: all of it.", es: "Vacío: todo." },
  counters: { en: "The counters", es: "Los contadores" },
  countersText: {
    en: "They change as soon as something is won, lost or open again, and are counted anew every hour in which something was closed.",
    es: "Cambian en cuanto algo se gana, se pierde o se reabre, y se recuentan cada hora en que se ha cerrado algo.",
  },
  compared: { en: "Compared", es: "Comparado" },
  ofTeam: terms.team,
  noTeam: everyday.noTeam,
  history: { en: "Each time that it learned", es: "Cada vez que aprendió" },
  closed: { en: "Closed", es: "Cerradas" },
  verdicts: everyday.outcome,
  told: { en: "Tells them apart", es: "Las distingue" },
  tellsNothing: { en: "Tells nothing", es: "No las distingue" },
  tooLittle: { en: "Too little data", es: "Faltan datos" },
};
