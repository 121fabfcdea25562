import pg from "pg";
import type { ClientConfig } from "pg";
import { refuseUnfitTables } from "./fitting-tables.ts";
import { prepareOwnPostgres } from "./own-postgres.ts";
import { joinPostgres } from "../postgres/join-postgres.ts";
import { type Place, prepareDatabase } from "./prepare-database.ts";
import type { PreparedDatabase } from "./prepared-database.ts";

/** For a command at the shell: the database of the Trato that runs, or one brought up for as long as the command takes. */
export async function reachDatabase(place: Place, tell: (line: string) => void): Promise<PreparedDatabase> {
  if (place.databaseUrl) return prepareOwnPostgres(place.databaseUrl, null, tell);
  const serverConfig = await joinPostgres(place.dataDir);
  if (!serverConfig) return prepareDatabase(place, tell);
  await refuseOtherVersion(serverConfig);
  return { serverConfig, ownerConfig: null, stop: async () => undefined };
}

async function refuseOtherVersion(serverConfig: ClientConfig): Promise<void> {
  const client = new pg.Client(serverConfig);
  await client.connect();
  try {
    await refuseUnfitTables(client, "stop the Trato that runs and start this one");
  } finally {
    await client.end();
  }
}
