import type { Phrases } from "../words.ts";

export const captureRefusals = {
  "arrival.taken": { en: "It has become a record already.", es: "Ya se ha convertido en un registro." },
  "arrival.set_aside": { en: "It is set aside already.", es: "Ya está apartado." },
  "arrival.not_set_aside": { en: "It was not set aside.", es: "No se había apartado." },
} satisfies Phrases;

/** Why something that arrived waits for somebody to look at it. */
export const waitingReasons = {
  unreadable: { en: "It could not be read", es: "No se ha podido leer" },
  empty: { en: "It says nothing of who or what", es: "No dice nada de quién ni de qué" },
  refused: { en: "A lead could not be made of it", es: "No se ha podido hacer una iniciativa" },
} as const satisfies Phrases;

export type WaitingReason = keyof typeof waitingReasons;
export const allReasons = Object.keys(waitingReasons) as WaitingReason[]; // the keys of the list
