import { existsSync } from "node:fs";
import pg from "pg";
import type { ClientConfig } from "pg";
import { StartupError } from "../startup-error.ts";
import { configFor, databaseDirectory, serverRole } from "./cluster.ts";
import { databaseAccount } from "./database-account.ts";
import { maintenanceConfig, tryLock } from "./hold-cluster.ts";
import { readPostmaster, settledPostmaster } from "./postmaster.ts";

/** The way in to the database that a running Trato holds in this data directory; null where none runs. */
export async function joinPostgres(dataDir: string): Promise<ClientConfig | null> {
  const directory = databaseDirectory(dataDir);
  if (!existsSync(directory))
    throw new StartupError(
      `There is no database in ${dataDir} yet: run npm start once, or set TRATO_DATA_DIR to its place`,
    );
  databaseAccount(directory); // refuses what belongs to another user
  if (!readPostmaster(directory)) return null;
  const running = await settledPostmaster(directory);
  return running && (await isHeld(running.socketDir)) ? configFor(running.socketDir, serverRole) : null;
}

async function isHeld(socketDir: string): Promise<boolean> {
  const client = new pg.Client(maintenanceConfig(socketDir));
  client.on("error", () => undefined);
  await client.connect();
  try {
    return !(await tryLock(client));
  } finally {
    await client.end();
  }
}
