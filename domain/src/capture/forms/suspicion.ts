import type { WaitingReason } from "../words.ts";

/** What is known of how a form came, besides what it says. */
export type Coming = {
  /** What was written where nobody sees a field. */
  trap: string;
  /** How long after it was given out; null where Trato did not give it out. */
  seconds: number | null;
  /** Whether its device did the work that it was asked; null where the form asks none. */
  isProven: boolean | null;
};

/** Nobody reads and fills in a form sooner. */
export const soonest = 3;

/** Why a form looks as a machine sent it, so that somebody has to look at it before it is a lead; null where it does not. */
export function suspicionOf({ trap, seconds, isProven }: Coming): WaitingReason | null {
  if (trap.trim() !== "") return "trapped";
  if (seconds !== null && seconds < soonest) return "hasty";
  return isProven === false ? "unproven" : null;
}
