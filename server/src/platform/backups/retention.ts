import { rmSync } from "node:fs";
import { type KeptBackup, keptBackups, trialOf } from "./kept-backups.ts";

/**
 * The backups that are kept no longer: those older than so many days, but never the newest one, nor the newest that was restored by way of
 * trial.
 */
export function outlived(backups: readonly KeptBackup[], now: Date, days: number): KeptBackup[] {
  const newestFirst = backups.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const kept = new Set([newestFirst[0], newestFirst.find(({ trial }) => trial?.problem === null)]);
  const oldest = new Date(now.getTime() - days * dayInMilliseconds).toISOString();
  return newestFirst.filter((backup) => backup.at < oldest && !kept.has(backup));
}

const dayInMilliseconds = 86_400_000;

/** Removes them from a folder; returns how many there were. */
export function removeOutlived(folder: string, now: Date, days: number): number {
  const found = outlived(keptBackups(folder), now, days);
  for (const { file } of found) for (const each of [file, trialOf(file)]) rmSync(each, { force: true });
  return found.length;
}
