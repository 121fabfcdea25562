import { eventOf } from "../events.ts";
import type { Language, Phrases } from "../words.ts";

const eventIn = (language: Language, event: unknown): string => eventOf(String(event))?.[language] ?? String(event);

export const agentRefusals = {
  "agent.run_undone": {
    en: "This run has been taken back. Start another one.",
    es: "Esta ejecución ya se ha deshecho. Empieza otra.",
  },
  "agent.run_full": {
    en: ({ most }) => `One run may do ${String(most)} things. Start another one.`,
    es: ({ most }) => `Una ejecución puede hacer ${String(most)} cosas. Empieza otra.`,
  },
  "agent.not_by_key": {
    en: "Only a program that came in with a key does this.",
    es: "Esto solo lo hace un programa que ha entrado con una clave.",
  },
  "agent.changed_since": {
    en: "Somebody has changed it since.",
    es: "Alguien lo ha cambiado después.",
  },
  "agent.still_needed": {
    en: "Something that stays is about it.",
    es: "Hay algo que se queda y que trata de esto.",
  },
  "agent.no_way_back": {
    en: ({ event }) => `There is no way back from this: it ${eventIn("en", event)}.`,
    es: ({ event }) => `Esto no tiene vuelta atrás: ${eventIn("es", event)}.`,
  },
} satisfies Phrases;
