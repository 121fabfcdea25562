import { readdirSync } from "node:fs";
import { join } from "node:path";
import { databaseDirectory } from "../src/platform/postgres/cluster.ts";
import { atEndOfFile } from "./ending.ts";
import { filesOf } from "./files-of.ts";
import { keptVersions, makeDataOf } from "./kept-versions.ts";
import { layDatabase } from "./prepared-data.ts";
import { makeHome } from "./trato-process.ts";

const oldest = keptVersions[0]!;

/** Whose upgrade is short: older than this version even where that has just been kept. */
export const shortUpgrade = keptVersions.at(-2)!;

const seeds = new Map<string, Promise<string>>();

/** A data directory as a version left it, the oldest unless said: made once, then copied. */
export async function oldData(version = oldest): Promise<string> {
  const seed = seeds.get(version) ?? makeSeed(version);
  seeds.set(version, seed);
  const dataDir = join(makeHome(), "data");
  await layDatabase(await seed, dataDir);
  return dataDir;
}

async function makeSeed(version: string): Promise<string> {
  const dataDir = join(makeHome(), "data");
  atEndOfFile(() => seeds.delete(version));
  await makeDataOf(version, dataDir);
  return dataDir;
}

export const databaseFiles = (dataDir: string) => filesOf(databaseDirectory(dataDir));

/** The names of the database and of whatever stands beside it. */
export const databasesIn = (dataDir: string) => readdirSync(dataDir).filter((name) => name.startsWith("database"));
