import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { ask } from "./statement.ts";

let pool: pg.Pool;
let client: pg.PoolClient;
const types = new pg.TypeOverrides();

beforeAll(async () => {
  types.setTypeParser(pg.types.builtins.DATE, (text) => text);
  const { ownerConfig } = await testDatabase();
  pool = new pg.Pool({ ...ownerConfig, max: 1, pipeline: true, types });
  client = await pool.connect();
  await client.query("create temporary table things (its_id int, its_day date, its_name text)");
});
afterAll(async () => {
  client.release();
  await pool.end();
});

const named = (text: string, ...values: unknown[]) => ask(client, { text, values, name: `named ${text}` }, types);
const days = () => named("select its_id, its_day, its_name from things where its_id <= $1 order by its_id", 2);
const add = (id: number) => named("insert into things values ($1, '2026-12-01', null)", id);
const half = (by: number) => named("select 10 / $1::int as quotient", by);
const all = () => named("select * from altered");

test("a statement gives the same of the same, however often it was asked, and in which company", async () => {
  expect(await days()).toEqual({ rows: [], rowCount: 0 });
  expect(await Promise.all([add(1), add(2), days()])).toEqual([
    { rows: [], rowCount: 1 },
    { rows: [], rowCount: 1 },
    {
      rows: [
        { itsId: 1, itsDay: "2026-12-01", itsName: null },
        { itsId: 2, itsDay: "2026-12-01", itsName: null },
      ],
      rowCount: 2,
    },
  ]);
  expect(await days()).toEqual(await days());
  expect(await ask(client, { text: "select its_id from things where its_id = $1", values: [2] }, types)).toEqual({
    rows: [{ itsId: 2 }],
    rowCount: 1,
  });
});

test("what fails says so where it was asked, and can be asked again", async () => {
  await expect(half(0)).rejects.toMatchObject({ code: "22012", stack: expect.stringContaining("statement.test.ts") });
  expect((await half(2)).rows).toEqual([{ quotient: 5 }]);
  const [failed, after] = await Promise.allSettled([half(0), half(5)]);
  expect([failed.status, after]).toMatchObject([
    "rejected",
    { status: "fulfilled", value: { rows: [{ quotient: 2 }] } },
  ]);
});

test("a table that was altered is told, and never read under its former columns", async () => {
  await client.query("create temporary table altered (one int)");
  await client.query("insert into altered values (1)");
  expect((await all()).rows).toEqual([{ one: 1 }]);
  await client.query("alter table altered add column two int default 2");
  await expect(all()).rejects.toThrow("cached plan must not change result type");
});

test("a value that cannot be read is an error of its statement alone", async () => {
  const broken = new pg.TypeOverrides();
  broken.setTypeParser(pg.types.builtins.INT4, () => {
    throw new Error("unreadable");
  });
  const text = "select 1 as one";
  await expect(ask(client, { text, values: [], name: "unreadable" }, broken)).rejects.toThrow("unreadable");
  expect((await ask(client, { text, values: [], name: "readable" }, types)).rows).toHaveLength(1);
});
