import type { Moment } from "../dates.ts";
import { type Obstacle, obstacle } from "../errors.ts";

/** leaving: being handed over to the mail server. */
export const messageStates = ["waiting", "leaving", "sent", "failed", "withdrawn"] as const;
export type MessageState = (typeof messageStates)[number];

/** How long a message waits before it leaves, so that sending can be undone. */
export const secondsToUndo = 8;

const mostDaysAhead = 366;

/** When a message leaves that is written now: where a later moment is wished then, and never before it can be undone. */
export function leavesAt(now: Moment, wished?: Moment): Moment {
  const soonest = Date.parse(now) + secondsToUndo * 1000;
  return new Date(Math.max(soonest, wished ? Date.parse(wished) : 0)).toISOString() as Moment; // an ISO moment by construction
}

/** What stands in the way of sending at a moment: it is over, or more than a year away. */
export function obstacleToSchedule(now: Moment, wished: Moment | undefined): Obstacle | null {
  const wait = wished ? Date.parse(wished) - Date.parse(now) : 0;
  if (wait < 0) return obstacle("invalid", "message.moment_over", { path: "sendAt" });
  return wait > mostDaysAhead * 86_400_000 ? obstacle("invalid", "message.moment_too_far", { path: "sendAt" }) : null;
}

/** What stands in the way of withdrawing a message: it has left or is leaving, or was withdrawn. */
export function obstacleToWithdraw(message: { state: MessageState }): Obstacle | null {
  return message.state === "withdrawn" ? obstacle("conflict", "message.withdrawn") : obstacleToRetry(message);
}

/** What stands in the way of delivering a message again, or after all: it has left, or is being handed over just now. */
export function obstacleToRetry(message: { state: MessageState }): Obstacle | null {
  if (message.state === "leaving") return obstacle("conflict", "message.leaving");
  return message.state === "sent" ? obstacle("conflict", "message.sent") : null;
}
