import { randomBytes } from "node:crypto";
import { accessSync, constants, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { databaseDirectory } from "../postgres/cluster.ts";
import { leastRoom, roomIn } from "../room.ts";
import { StartupError } from "../startup-error.ts";

/** Makes the data directory where it is missing, and refuses one that cannot be written to or has no room. */
export function prepareDataDirectory(dataDir: string, embedsDatabase: boolean): void {
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartupError(
      `Trato cannot write to ${dataDir}: give this user the right to, or set TRATO_DATA_DIR to another directory`,
      error,
    );
  }
  if (embedsDatabase) refuseFullDisk(dataDir);
}

const roomForNew = 200;

function refuseFullDisk(dataDir: string): void {
  const needed = existsSync(databaseDirectory(dataDir)) ? leastRoom : roomForNew;
  const free = roomIn(dataDir);
  if (free >= needed) return;
  throw new StartupError(
    `The disk of ${dataDir} is full (${free} MB free): free at least ${needed} MB and start again`,
  );
}

/** The secret that proves that links and sessions are our own: kept in the data directory, readable by nobody else. */
export function persistentSecret(dataDir: string): string {
  const path = join(dataDir, "secret");
  if (!existsSync(path)) createSecret(path);
  const secret = readFileSync(path, "utf8").trim();
  if (secret.length >= 32) return secret;
  throw new StartupError(
    `${path} is damaged: put back the one of your backup, or remove it (sessions and sent links then end)`,
  );
}

/** Appears whole or not at all, and only once when two start together. */
function createSecret(path: string): void {
  const unfinished = `${path}.new-${process.pid}`;
  writeFileSync(unfinished, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(unfinished, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
}
