import { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { serverRole } from "../postgres/cluster.ts";
import { refuseUnfitTables } from "./fitting-tables.ts";
import { migrate } from "./migrate.ts";
import { migrationsDir, readFunctionFiles } from "./migration-files.ts";

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "trato-migrations-"));
  cpSync(migrationsDir, directory, { recursive: true });
});
afterEach(async () => {
  rmSync(directory, { recursive: true });
  await (await testDatabase()).owner.query("delete from app.migrations where name like '9%'");
});

const write = (name: string, sql: string) => writeFileSync(join(directory, name), sql);

async function run(): Promise<string[]> {
  return migrate((await testDatabase()).ownerConfig, { serverRole, directory });
}

async function ask(sql: string): Promise<unknown> {
  const { rows } = await (await testDatabase()).owner.query<{ answer: unknown }>(sql);
  return rows[0]?.answer;
}

test("functions are made anew when their text changed, and only then", async () => {
  expect(await run()).toEqual([]);
  appendFileSync(
    join(directory, "functions/stock.sql"),
    "create or replace function app.answer() returns int language sql as 'select 42';",
  );
  expect(await run()).toEqual(["functions"]);
  expect(await ask("select app.answer() as answer")).toBe(42);
  expect(await run()).toEqual([]);
});

test("functions and policies are made anew after every migration, so that it may drop what stands on a table it changes", async () => {
  write("9001_shelves.sql", "drop policy reach on teams; alter table teams add column shelf text");
  expect(await run()).toEqual(["9001_shelves", "functions", "after"]);
  expect(await ask("select count(*)::int as answer from pg_policies where tablename = 'teams'")).toBe(2);
});

test("a column may bear any name, also one that must be quoted", async () => {
  write("9004_words.sql", 'alter table opportunities add column "order" text, add column "Señas" text');
  expect(await run()).toEqual(["9004_words", "functions", "after"]);
  expect(await ask("select app.add_opportunities('[]')::text as answer")).toBe("");
});

test("what fails leaves everything as it was, the migrations before it and the functions too", async () => {
  const history = "select string_agg(name || checksum || applied_at, ',' order by name) as answer from app.migrations";
  const before = await ask(history);
  write("9002_good.sql", "create table good (id int)");
  write("9003_bad.sql", "select 1 / 0");
  await expect(run()).rejects.toThrow("The tables could not be prepared (9003_bad): division by zero");
  expect(await ask("select to_regclass('good') as answer")).toBeNull();
  expect(await ask(history)).toBe(before);
  rmSync(join(directory, "9003_bad.sql"));
  write("functions/worse.sql", "create policy reach on nothing using (true)");
  await expect(run()).rejects.toThrow(/\(functions\/worse\): relation "nothing" does not exist/);
  expect(await ask("select to_regclass('good') as answer")).toBeNull();
});

test("every function is whole, whatever the order of the files, and may be made any number of times", async () => {
  const { owner } = await testDatabase();
  for (const { sql } of readFunctionFiles(migrationsDir)) {
    await expect(owner.query(sql.replaceAll(":server_role", serverRole))).resolves.toBeDefined();
  }
});

test("the server's role alone does not work with functions of another version", async () => {
  await run();
  const client = await (await testDatabase()).owner.connect();
  await client.query("begin");
  await expect(refuseUnfitTables(client, "migrate")).resolves.toBeUndefined();
  await client.query("update app.migrations set checksum = 'of before' where name = 'functions'");
  await expect(refuseUnfitTables(client, "migrate")).rejects.toThrow(
    "The functions in the database are of another version of Trato: migrate",
  );
  await client.query("rollback");
  client.release();
});
