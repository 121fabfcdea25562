/** How often in a row a code was wrong, and until when nobody may try again (milliseconds since 1970). */
export type Tries = { wrong: number; waitUntil: number };

export const noTries: Tries = { wrong: 0, waitUntil: 0 };

const freeTries = 5;
const firstWait = 30_000;
const longestWait = 600_000;

/** After the fifth wrong code in a row it is waited, each time twice as long, up to ten minutes. */
export function afterWrongCode({ wrong }: Tries, now: number): Tries {
  const more = wrong + 1 - freeTries;
  return { wrong: wrong + 1, waitUntil: more < 0 ? 0 : now + Math.min(longestWait, firstWait * 2 ** more) };
}

/** How many seconds are left; nobody waits longer than that, whatever the clock was set to. */
export const secondsToWait = ({ waitUntil }: Tries, now: number): number =>
  Math.ceil(Math.min(longestWait, Math.max(0, waitUntil - now)) / 1_000);
