import { eventOf } from "../events.ts";
import type { Language, Pair, Phrases } from "../words.ts";

const eventIn = (language: Language, event: unknown): string => eventOf(String(event))?.[language] ?? String(event);

const budgets: Record<string, Pair<string>> = {
  calls: { en: "calls", es: "consultas" },
  writes: { en: "writes", es: "escrituras" },
};
const budgetIn = (language: Language, budget: unknown): string => budgets[String(budget)]?.[language] ?? String(budget);

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
  "agent.not_a_person": {
    en: "A person decides this, not a program with a key.",
    es: "Esto lo decide una persona, no un programa con una clave.",
  },
  "agent.by_tools_alone": {
    en: "This key is a program's: it writes by its tools alone (MCP), where approval and budget hold.",
    es: "Esta clave es de un programa: solo escribe con sus herramientas (MCP), donde rigen la aprobación y el límite de uso.",
  },
  "agent.decided": {
    en: "This has been decided already.",
    es: "Esto ya está decidido.",
  },
  "agent.key_ended": {
    en: "The key with which this was proposed no longer opens.",
    es: "La clave con la que se propuso ya no abre.",
  },
  "agent.other_difference": {
    en: "Something has changed since: it would now come to something else. Let it be proposed anew.",
    es: "Algo ha cambiado desde entonces y el resultado sería otro. Que se proponga de nuevo.",
  },
  "agent.budget_spent": {
    en: ({ budget, most, renewsAt }) =>
      `Today's budget of this key is spent: ${String(most)} ${budgetIn("en", budget)}. It renews at ${String(renewsAt)}.`,
    es: ({ budget, most, renewsAt }) =>
      `El cupo de hoy de esta clave está agotado: ${String(most)} ${budgetIn("es", budget)}. Se renueva el ${String(renewsAt)}.`,
  },
  "agent.no_way_back": {
    en: ({ event }) => `There is no way back from this: it ${eventIn("en", event)}.`,
    es: ({ event }) => `Esto no tiene vuelta atrás: ${eventIn("es", event)}.`,
  },
} satisfies Phrases;
