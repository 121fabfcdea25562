import { readdirSync } from "node:fs";
import { join } from "node:path";
import { databaseDirectory } from "../src/platform/postgres/cluster.ts";
import { atEndOfFile } from "./ending.ts";
import { filesOf } from "./files-of.ts";
import { keptVersions, makeDataOf } from "./kept-versions.ts";
import { layDatabase } from "./prepared-data.ts";
import { makeHome } from "./trato-process.ts";

let seed: Promise<string> | null = null;

/** A data directory as the oldest version left it: made once, then copied. */
export async function oldData(): Promise<string> {
  seed ??= makeSeed();
  const made = await seed;
  const dataDir = join(makeHome(), "data");
  await layDatabase(made, dataDir);
  return dataDir;
}

async function makeSeed(): Promise<string> {
  const dataDir = join(makeHome(), "data");
  atEndOfFile(() => (seed = null));
  await makeDataOf(keptVersions[0]!, dataDir);
  return dataDir;
}

export const databaseFiles = (dataDir: string) => filesOf(databaseDirectory(dataDir));

/** The names of the database and of whatever stands beside it. */
export const databasesIn = (dataDir: string) => readdirSync(dataDir).filter((name) => name.startsWith("database"));
