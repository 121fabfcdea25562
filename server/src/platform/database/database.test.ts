import { sql } from "kysely";
import { expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { testEdge } from "../../../test/factories.ts";
import { openDatabase } from "./database.ts";

const nobody = { workspace: null, member: null, role: null, reach: null, teams: [], document: null };

test("a write in which a statement failed unnoticed is never answered as done", async () => {
  const { database } = await testEdge();
  const careless = database.transaction(nobody, "write", async (db) => {
    await sql`select 1 / 0`.execute(db).catch(() => undefined);
    return "done";
  });
  await expect(careless).rejects.toThrow("a statement failed unnoticed");
  expect(await database.transaction(nobody, "write", async () => "done")).toBe("done");
});

test("of what is sent together the first that fails is the reason, whichever is heard of first", async () => {
  const { database } = await testEdge();
  const failed = database.transaction(nobody, "write", async (db) => {
    const first = sql`select 1 / 0`.execute(db);
    first.catch(() => undefined);
    await sql`select 1`.execute(db);
  });
  await expect(failed).rejects.toMatchObject({ code: "22012" });
});

test("what is asked in one turn runs in the order it was asked, however it was built", async () => {
  const { database } = await testEdge();
  const steps = await database.transaction(nobody, "write", async (db) => {
    const step = () => sql<{ step: string }>`select current_setting('test.step', true) as step`.execute(db);
    const set = (value: string) => sql`select set_config('test.step', ${value}, true)`.execute(db);
    const built = db.selectNoFrom(sql<string>`set_config('test.step', 'built', true)`.as("set")).execute();
    const [, afterBuilt, , afterRaw] = await Promise.all([built, step(), set("raw"), step()]);
    return [afterBuilt, afterRaw].map(({ rows }) => rows[0]?.step);
  });
  expect(steps).toEqual(["built", "raw"]);
});

test("a connection that is lost is told, but not once the database is closed: it ends with its server", async () => {
  const told: string[] = [];
  const database = openDatabase((await testDatabase()).serverConfig, ({ message }) => told.push(message));
  const client = await database.pool.connect();
  client.emit("error", new Error("lost"));
  client.release();
  await database.close();
  client.emit("error", new Error("ended by its server"));
  expect(told).toEqual(["lost"]);
});

test("what is answered as done is on disk, though its commit gives back what it held without waiting for that", async () => {
  const database = openDatabase((await testDatabase()).serverConfig, () => undefined);
  database.pool.on("connect", (client) => void client.query("set synchronous_commit = on")); // as on a server that keeps what it is given
  const wrote = sql<{ at: string; waits: string }>`
    select pg_logical_emit_message(true, 'test', 'written')::text as written, pg_current_wal_insert_lsn()::text as at,
      current_setting('synchronous_commit') as waits`;
  const another = await database.pool.connect();
  const { rows } = await database.transaction(nobody, "write", (db) => wrote.execute(db));
  const kept = await another.query("select pg_current_wal_flush_lsn() > $1::pg_lsn as kept", [rows[0]?.at]);
  another.release();
  expect([rows[0]?.waits, kept.rows]).toEqual(["off", [{ kept: true }]]);
  await database.close();
});
