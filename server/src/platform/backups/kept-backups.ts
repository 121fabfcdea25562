import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { hostname } from "node:os";
import { join, resolve } from "node:path";
import * as z from "zod/mini";
import { isAbandoned } from "../postgres/unfinished.ts";
import { StartupError } from "../startup-error.ts";
import { unfinishedEnding } from "./archive.ts";
import { keepFile } from "./keep-file.ts";
import { readJson } from "./read-json.ts";

const Trial = z.object({ at: z.string(), problem: z.nullable(z.string()) });

/** When a backup was restored by way of trial, and what went wrong with it. */
export type Trial = z.infer<typeof Trial>;

/** One backup; `file` says where it is, be it in a folder or in a bucket. */
export type KeptBackup = { name: string; file: string; at: string; bytes: number; trial: Trial | null };

const name = /^trato-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.tar\.zst\.age$/;

/** What a backup of this moment is called. */
export function nameOfBackup(at: Date): string {
  return `trato-${at.toISOString().replaceAll(/[-:]|\.\d+/g, "")}.tar.zst.age`;
}

export const isBackupName = (text: string): boolean => name.test(text);

/** The backups in a folder. */
export function keptBackups(folder: string): KeptBackup[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder).filter(isBackupName);
  return newestFirst(
    found.map((each) => {
      const file = join(folder, each);
      return backupNamed(each, file, statSync(file).size, trialIn(trialOf(file)));
    }),
  );
}

export const newestFirst = (backups: readonly KeptBackup[]): KeptBackup[] =>
  backups.toSorted((a, b) => (a.at < b.at ? 1 : -1));

/** What is known of a backup by its name. */
export function backupNamed(each: string, file: string, bytes: number, trial: Trial | null): KeptBackup {
  const [, year, month, day, hour, minute, second] = name.exec(each) ?? [];
  return { name: each, file, at: `${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`, bytes, trial };
}

/** Where it is said of a backup how its trial went. */
export const trialOf = (file: string): string => `${file}.trial.json`;

/** Keeps in words how a trial went. */
export function keepTrial(file: string, trial: Trial): void {
  keepFile(trialOf(file), JSON.stringify(trial));
}

const trialIn = (file: string): Trial | null => (existsSync(file) ? readTrial(readFileSync(file, "utf8")) : null);

export const readTrial = (text: string): Trial | null => readJson(text, Trial);

/** The backup that is meant: the file itself, or the newest one in a folder. */
export function meantBackup(from: string): string {
  const path = resolve(from);
  if (!existsSync(path)) throw new StartupError(`There is no ${path}`);
  if (!statSync(path).isDirectory()) return path;
  const [newest] = keptBackups(path);
  if (newest) return newest.file;
  throw new StartupError(`There is no backup in ${path}`);
}

/** Removes what was being written when somebody was killed. Of another machine's nobody here knows that, so it has to be old. */
export async function removeUnfinished(folder: string): Promise<void> {
  for (const each of readdirSync(folder)) {
    const [whole = "", writer] = each.split(unfinishedEnding);
    if (!name.test(whole) || writer === undefined) continue;
    const file = join(folder, each);
    const isOurs = writer.startsWith(`${hostname()}-`);
    if (isOurs ? await isAbandoned(file) : isOld(file)) rmSync(file, { force: true });
  }
}

const day = 86_400_000;

function isOld(file: string): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && Date.now() - found.mtimeMs > day;
}
