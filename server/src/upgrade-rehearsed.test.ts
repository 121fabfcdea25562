import { symlinkSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { databaseFiles, databasesIn, oldData } from "../test/old-data.ts";
import { makeHome, runTrato, startTrato } from "../test/trato-process.ts";
import { databaseDirectory } from "./platform/postgres/cluster.ts";
import { launchPostgres } from "./platform/postgres/launch-postgres.ts";
import { readPostmaster } from "./platform/postgres/postmaster.ts";

const rehearse = (dataDir: string, env = {}) =>
  runTrato(["upgrade", "--rehearse"], { TRATO_DATA_DIR: dataDir, ...env });

const wentWell = new RegExp(
  `^robles-mobiliario: stock and pipeline are counted right
The upgrade to \\d+\\.\\d+\\.\\d+ went well on a copy: .*functions, after
It takes \\d+\\.\\d s: \\d+\\.\\d s to copy \\d+ MB, \\d+\\.\\d s to upgrade them
$`,
);

test("is tried on a copy of a database at rest, of which no file is touched", async () => {
  const dataDir = await oldData();
  const untouched = databaseFiles(dataDir);
  expect(await rehearse(dataDir)).toMatchObject({ code: 0, stdout: expect.stringMatching(wentWell) });
  expect(databaseFiles(dataDir)).toEqual(untouched);
  expect(databasesIn(dataDir)).toEqual(["database"]);
});

test("is tried on a copy of a database at work, which works on", async () => {
  const dataDir = await oldData();
  const postgres = await launchPostgres(dataDir);
  const pid = postgres.pid();
  const writer = new pg.Client(postgres.ownerConfig);
  await writer.connect();
  const over = new AbortController();
  const writing = (async () => {
    while (!over.signal.aborted)
      await writer.query("create table more as select generate_series(1, 1000); drop table more");
  })();
  expect(await rehearse(dataDir)).toMatchObject({ code: 0, stdout: expect.stringMatching(wentWell) });
  over.abort();
  await writing;
  const { rows } = await writer.query("select name from app.migrations where name > '0014' and name < 'a'");
  expect([postgres.pid(), rows.map(({ name }) => name)]).toEqual([pid, ["0014_reports"]]);
  await writer.end();
  await postgres.stop();
  expect(databasesIn(dataDir)).toEqual(["database"]);
});

test("is tried through a link to the data directory, at work and at rest", async () => {
  const dataDir = await oldData();
  const link = join(makeHome(), "link");
  symlinkSync(dataDir, link);
  const postgres = await launchPostgres(dataDir);
  expect(await rehearse(link)).toMatchObject({ code: 0, stdout: expect.stringMatching(wentWell) });
  expect(readPostmaster(databaseDirectory(dataDir))?.pid).toBe(postgres.pid());
  await postgres.stop();
  expect(await rehearse(link)).toMatchObject({ code: 0, stdout: expect.stringMatching(wentWell) });
  expect(databasesIn(dataDir)).toEqual(["database"]);
});

test("what would be counted wrongly afterwards is told, and the exit code says so", async () => {
  const dataDir = await oldData();
  const postgres = await launchPostgres(dataDir);
  const owner = new pg.Client(postgres.ownerConfig);
  await owner.connect();
  await owner.query("update pipeline_counters set opportunities = opportunities + 1");
  await owner.end();
  await postgres.stop();
  const untouched = databaseFiles(dataDir);
  const { code, stdout, stderr } = await rehearse(dataDir);
  expect([code, stdout]).toEqual([1, expect.stringMatching(/^robles-mobiliario: stage .* counts \d+ opportunities/)]);
  expect(stderr).toContain("counters differ from what they count");
  expect(databaseFiles(dataDir)).toEqual(untouched);
});

test("nothing is tried where nothing is pending, where no database is, or where it is an own PostgreSQL", async () => {
  const dataDir = await oldData();
  await (await startTrato({ TRATO_DATA_DIR: dataDir })).stop();
  expect(await rehearse(dataDir)).toEqual({
    code: 0,
    stdout: "Nothing is pending: the tables are those of this version\n",
    stderr: "",
  });
  const empty = join(makeHome(), "data");
  expect(await rehearse(empty)).toMatchObject({ code: 1, stderr: expect.stringContaining("There is no database in") });
  const own = await rehearse(dataDir, { DATABASE_URL: "postgres://crm_server@127.0.0.1:1/sales" });
  expect(own).toMatchObject({ code: 1, stderr: expect.stringContaining("restore a backup into another database") });
});

test("without saying that it is a rehearsal nothing is done", async () => {
  const { code, stderr } = await runTrato(["upgrade"], { TRATO_DATA_DIR: "/nowhere/at/all" });
  expect([code, stderr]).toEqual([2, expect.stringContaining("--rehearse is missing")]);
});
