import { join } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { catalogueOf } from "../test/catalogue.ts";
import { testDatabase } from "../test/database.ts";
import { keptVersions, makeDataOf } from "../test/kept-versions.ts";
import { playStory } from "../test/play-story.ts";
import { makeKey, runHere } from "../test/run-here.ts";
import { makeHome, startTrato } from "../test/trato-process.ts";
import { configFor, databaseDirectory, ownerRole } from "./platform/postgres/cluster.ts";
import { readPostmaster } from "./platform/postgres/postmaster.ts";

test.each(keptVersions)("the data of %s are upgraded by a start, counted right, and worked with", async (version) => {
  const dataDir = join(makeHome(), "data");
  const env = { TRATO_DATA_DIR: dataDir };
  await makeDataOf(version, dataDir);

  const trato = await startTrato(env);
  const right = { code: 0, stdout: "robles-mobiliario: stock and pipeline are counted right\n", stderr: "" };
  expect(await runHere(["verify"], env)).toEqual(right);
  expect(await catalogueIn(dataDir)).toEqual(await catalogueOf((await testDatabase()).owner));
  const key = await makeKey(env, "ana@robles.example");
  await playStory(trato.base, key);
  expect(await runHere(["verify"], env)).toEqual(right);
  await trato.stop();
});

/** What the tables, functions and policies are, where a Trato runs: those of a new database, however old the data. */
async function catalogueIn(dataDir: string): Promise<Record<string, string>> {
  const { socketDir } = readPostmaster(databaseDirectory(dataDir))!;
  const owner = new pg.Client(configFor(socketDir, ownerRole));
  await owner.connect();
  const catalogue = await catalogueOf(owner);
  await owner.end();
  return catalogue;
}
