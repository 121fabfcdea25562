import { addDays, type CalendarDate } from "../../dates.ts";
import { orderStates, quotationStates, type SaleState } from "../lifecycle.ts";
import type { Pair } from "../../words.ts";

/** What is to be done about offers that customers have: they run out soon, were opened, perhaps often, and not answered, were accepted and wait for us, or are followed up by a sequence, which may wait for somebody; and about documents in any state with a payment that was not assigned. */
export const standings = [
  "expiring",
  "unanswered",
  "openedOften",
  "awaitingUs",
  "followedUp",
  "followUpPaused",
  "paymentAside",
] as const;
export type Standing = (typeof standings)[number];

export const standingWords: Record<Standing, Pair<string>> = {
  expiring: { en: "Expiring soon", es: "A punto de vencer" },
  unanswered: { en: "Opened, not answered", es: "Abiertos sin respuesta" },
  openedOften: { en: "Opened three times, not answered", es: "Abiertos tres veces sin respuesta" },
  awaitingUs: { en: "Accepted, waiting for us", es: "Aceptados, pendientes de nosotros" },
  followedUp: { en: "Followed up by a sequence", es: "En seguimiento por una secuencia" },
  followUpPaused: { en: "Follow-up paused", es: "Seguimiento en pausa" },
  paymentAside: { en: "With an unassigned payment", es: "Con un pago sin asignar" },
};

/** The states of the documents that may stand so: what customers have, or any. */
export const statesOfStanding = (standing: Standing): readonly SaleState[] =>
  standing === "paymentAside" ? [...quotationStates, ...orderStates, "cancelled"] : quotationStates;

/** So many openings without an answer are often. */
export const often = 3;

/** For how many days before its last one an offer runs out soon. */
const soon = 7;
export const lastSoonDay = (today: CalendarDate): CalendarDate => addDays(today, soon);
