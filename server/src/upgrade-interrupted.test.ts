import { cpSync, existsSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { freePort } from "../test/debian-postgres.ts";
import { filesOf } from "../test/files-of.ts";
import { databaseFiles, databasesIn, oldData, shortUpgrade } from "../test/old-data.ts";
import { isInHistory, takeOldCode } from "../test/old-code.ts";
import { playStory } from "../test/play-story.ts";
import { runHere } from "../test/run-here.ts";
import { launch, makeHome, startTrato, until } from "../test/trato-process.ts";
import { migrationsDir } from "./platform/database/migration-files.ts";
import { prepareDatabase } from "./platform/database/prepare-database.ts";
import { databaseDirectory } from "./platform/postgres/cluster.ts";
import { launchPostgres } from "./platform/postgres/launch-postgres.ts";
import { postgresIn } from "./platform/postgres/processes.ts";
import { everyUnfinishedIn } from "./platform/postgres/unfinished.ts";

const kills = Number(process.env["TRATO_UPGRADE_KILLS"] ?? 3);

vi.setConfig({ testTimeout: 900_000 + kills * 20_000 });

const before = (dataDir: string) => filesOf(join(dataDir, "database.before"));

/** The migrations with one more, the last. */
function withMigration(sql: string): string {
  const directory = join(makeHome(), "migrations");
  cpSync(migrationsDir, directory, { recursive: true });
  writeFileSync(join(directory, "9999_last.sql"), sql);
  return directory;
}

const heard: string[] = [];
const hear = (line: string): void => void heard.push(line);

async function prepare(dataDir: string, migrations?: string, tell = hear) {
  const place = { dataDir, databaseUrl: null, databaseOwnerUrl: null };
  return prepareDatabase(place, tell, migrations);
}

const isRight = { code: 0, stdout: "robles-mobiliario: stock and pipeline are counted right\n" };

test("a migration that fails leaves every file as it was, and no copy", async () => {
  const dataDir = await oldData(shortUpgrade);
  const untouched = databaseFiles(dataDir);
  await expect(prepare(dataDir, withMigration("create table good (id int); select 1 / 0"))).rejects.toThrow(
    "The tables could not be prepared (9999_last): division by zero",
  );
  expect(databaseFiles(dataDir)).toEqual(untouched);
  expect(databasesIn(dataDir)).toEqual(["database"]);
});

test(`whoever is killed ${kills} times at any point of an upgrade finds every file as it was, and upgrades the next time`, async () => {
  let dataDir = await oldData();
  const began = performance.now();
  await (await startTrato({ TRATO_DATA_DIR: dataDir })).stop();
  const duration = performance.now() - began;
  for (let kill = 0; kill < kills; kill++) {
    const env = { TRATO_DATA_DIR: await oldData() };
    const untouched = databaseFiles(env.TRATO_DATA_DIR);
    const trato = launch("main.ts", [], { ...env, PORT: String(await freePort()) });
    await pause((duration * (kill + Math.random())) / kills);
    trato.child.kill("SIGKILL");
    if (kill % 2 === 1) killDatabasesIn(env.TRATO_DATA_DIR);
    await trato.ended;
    const said = trato.said();
    const isReplaced = databasesIn(env.TRATO_DATA_DIR).includes("database.before");
    const files = isReplaced ? before(env.TRATO_DATA_DIR) : databaseFiles(env.TRATO_DATA_DIR);
    expect({ said, files }).toEqual({ said, files: untouched });
    await (await prepare(env.TRATO_DATA_DIR)).stop();
    expect({ said, left: databasesIn(env.TRATO_DATA_DIR) }).toEqual({ said, left: ["database", "database.before"] });
    expect(before(env.TRATO_DATA_DIR)).toEqual(untouched);
    dataDir = env.TRATO_DATA_DIR;
  }
  expect(await runHere(["verify"], { TRATO_DATA_DIR: dataDir })).toMatchObject(isRight);
});

/** The database of the copy goes on without its Trato, unless it is killed too. */
function killDatabasesIn(dataDir: string): void {
  const running = everyUnfinishedIn(dataDir).flatMap((directory) => postgresIn(directory, 0));
  for (const pid of running) process.kill(pid, "SIGKILL");
}

test("whoever is killed between the two renames finds the database back, upgraded at the next start", async () => {
  const dataDir = await oldData(shortUpgrade);
  const untouched = databaseFiles(dataDir);
  await (await prepare(dataDir)).stop();
  renameSync(databaseDirectory(dataDir), join(dataDir, "database.copy-4194305")); // above every process number
  await expect(prepare(dataDir, withMigration("select 1 / 0"))).rejects.toThrow("9999_last");
  expect(databaseFiles(dataDir)).toEqual(untouched);
  expect(databasesIn(dataDir)).toEqual(["database"]);
  await (await prepare(dataDir)).stop();
  expect(before(dataDir)).toEqual(untouched);
});

test("a database that was removed by hand is not brought back from before", async () => {
  const dataDir = await oldData(shortUpgrade);
  await (await prepare(dataDir)).stop();
  rmSync(databaseDirectory(dataDir), { recursive: true });
  await (await prepare(dataDir)).stop();
  expect(heard.at(-1)).toContain("Preparing the tables");
  expect(await runHere(["verify"], { TRATO_DATA_DIR: dataDir })).toMatchObject({ code: 0, stdout: "" });
});

test("a start with nothing pending copies nothing; the next upgrade keeps what was before it, and no longer what was before that", async () => {
  const dataDir = await oldData(shortUpgrade);
  await (await prepare(dataDir)).stop();
  heard.length = 0;
  await (await prepare(dataDir)).stop();
  expect([heard, databasesIn(dataDir)]).toEqual([[], ["database", "database.before"]]);
  const upgraded = databaseFiles(dataDir);
  await (await prepare(dataDir, withMigration("create table good (id int)"))).stop();
  expect(heard[0]).toMatch(/^Upgrading a copy of the database \(\d+ MB\)$/);
  expect(before(dataDir)).toEqual(upgraded);
});

test("what a newer version made, or one whose migration has changed since, is refused before anything is copied", async () => {
  const dataDir = await oldData(shortUpgrade);
  await (await prepare(dataDir, withMigration("create table good (id int)"))).stop();
  rmSync(join(dataDir, "database.before"), { recursive: true });
  heard.length = 0;
  await expect(prepare(dataDir)).rejects.toThrow("written by a newer version of Trato (it holds 9999_last");
  await expect(prepare(dataDir, withMigration("create table other (id int)"))).rejects.toThrow(
    "The migration 9999_last was changed after it ran here",
  );
  expect([heard, databasesIn(dataDir)]).toEqual([[], ["database"]]);
});

test("a Trato that works with the database is not stopped for the upgrade, and two that start make one upgrade", async () => {
  const dataDir = await oldData(shortUpgrade);
  const older = await launchPostgres(dataDir);
  await expect(prepare(dataDir)).rejects.toThrow("Another Trato already works with");
  expect(databasesIn(dataDir)).toEqual(["database"]);
  await older.stop();

  const env = { TRATO_DATA_DIR: dataDir };
  const ports = [String(await freePort()), String(await freePort())];
  const two = ports.map((PORT) => launch("main.ts", [], { ...env, PORT }));
  const outcomes = two.map(({ said, ended }) => Promise.race([until(() => said().includes("is ready")), ended]));
  const refused = (await Promise.all(outcomes)).filter((ended) => ended !== undefined);
  expect(refused.map(({ code, stderr }) => [code, stderr])).toEqual([
    [1, expect.stringMatching(/^trato: Another Trato already works with .*\n$/)],
  ]);
  for (const { child } of two) child.kill("SIGTERM");
  await Promise.all(two.map(({ ended }) => ended));
});

test("a Trato of before whose database ends while it is reached for is waited for", async () => {
  const dataDir = await oldData(shortUpgrade);
  const older = await launchPostgres(dataDir);
  const client = new pg.Client(older.ownerConfig);
  await client.connect();
  const prepared = prepare(dataDir);
  await cutOffWhoeverWaits(client);
  await older.stop();
  await (await prepared).stop();
  expect(databasesIn(dataDir)).toEqual(["database", "database.before"]);
});

async function cutOffWhoeverWaits(client: pg.Client): Promise<void> {
  await until(async () => {
    const { rowCount } = await client.query(`
      select pg_terminate_backend(pid) from pg_stat_activity where query like 'select pg_try_advisory_lock%'
      and pid not in (select pid from pg_locks where locktype = 'advisory')`);
    return rowCount === 1;
  });
  await client.end();
}

test("a data directory that is reached through a link is upgraded too, and whoever works there is seen", async () => {
  const dataDir = await oldData(shortUpgrade);
  const link = join(makeHome(), "link");
  symlinkSync(dataDir, link);
  const older = await launchPostgres(link);
  expect(postgresIn(databaseDirectory(link), 0)).toContain(older.pid());
  await expect(prepare(link)).rejects.toThrow("Another Trato already works with");
  await older.stop();
  await (await prepare(link)).stop();
  expect(databasesIn(dataDir)).toEqual(["database", "database.before"]);
});

test("a database that is itself a link is refused: nothing could take its place, and behind a broken link nothing new is made", async () => {
  const dataDir = await oldData(shortUpgrade);
  const elsewhere = join(makeHome(), "elsewhere");
  renameSync(databaseDirectory(dataDir), elsewhere);
  symlinkSync(elsewhere, databaseDirectory(dataDir));
  await expect(prepare(dataDir)).rejects.toThrow("database is a link, which an upgrade cannot replace");
  renameSync(elsewhere, `${elsewhere}.away`);
  await expect(prepare(dataDir)).rejects.toThrow("database is a link, which an upgrade cannot replace");
  expect([databasesIn(dataDir), existsSync(elsewhere)]).toEqual([["database"], false]);
});

test("where somebody used the database while its copy was upgraded, what he wrote stays, and so does what was before", async () => {
  const dataDir = await oldData(shortUpgrade);
  mkdirSync(join(dataDir, "database.before"));
  const meddle = (line: string) => {
    if (line.startsWith("Preparing")) writeFileSync(join(databaseDirectory(dataDir), "global/1234567"), "rows");
  };
  await expect(prepare(dataDir, withMigration("select 1"), meddle)).rejects.toThrow(
    "The database was used by another Trato while its copy was upgraded",
  );
  expect(Object.keys(databaseFiles(dataDir))).toContain("global/1234567");
  expect(databasesIn(dataDir)).toEqual(["database", "database.before"]);
});

const commit = "3802174"; // the last one before migrations were only added to
const isHere = isInHistory(commit);
if (!isHere)
  process.stderr.write(`skipped: the code of before cannot be tried here, ${commit} is not in the history\n`);

describe.skipIf(!isHere)("the code of before", () => {
  const old = { directory: "" };
  beforeAll(() => {
    old.directory = takeOldCode(commit);
  });
  const program = (name: string) => relative(import.meta.dirname, join(old.directory, name));

  test("serves the database after an upgrade that failed, and after one that was killed", async () => {
    const dataDir = await oldData();
    await expect(prepare(dataDir, withMigration("select 1 / 0"))).rejects.toThrow("9999_last");
    const killed = launch("main.ts", [], { TRATO_DATA_DIR: dataDir, PORT: String(await freePort()) });
    await until(() => databasesIn(dataDir).some((name) => name.startsWith("database.copy-")));
    killed.child.kill("SIGKILL");
    await killed.ended;

    const env = { TRATO_DATA_DIR: dataDir };
    const served = await startTrato(env, program("main.ts"));
    const key = await launch(program("trato.ts"), ["create-api-key", "--email", "ana@robles.example"], env).ended;
    await playStory(served.base, key.stdout.trim());
    expect((await served.stop()).code).toBe(0);
  });

  test("does not start on what was upgraded", async () => {
    const dataDir = await oldData();
    await (await prepare(dataDir)).stop();
    const refused = await launch(program("main.ts"), [], { TRATO_DATA_DIR: dataDir, PORT: String(await freePort()) })
      .ended;
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining("written by a newer version of Trato") });
  });
});
