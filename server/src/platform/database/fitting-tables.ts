import type { Client } from "pg";
import { fingerprintOf, migrationsDir, readFunctionFiles, readMigrationFiles } from "./migration-files.ts";
import { functionsName, pendingMigrations, refuseUnfitHistory, wasApplied } from "./migration-history.ts";
import type { AppliedMigration } from "./migration-history.ts";
import { refuseMissingRights } from "./own-rights.ts";
import { StartupError } from "../startup-error.ts";

/** Refuses tables that are not those of this version, as the server's role sees them; `remedy` says how they become so. */
export async function refuseUnfitTables(server: Client, remedy: string): Promise<void> {
  const { rows } = await server.query(
    "select 1 from pg_class where relname = 'migrations' and relnamespace = to_regnamespace('app')",
  );
  if (rows.length === 0) throw new StartupError(`The database has no tables of Trato yet: ${remedy}`);
  const applied = await readHistory(server);
  const files = readMigrationFiles(migrationsDir);
  refuseUnfitHistory(files, applied);
  const pending = pendingMigrations(files, applied).length;
  if (pending > 0)
    throw new StartupError(`The tables are of an older version of Trato (${pending} steps behind): ${remedy}`);
  if (!wasApplied(applied, functionsName, fingerprintOf(readFunctionFiles(migrationsDir))))
    throw new StartupError(`The functions in the database are of another version of Trato: ${remedy}`);
}

async function readHistory(server: Client): Promise<AppliedMigration[]> {
  await refuseMissingRights(server);
  const { rows } = await server.query<AppliedMigration>("select name, checksum from app.migrations order by name");
  return rows;
}
