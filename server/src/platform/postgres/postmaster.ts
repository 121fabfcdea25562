import { readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { exists, postgresIn } from "./processes.ts";

/** A running PostgreSQL, as its postmaster.pid tells. */
export type Postmaster = { pid: number; dataDir: string; socketDir: string; status: string };

/** What postmaster.pid says; null when there is none, or when it is still being written. */
export function readPostmaster(directory: string): Postmaster | null {
  const lines = pidFileLines(directory);
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  const line = (number: number) => (lines[number - 1] ?? "").trim();
  return { pid, dataDir: line(2), socketDir: line(5), status: line(8) };
}

function pidFileLines(directory: string): string[] {
  try {
    return readFileSync(join(directory, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return [];
  }
}

/** Waits until what runs here is ready or gone: starting and stopping ones, and what a kill left behind. */
export async function settledPostmaster(directory: string): Promise<Postmaster | null> {
  const began = Date.now();
  while (true) {
    const postmaster = readPostmaster(directory);
    const named = postmaster && resolve(postmaster.dataDir) === resolve(directory) ? postmaster.pid : 0; // a copy names the original's
    const live = postgresIn(directory, named);
    const leads = postmaster !== null && live.includes(postmaster.pid);
    if (leads && postmaster.status === "ready") return postmaster;
    if (live.length === 0 && isForgotten(directory, postmaster, Date.now() - began)) return null;
    if (!leads && Date.now() - began > orphanPatience) live.forEach(end);
    await pause(5);
  }
}

const orphanPatience = 30_000;
const zombiePatience = 2_000;

/** A pid file of nobody is PostgreSQL's own matter, unless its number now stands for a zombie or another program. */
function isForgotten(directory: string, postmaster: Postmaster | null, waited: number): boolean {
  if (postmaster === null || !exists(postmaster.pid)) return true;
  if (waited < zombiePatience) return false;
  rmSync(join(directory, "postmaster.pid"), { force: true });
  return true;
}

function end(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // it ended by itself in between
  }
}

/** Stops PostgreSQL the fast way: sessions are ended, everything is written. */
export async function stopPostmaster(directory: string, pid: number): Promise<void> {
  const impatientAt = Date.now() + 60_000;
  signal(pid, "SIGINT");
  while (postgresIn(directory, pid).includes(pid)) {
    if (Date.now() > impatientAt) signal(pid, "SIGQUIT");
    await pause(5);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // it is gone already, which is what was asked for
  }
}
