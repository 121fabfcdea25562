import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeHome, until } from "../../../test/trato-process.ts";
import { describeCluster } from "./cluster.ts";
import { copyCluster } from "./copy-cluster.ts";
import { type EmbeddedPostgres, launchCluster, launchPostgres } from "./launch-postgres.ts";
import { unfinishedIn } from "./unfinished.ts";

const dataDir = join(makeHome(), "data");
const cluster = describeCluster(dataDir, "durable", () => undefined);
let postgres: EmbeddedPostgres;
let writer: pg.Client;

beforeAll(async () => {
  mkdirSync(dataDir, { recursive: true });
  postgres = await launchPostgres(dataDir);
  writer = new pg.Client(postgres.ownerConfig);
  await writer.connect();
  await writer.query("create table written (number int)");
});
afterAll(async () => {
  await writer.end();
  await postgres.stop();
});

/** Writes through one piece of the log after the other, of which the database keeps none that it does not need. */
async function writeMuch(): Promise<void> {
  for (let piece = 1; piece <= 5; piece++) {
    await writer.query("insert into written values ($1)", [piece]);
    await writer.query("select pg_switch_wal()");
    await writer.query("checkpoint");
  }
}

test("a copy holds whatever was written while it was made, however long the log became", async () => {
  const hurdle = join(cluster.directory, "hurdle");
  execFileSync("mkfifo", [hurdle]); // the copy waits at it until somebody writes into it
  const copy = { ...cluster, directory: await unfinishedIn(dataDir, "copy") };
  const copying = copyCluster(cluster, copy.directory, "none");
  await until(() => existsSync(copy.directory));
  await writeMuch();
  await writeFile(hurdle, "");
  await copying;
  const copied = await launchCluster(copy);
  const reader = new pg.Client(copied.ownerConfig);
  await reader.connect();
  expect((await reader.query("select max(number) from written")).rows).toEqual([{ max: 5 }]);
  await reader.end();
  await copied.stop();
});
