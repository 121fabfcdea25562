import type { BackupsPlace } from "./backups-place.ts";
import { type KeptBackup, newestFirst } from "./kept-backups.ts";

/**
 * The backups that are kept no longer: those older than so many days, but never the newest one, nor the newest that was restored by way of
 * trial.
 */
export function outlived(backups: readonly KeptBackup[], now: Date, days: number): KeptBackup[] {
  const sorted = newestFirst(backups);
  const kept = new Set([sorted[0], sorted.find(({ trial }) => trial?.problem === null)]);
  const oldest = new Date(now.getTime() - days * dayInMilliseconds).toISOString();
  return sorted.filter((backup) => backup.at < oldest && !kept.has(backup));
}

const dayInMilliseconds = 86_400_000;

/** Removes them from where they are kept. */
export async function removeOutlived(place: BackupsPlace, now: Date, days: number): Promise<void> {
  for (const backup of outlived(await place.list(), now, days)) await place.remove(backup);
}
