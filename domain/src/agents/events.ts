import type { Events } from "../event-shape.ts";

/** What the diary says was done here, after the name of who did it. */
export const agentEvents = {
  "agent.run_undone": { icon: "back", en: "took back what a program did", es: "deshizo lo que hizo un programa" },
} as const satisfies Events;
