import { sql } from "kysely";
import type { PoolClient } from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { createTestWorkspace, inWorkspace, testEdge, testOrigin, type TestWorkspace } from "../../../test/factories.ts";
import "../../app.ts";
import { type Context, systemActor } from "../context.ts";
import { own, updateOwn } from "../rows.ts";
import { keptReading, keptReadings } from "./kept-reading.ts";

// What is kept is changed here over connections of its own, as another process would: nobody tells this one of it.

let home: TestWorkspace;
let others: PoolClient[];

beforeAll(async () => {
  home = await createTestWorkspace();
  const { owner } = await testDatabase();
  others = [await owner.connect(), await owner.connect()];
});
afterEach(async () => {
  for (const client of others) await client.query("rollback");
});
afterAll(() => {
  for (const client of others) client.release();
});

const unitNames = keptReading(async (ctx) => {
  const units = await own(ctx, "units").select(["nameEn"]).orderBy("id").execute();
  return units.map(({ nameEn }) => nameEn);
});
const groupNames = keptReading((ctx) => own(ctx, "taxGroups").select(["name"]).orderBy("id").execute());

const positionNames = keptReading((ctx) => own(ctx, "fiscalPositions").select(["name"]).execute());

const read = async <T>(reading: (ctx: Context) => Promise<T>, workspaceId = home.id): Promise<T> =>
  (await testEdge()).run({ workspaceId, actor: systemActor }, "read", testOrigin, reading);

const rename = (client: PoolClient, table: "units" | "tax_groups", name: string) =>
  client.query(
    table === "units"
      ? "update units set name_en = $1 where workspace_id = $2"
      : "update tax_groups set name = name || ' ' || $1 where workspace_id = $2",
    [name, home.id],
  );

test("what was read is kept until somebody else's change of any of it is committed", async () => {
  const [other] = others as [PoolClient];
  const first = await read(unitNames);
  expect(await read(unitNames)).toBe(first);
  await other.query("begin");
  await rename(other, "units", "Changed");
  expect(await read(unitNames)).toBe(first);
  await other.query("commit");
  const second = await read(unitNames);
  expect(new Set(second)).toEqual(new Set(["Changed"]));
  expect(await read(unitNames)).toBe(second);
  await other.query("select from units where workspace_id = $1 for update", [home.id]); // locked by somebody, and not changed
  expect(await read(unitNames)).toBe(second);
  await other.query("delete from fiscal_positions where workspace_id = $1", [home.id]);
  expect(await read(unitNames)).not.toBe(second);
});

test("two who change different things at once wait for neither, and both are seen, the one that was committed last too", async () => {
  const [one, two] = others as [PoolClient, PoolClient];
  await one.query("begin");
  await rename(one, "units", "By one");
  await two.query("begin");
  await rename(two, "tax_groups", "By two");
  await rename(two, "tax_groups", "By two again");
  await two.query("commit");
  for (const { name } of await read(groupNames)) expect(name).toContain("By two again");
  expect(await read(unitNames)).not.toContain("By one");
  await one.query("commit");
  expect(await read(unitNames)).toContain("By one");
});

test("one's own change is seen at once, and by nobody where it is taken back", async () => {
  const before = await read(unitNames);
  const edge = await testEdge();
  const who = { workspaceId: home.id, actor: systemActor };
  const undone = edge.run(who, "write", testOrigin, async (ctx) => {
    for (const nameEn of ["Mine", "Mine again"]) {
      await updateOwn(ctx, "units").set({ nameEn }).execute();
      expect(new Set(await unitNames(ctx))).toEqual(new Set([nameEn]));
    }
    throw new Error("taken back");
  });
  await expect(undone).rejects.toThrow("taken back");
  expect(await read(unitNames)).toEqual(before);
});

test("a workspace keeps its own, and a customer with a link nothing", async () => {
  const other = await createTestWorkspace();
  await rename(others[0] as PoolClient, "units", "At home");
  expect(await read(unitNames)).toContain("At home");
  expect(await read(unitNames, other.id)).not.toContain("At home");
  const customer = { ...systemActor, kind: "customer" as const, role: "portal" as const };
  expect(await read(positionNames, other.id)).not.toEqual([]);
  const run = (await testEdge()).run({ workspaceId: other.id, actor: customer }, "read", testOrigin, positionNames);
  expect(await run).toEqual([]); // positions are nothing to him, whatever others have read
});

test("what is kept is changed by nobody who was given it", async () => {
  const units = await read(unitNames);
  expect(() => units.push("Another")).toThrow(TypeError);
});

test("no other table is read than those whose rows are looked at", () =>
  inWorkspace(async ({ system }) => {
    expect(keptReadings.length).toBeGreaterThan(6);
    for (const reading of keptReadings) {
      const lookedAt = await scannedBy(system, () => sql`select app.master_data_stamp()`.execute(system.db));
      expect(lookedAt.length).toBeGreaterThan(2);
      const scanned = await scannedBy(system, () => reading(system));
      expect(scanned.length).toBeGreaterThan(0);
      expect(lookedAt).toEqual(expect.arrayContaining(scanned));
    }
  }));

/** The tables that this transaction has read once more. */
async function scannedBy({ db }: Context, work: () => Promise<unknown>): Promise<string[]> {
  const scans = async () => {
    const { rows } = await sql<{ name: string; scans: number }>`
      select relname as name, (seq_scan + coalesce(idx_scan, 0))::int as scans from pg_stat_xact_user_tables where schemaname = 'public'`.execute(
      db,
    );
    return new Map(rows.map(({ name, scans: times }) => [name, times]));
  };
  const before = await scans();
  await work();
  return [...(await scans())].flatMap(([name, times]) => (times > (before.get(name) ?? 0) ? name : []));
}
