import type { BackupsPlace } from "./backups-place.ts";
import type { LogPlace } from "./log/log-place.ts";
import { outlivedLog } from "./log/outlived-log.ts";
import { type KeptBackup, newestFirst } from "./kept-backups.ts";

/**
 * The backups that are kept no longer: those older than so many days, but never the newest one, nor the newest that was restored by way of
 * trial.
 */
export function outlived(backups: readonly KeptBackup[], now: Date, days: number): KeptBackup[] {
  const sorted = newestFirst(backups);
  const kept = new Set([sorted[0], sorted.find(({ trial }) => trial?.problem === null)]);
  const oldest = daysBefore(now, days);
  return sorted.filter((backup) => backup.at < oldest && !kept.has(backup));
}

const daysBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * dayInMilliseconds).toISOString();

const dayInMilliseconds = 86_400_000;

/** Removes them from where they are kept, and then the log that none of the others needs. */
export async function removeOutlived(place: BackupsPlace, log: LogPlace, now: Date, days: number): Promise<void> {
  for (const backup of outlived(await place.list(), now, days)) await place.remove(backup);
  const kept = new Set((await place.list()).map(({ name }) => name));
  await log.remove(outlivedLog(await log.list(), kept, daysBefore(now, days)));
}
