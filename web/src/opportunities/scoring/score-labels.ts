import { everyday } from "@trato/domain/everyday.ts";

/** Why a record has its probability. */
export const scoreWords = {
  why: everyday.why,
  title: { en: "How likely it is to be won", es: "Cómo de probable es ganarla" },
  typical: { en: "A typical one", es: "Una típica" },
  others: everyday.everythingElse,
  wonOf: {
    en: (won: string, all: string) => `${won} of ${all} such were won`,
    es: (won: string, all: string) => `de ${all} así se ganaron ${won}`,
  },
  points: {
    en: (points: string) => `${points} points`,
    es: (points: string) => `${points} puntos`,
  },
  between: everyday.fromTo,
  upTo: { en: (to: string) => `below ${to}`, es: (to: string) => `menos de ${to}` },
  from: { en: (from: string) => `${from} or more`, es: (from: string) => `${from} o más` },
  other: { en: "something rare", es: "algo poco común" },
  missing: { en: "not known", es: "sin dato" },
  given: { en: "known", es: "con dato" },
  notYet: {
    en: "Nothing has been learned yet. That happens by itself, at most an hour after deals were won and lost.",
    es: "Todavía no se ha aprendido nada. Ocurre solo, como mucho una hora después de ganar y perder oportunidades.",
  },
  tooFew: {
    en: (closed: string) =>
      `Too little data to tell: ${closed} closed so far. It takes 40, at least 10 of them won and 10 lost.`,
    es: (closed: string) =>
      `Faltan datos para decirlo: ${closed} cerradas hasta ahora. Hacen falta 40, al menos 10 ganadas y 10 perdidas.`,
  },
  noSignal: {
    en: (won: string, all: string) =>
      `What is known of them does not tell those that are won from those that are lost. So this is the share of all: ${won} of ${all} were won.`,
    es: (won: string, all: string) =>
      `Lo que se sabe de ellas no distingue las que se ganan de las que se pierden. Por eso se ve la parte del total: se ganaron ${won} de ${all}.`,
  },
  typed: {
    en: (computed: string) => `Typed by hand. Scoring says ${computed}.`,
    es: (computed: string) => `Escrita a mano. La puntuación dice ${computed}.`,
  },
  typedAlone: { en: "Typed by hand.", es: "Escrita a mano." },
  leave: { en: "Leave it to scoring", es: "Dejarla a la puntuación" },
  won: { en: "It is won.", es: "Está ganada." },
  lost: { en: "It is lost.", es: "Está perdida." },
};
