import type { Config } from "../config.ts";
import { migrate } from "./migrate.ts";
import { prepareOwnPostgres } from "./own-postgres.ts";
import type { PreparedDatabase } from "./prepared-database.ts";
import { serverRole } from "../postgres/cluster.ts";
import { launchPostgres } from "../postgres/launch-postgres.ts";

export type Place = Pick<Config, "dataDir" | "databaseUrl" | "databaseOwnerUrl">;

export type Reports = { tell: (line: string) => void; onLost: (error: Error) => void };

/** Brings up the database that the configuration names, embedded or own, with the tables of this version. */
export async function prepareDatabase(place: Place, reports: Reports): Promise<PreparedDatabase> {
  if (place.databaseUrl) return prepareOwnPostgres(place.databaseUrl, place.databaseOwnerUrl, reports.tell);
  const postgres = await launchPostgres(place.dataDir, reports);
  try {
    await migrate(postgres.ownerConfig, { serverRole, tell: reports.tell });
  } catch (error) {
    await postgres.stop();
    throw error;
  }
  return { serverConfig: postgres.serverConfig, ownerConfig: postgres.ownerConfig, stop: () => postgres.stop() };
}
