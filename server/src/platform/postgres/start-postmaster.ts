import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { StartupError } from "../startup-error.ts";
import { directoryArgument, spawnOptions } from "./cluster.ts";
import type { Cluster } from "./cluster.ts";
import { readPostmaster } from "./postmaster.ts";
import type { Postmaster } from "./postmaster.ts";
import { rotateLog } from "./rotate-log.ts";
import { settingArguments } from "./settings.ts";

/** Starts PostgreSQL so that it outlives us, and waits until it has recovered and is ready. */
export async function startPostmaster(cluster: Cluster, socketDir: string): Promise<Postmaster> {
  rotateLog(cluster.logFile);
  const logStart = statSync(cluster.logFile, { throwIfNoEntry: false })?.size ?? 0;
  const child = spawnDetached(cluster, socketDir);
  const ended = new Promise<string>((resolve) => {
    child.on("error", (error) => resolve(error.message));
    child.on("exit", () => resolve("it ended at once"));
  });
  const slow = setTimeout(() => cluster.tell("The database recovers what was written before it was cut off"), 2_000);
  const over = new AbortController();
  try {
    const outcome = await Promise.race([ready(cluster.directory, child.pid, over.signal), ended]);
    if (typeof outcome !== "string") return outcome;
    const reason = reasonIn(cluster.logFile, logStart) ?? outcome;
    throw new StartupError(`PostgreSQL did not start: ${reason} (its log: ${cluster.logFile})`);
  } finally {
    clearTimeout(slow);
    over.abort();
  }
}

async function ready(directory: string, pid: number | undefined, signal: AbortSignal): Promise<Postmaster> {
  while (true) {
    const postmaster = readPostmaster(directory);
    if (postmaster?.pid === pid && postmaster?.status === "ready") return postmaster;
    await pause(2, undefined, { signal });
  }
}

function spawnDetached(cluster: Cluster, socketDir: string) {
  const log = openSync(cluster.logFile, "a", 0o600);
  try {
    const args = ["-D", directoryArgument(cluster, cluster.directory)];
    const settings = settingArguments(cluster.purpose, cluster.binaries.version, socketDir);
    const options = { ...spawnOptions(cluster, cluster.directory), detached: true };
    const child = spawn(cluster.binaries.postgres, [...args, ...settings], { ...options, stdio: ["ignore", log, log] });
    child.unref();
    return child;
  } finally {
    closeSync(log);
  }
}

function reasonIn(logFile: string, from: number): string | null {
  const text = readFileSync(logFile).subarray(from).toString("utf8");
  if (text.includes("No space left on device")) return "the disk is full; free some space and start again";
  const line = text.split("\n").findLast((line) => /FATAL|PANIC|error/i.test(line));
  return line?.replace(/^.*?(FATAL|PANIC):\s*/, "") ?? null;
}
