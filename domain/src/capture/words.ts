import type { Phrases } from "../words.ts";
import { showRefusals } from "./shows/words.ts";

export const captureRefusals = {
  ...showRefusals,
  "arrival.taken": { en: "It has become a record already.", es: "Ya se ha convertido en un registro." },
  "arrival.set_aside": { en: "It is set aside already.", es: "Ya está apartado." },
  "arrival.not_set_aside": { en: "It was not set aside.", es: "No se había apartado." },
} satisfies Phrases;

/** Why something that arrived waits for somebody to look at it. */
export const waitingReasons = {
  unreadable: { en: "It could not be read", es: "No se ha podido leer" },
  empty: { en: "It says nothing of who or what", es: "No dice nada de quién ni de qué" },
  spam: { en: "Another server took it for spam", es: "Otro servidor lo tomó por correo no deseado" },
  loop: { en: "Too many came from there in two hours", es: "Han llegado demasiados de ahí en dos horas" },
  own: { en: "A colleague wrote it", es: "Lo escribió alguien de la empresa" },
  automatic: { en: "A machine wrote it, about nothing known", es: "Lo escribió una máquina, sobre nada conocido" },
  refused: { en: "A lead could not be made of it", es: "No se ha podido hacer una iniciativa" },
} as const satisfies Phrases;

export type WaitingReason = keyof typeof waitingReasons;
export const allReasons = Object.keys(waitingReasons) as WaitingReason[]; // the keys of the list
