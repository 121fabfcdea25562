import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { migrationsDir } from "../src/platform/database/migration-files.ts";
import { migrate } from "../src/platform/database/migrate.ts";
import { markTables } from "../src/platform/database/tables-mark.ts";
import { databaseDirectory, serverRole } from "../src/platform/postgres/cluster.ts";
import { copyDirectory } from "../src/platform/postgres/copy-directory.ts";
import { launchPostgres } from "../src/platform/postgres/launch-postgres.ts";
import { runDirectory, sweepAbandoned } from "./run-directory.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** A data directory as a first start leaves it where nobody sets a workspace up. */
    prepared: string;
  }
}

/** Makes that directory, once for all projects of the run; returns it with what removes it. */
export async function prepareData({ vitest }: TestProject): Promise<{ prepared: string; remove: () => void }> {
  const { prepared } = vitest.getProvidedContext();
  if (prepared) return { prepared, remove: () => undefined };
  await sweepAbandoned();
  const dataDir = runDirectory();
  chmodSync(dataDir, 0o755); // as root the database runs as another user, who must get through
  const postgres = await launchPostgres(dataDir, { purpose: "throwaway" });
  await migrate(postgres.ownerConfig, { serverRole });
  await postgres.stop();
  markTables(databaseDirectory(dataDir), migrationsDir);
  vitest.provide("prepared", dataDir);
  return { prepared: dataDir, remove: () => rmSync(dataDir, { recursive: true, force: true }) };
}

/** Lays a copy of it: for an installation of which the first start is not what is tried. */
export const layPrepared = (dataDir: string): Promise<void> => layDatabase(inject("prepared"), dataDir);

/** Copies a database at rest. PostgreSQL's programs, as big as the data, are shared. */
export async function layDatabase(from: string, dataDir: string): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  await copyDirectory(databaseDirectory(from), databaseDirectory(dataDir));
  sharePrograms(from, dataDir);
}

/** For a data directory that is made here: without them they would be copied. */
export function layPrograms(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true });
  sharePrograms(inject("prepared"), dataDir);
}

function sharePrograms(from: string, dataDir: string): void {
  if (existsSync(join(from, "programs"))) symlinkSync(join(from, "programs"), join(dataDir, "programs"));
}
