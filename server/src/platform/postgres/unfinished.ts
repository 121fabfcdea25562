import { existsSync, readdirSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { hasKernelNames, tryHold } from "./kernel-name.ts";
import { settledPostmaster, stopPostmaster } from "./postmaster.ts";
import { isAlive } from "./processes.ts";
import { removeSocketDir } from "./socket-dir.ts";

// Directories that may one day take the database's place; the number is that of the process that makes them. Numbers are given anew, so he
// holds the directory's name too, for as long as he lives.

const name = /^database\.(new|copy)-(\d+)$/;

/** Where a new database, or a copy of the one there is, is made; nothing is there yet. */
export async function unfinishedIn(dataDir: string, kind: "new" | "copy"): Promise<string> {
  const directory = join(dataDir, `database.${kind}-${process.pid}`);
  await discard(directory); // in a container the one before may have had our number
  if (hasKernelNames) await tryHold(directory);
  return directory;
}

export function everyUnfinishedIn(dataDir: string): string[] {
  return readdirSync(dataDir)
    .filter((entry) => name.test(entry))
    .map((entry) => join(dataDir, entry));
}

/** Removes what was being made when somebody was killed. */
export async function removeAbandoned(dataDir: string): Promise<void> {
  for (const directory of everyUnfinishedIn(dataDir)) if (await isAbandoned(directory)) await discard(directory);
}

async function isAbandoned(directory: string): Promise<boolean> {
  if (!hasKernelNames) return !isAlive(Number(name.exec(basename(directory))?.[2]));
  const letGo = await tryHold(directory);
  letGo?.();
  return letGo !== null;
}

/** Removes such a directory, with the database that may run on it. */
export async function discard(directory: string): Promise<void> {
  if (!existsSync(directory)) return;
  const running = await settledPostmaster(directory);
  if (running) {
    await stopPostmaster(directory, running.pid);
    await removeSocketDir(running.socketDir, directory);
  }
  rmSync(directory, { recursive: true, force: true });
}
