import { addDays, type CalendarDate } from "../../dates.ts";
import type { Pair } from "../../words.ts";

/** What is to be done about offers that customers have: they run out soon, were opened and not answered, or were accepted and wait for us. */
export const standings = ["expiring", "unanswered", "awaitingUs"] as const;
export type Standing = (typeof standings)[number];

export const standingWords: Record<Standing, Pair<string>> = {
  expiring: { en: "Expiring soon", es: "A punto de vencer" },
  unanswered: { en: "Opened, not answered", es: "Abiertos sin respuesta" },
  awaitingUs: { en: "Accepted, waiting for us", es: "Aceptados, pendientes de nosotros" },
};

/** For how many days before its last one an offer runs out soon. */
const soon = 7;
export const lastSoonDay = (today: CalendarDate): CalendarDate => addDays(today, soon);
