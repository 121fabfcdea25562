import type { Config } from "../config.ts";
import { describeCluster, serverRole } from "../postgres/cluster.ts";
import { launchCluster } from "../postgres/launch-postgres.ts";
import type { EmbeddedPostgres } from "../postgres/launch-postgres.ts";
import { migrate } from "./migrate.ts";
import { migrationsDir } from "./migration-files.ts";
import { prepareOwnPostgres } from "./own-postgres.ts";
import type { PreparedDatabase } from "./prepared-database.ts";
import { whileStarting } from "./start-lock.ts";
import { markTables } from "./tables-mark.ts";
import { putBackInterrupted, upgradeWhereDue } from "./upgrade-embedded.ts";

export type Place = Pick<Config, "dataDir" | "databaseUrl" | "databaseOwnerUrl">;

type Tell = (line: string) => void;

/** Brings up the database that the configuration names, embedded or own, with the tables of this version. */
export async function prepareDatabase(place: Place, tell: Tell, migrations = migrationsDir): Promise<PreparedDatabase> {
  if (place.databaseUrl) return prepareOwnPostgres(place.databaseUrl, place.databaseOwnerUrl, tell);
  const postgres = await whileStarting(place.dataDir, () => launchUpToDate(place.dataDir, tell, migrations));
  return { serverConfig: postgres.serverConfig, ownerConfig: postgres.ownerConfig, stop: () => postgres.stop() };
}

async function launchUpToDate(dataDir: string, tell: Tell, migrations: string): Promise<EmbeddedPostgres> {
  putBackInterrupted(dataDir);
  const cluster = describeCluster(dataDir, "durable", tell);
  await upgradeWhereDue(cluster, migrations);
  const postgres = await launchCluster(cluster);
  try {
    await migrate(postgres.ownerConfig, { serverRole, directory: migrations, tell });
    markTables(cluster.directory, migrations);
    return postgres;
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
