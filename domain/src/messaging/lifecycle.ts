import { type Obstacle, obstacle } from "../errors.ts";

/** leaving: being handed over to the mail server. */
export const messageStates = ["waiting", "leaving", "sent", "failed", "withdrawn"] as const;
export type MessageState = (typeof messageStates)[number];

/** How long a message waits before it leaves, so that sending can be undone. */
export const secondsToUndo = 8;

/** What stands in the way of withdrawing a message: it has left or is leaving, or was withdrawn. */
export function obstacleToWithdraw(message: { state: MessageState }): Obstacle | null {
  return message.state === "withdrawn" ? obstacle("conflict", "message.withdrawn") : obstacleToRetry(message);
}

/** What stands in the way of delivering a message again, or after all: it has left, or is being handed over just now. */
export function obstacleToRetry(message: { state: MessageState }): Obstacle | null {
  if (message.state === "leaving") return obstacle("conflict", "message.leaving");
  return message.state === "sent" ? obstacle("conflict", "message.sent") : null;
}
