import { rmSync } from "node:fs";
import type { ClientConfig } from "pg";
import type { TestProject } from "vitest/node";
import { launchPostgres } from "../src/platform/postgres/launch-postgres.ts";
import { layDatabase, prepareData } from "./prepared-data.ts";
import { runDirectory } from "./run-directory.ts";

declare module "vitest" {
  interface ProvidedContext {
    postgres: { owner: ClientConfig; server: ClientConfig };
  }
}

/** One PostgreSQL for the whole run, its database `trato` migrated: the template that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { prepared, remove } = await prepareData(project);
  const dataDir = runDirectory();
  await layDatabase(prepared, dataDir);
  const postgres = await launchPostgres(dataDir, { purpose: "throwaway" });
  project.provide("postgres", { owner: postgres.ownerConfig, server: postgres.serverConfig });
  return async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
    remove();
  };
}
