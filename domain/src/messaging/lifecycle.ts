import { type Obstacle, obstacle } from "../errors.ts";

export type MessageState = "waiting" | "sent" | "failed" | "withdrawn";

/** How long a message waits before it leaves, so that sending can be undone. */
export const secondsToUndo = 8;

/** What stands in the way of withdrawing a message: it has left, or was withdrawn. */
export function obstacleToWithdraw(message: { state: MessageState }): Obstacle | null {
  return message.state === "withdrawn" ? obstacle("conflict", "message.withdrawn") : obstacleToRetry(message);
}

/** What stands in the way of delivering a message again, or after all: it has left. */
export function obstacleToRetry(message: { state: MessageState }): Obstacle | null {
  return message.state === "sent" ? obstacle("conflict", "message.sent") : null;
}
