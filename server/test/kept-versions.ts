import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { readLanded } from "../../scripts/landed.ts";
import { migrate } from "../src/platform/database/migrate.ts";
import { migrationsDir } from "../src/platform/database/migration-files.ts";
import { serverRole } from "../src/platform/postgres/cluster.ts";
import { launchPostgres } from "../src/platform/postgres/launch-postgres.ts";
import { keptFunctions } from "./kept-functions.ts";
import { keptRows, layRows } from "./kept-rows.ts";
import { layPrograms } from "./prepared-data.ts";

/** Every version whose data may be met, the oldest first. */
export const keptVersions = Object.keys(readLanded());

/** Makes a data directory as that version left it: its migrations and functions with its rows. */
export async function makeDataOf(version: string, dataDir: string): Promise<void> {
  const directory = migrationsUpTo(version);
  layPrograms(dataDir);
  const postgres = await launchPostgres(dataDir, { purpose: "throwaway" });
  try {
    await migrate(postgres.ownerConfig, { serverRole, directory });
    const owner = new pg.Client(postgres.ownerConfig);
    await owner.connect();
    await layRows(owner, keptRows(version));
    await owner.end();
  } finally {
    await postgres.stop();
    rmSync(directory, { recursive: true });
  }
}

/** The numbered files as they ran up to that version, and its own functions: those of today come with the upgrade. */
function migrationsUpTo(version: string): string {
  const directory = mkdtempSync(join(tmpdir(), "trato-migrations-"));
  const versions = keptVersions.slice(0, keptVersions.indexOf(version) + 1);
  const names = versions.flatMap((each) => Object.keys(readLanded()[each] ?? {}));
  for (const name of names) cpSync(join(migrationsDir, `${name}.sql`), join(directory, `${name}.sql`));
  mkdirSync(join(directory, "functions"));
  for (const { name, sql } of keptFunctions(version)) writeFileSync(join(directory, `${name}.sql`), sql);
  cpSync(join(migrationsDir, "after"), join(directory, "after"), { recursive: true });
  return directory;
}
