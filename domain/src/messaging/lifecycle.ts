import { type Obstacle, obstacle } from "../errors.ts";

export type MessageState = "waiting" | "sent" | "failed" | "withdrawn";

/** How long a message waits before it leaves, so that sending can be undone. */
export const secondsToUndo = 8;

/** What stands in the way of withdrawing a message or trying again: it has left, or was withdrawn. */
export function obstacleToChange(message: { state: MessageState }): Obstacle | null {
  if (message.state === "sent") return obstacle("conflict", "message.sent");
  return message.state === "withdrawn" ? obstacle("conflict", "message.withdrawn") : null;
}
