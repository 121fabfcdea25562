import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { hasKernelNames, tryHold } from "./kernel-name.ts";
import { settledPostmaster, stopPostmaster } from "./postmaster.ts";
import { isAlive } from "./processes.ts";
import { removeSocketDir } from "./socket-dir.ts";

// What is made beside its place until it is whole ends in the number of the process that makes it. Numbers are given anew, so he holds its name
// too, for as long as he lives.

const name = /^database\.(new|copy)-(\d+)$/;

/** Where a new database, or a copy of the one there is, is made; nothing is there yet. */
export async function unfinishedIn(dataDir: string, kind: "new" | "copy"): Promise<string> {
  const directory = join(dataDir, `database.${kind}-${process.pid}`);
  await discard(directory); // in a container the one before may have had our number
  await holdUnfinished(directory);
  return directory;
}

/** Says of what is made at this path that its maker lives, until it is let go of. */
export async function holdUnfinished(path: string): Promise<() => void> {
  const letGo = hasKernelNames ? await tryHold(path) : null;
  return () => letGo?.();
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

/** Whether the maker of what ends in his number is gone. */
export async function isAbandoned(path: string): Promise<boolean> {
  if (!hasKernelNames) return !isAlive(Number(/-(\d+)$/.exec(path)?.[1]));
  const letGo = await tryHold(path);
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
