import type { Events } from "../event-shape.ts";

/** What the diary says was done here, after the name of who did it. */
export const agentEvents = {
  "agent.proposed": { icon: "question", en: "proposed a change", es: "propuso un cambio" },
  "agent.approved": { icon: "check", en: "approved what a program proposed", es: "aprobó lo que propuso un programa" },
  "agent.refused": { icon: "cross", en: "refused what a program proposed", es: "rechazó lo que propuso un programa" },
  "agent.settings_changed": {
    icon: "pencil",
    en: "changed what programs may do",
    es: "cambió lo que pueden hacer los programas",
  },
  "agent.run_undone": { icon: "back", en: "took back what a program did", es: "deshizo lo que hizo un programa" },
} as const satisfies Events;
