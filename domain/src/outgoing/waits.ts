const minute = 60;
const hour = 60 * minute;

/** How many seconds after each try in vain the next one follows. */
const waits = [5, 30, 2 * minute, 10 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour];

/** How many seconds after so many tries an event is sent again; null: no more. `spread` (0 to 1) keeps those that failed together apart. */
export function waitAfter(tries: number, spread: number): number | null {
  const wait = waits[tries - 1];
  return wait === undefined ? null : wait * (1 + spread / 5);
}

/** So many tries in a row are no matter of single records: the receiver itself is away. */
const isAwayAfter = 10;

/** Whether a receiver is away after so many tries in a row that it did not accept: it is asked for one event at a time then. */
export const isAway = (failures: number): boolean => failures >= isAwayAfter;

/** How many seconds a receiver is left alone after so many tries in a row that it did not accept. */
export function restAfter(failures: number): number {
  return isAway(failures) ? Math.min(5 * 2 ** (failures - isAwayAfter), 30 * minute) : 0;
}

/** How long a receiver may accept nothing at all before nothing more is sent to it. */
const patience = 48 * hour;

/** Whether a receiver that has accepted nothing since then is to be switched off. */
export function isDead(failures: number, failingSince: string | null, now: string): boolean {
  return isAway(failures) && failingSince !== null && Date.parse(now) - Date.parse(failingSince) >= patience * 1_000;
}
