import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ClientConfig } from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "../src/platform/database/migrate.ts";
import { serverRole } from "../src/platform/postgres/cluster.ts";
import { launchPostgres } from "../src/platform/postgres/launch-postgres.ts";
import { isAlive } from "../src/platform/postgres/processes.ts";
import { readPostmaster, settledPostmaster, stopPostmaster } from "../src/platform/postgres/postmaster.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgres: { owner: ClientConfig; server: ClientConfig };
  }
}

const prefix = `trato-test-`;

/** One PostgreSQL for the whole run, its database `trato` migrated: the template that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweepAbandoned();
  const dataDir = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  const postgres = await launchPostgres(dataDir, { purpose: "throwaway" });
  await migrate(postgres.ownerConfig, { serverRole });
  project.provide("postgres", { owner: postgres.ownerConfig, server: postgres.serverConfig });
  return async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

/** What a killed run left running is ended, so that runs do not pile up. */
async function sweepAbandoned(): Promise<void> {
  const abandoned = readdirSync(tmpdir()).filter(
    (name) => name.startsWith(prefix) && !isAlive(Number(name.split("-")[2])),
  );
  for (const name of abandoned) await remove(join(tmpdir(), name));
}

async function remove(dataDir: string): Promise<void> {
  const directory = join(dataDir, "database");
  const running = readPostmaster(directory) ? await settledPostmaster(directory) : null;
  if (running) await stopPostmaster(directory, running.pid);
  rmSync(dataDir, { recursive: true, force: true });
}
