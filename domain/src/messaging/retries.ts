import type { Moment } from "../dates.ts";

const minutes = [1, 2, 5, 10, 20, 30];
const hour = 60;
const longest = 48 * hour;

/**
 * When a mail is tried again that could not be delivered: `attempts` is how often it was tried, `now` the moment of the last one. The waits
 * grow up to an hour; null after two days, when it is given up.
 */
export function nextTry(attempts: number, now: Moment): Moment | null {
  const waits = Array.from({ length: attempts }, (_, index) => minutes[index] ?? hour);
  const waited = waits.reduce((sum, wait) => sum + wait, 0);
  if (waited > longest) return null;
  const wait = waits.at(-1) ?? 0;
  return new Date(Date.parse(now) + wait * 60_000).toISOString() as Moment; // an ISO moment by construction
}
