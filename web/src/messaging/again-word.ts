import type { Message } from "./queries.ts";

/** What is said where a message is to leave: again, after all, or before the moment that was chosen. */
export function againWord({ state, isScheduled }: Pick<Message, "state" | "isScheduled">) {
  if (state === "withdrawn") return "sendAfterAll";
  return state === "waiting" && isScheduled ? "sendNow" : "retry";
}
