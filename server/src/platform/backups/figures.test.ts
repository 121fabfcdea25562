import { expect, test } from "vitest";
import { testDatabase } from "../../../test/database.ts";
import { asEmbeddedOwner } from "./as-owner.ts";
import { countFigures, misrestored } from "./figures.ts";

const sales = (rows: string, ...sums: (string | null)[]) => ({ "public.sales": { rows, sums } });

test("what stood still while it was copied comes back with the same rows and sums", () => {
  const counted = { before: sales("2", "120.50", null), after: sales("2", "120.50", null) };
  expect(misrestored(sales("2", "120.50", null), counted)).toEqual([]);
  expect(misrestored(sales("2", "120.40", null), counted)).toEqual([
    "public.sales: 2 rows, 120.50, none were saved, 2 rows, 120.40, none came back",
  ]);
  expect(misrestored({}, counted)).toEqual(["public.sales: 2 rows, 120.50, none were saved, nothing came back"]);
});

test("what was written in meanwhile may stand as at any moment of that time", () => {
  expect(misrestored(sales("3", "150"), { before: sales("2", "100"), after: sales("4", "200") })).toEqual([]);
});

const written = (table: string, rows: string, writes: string) => ({ [table]: { rows, sums: [], writes } });

test("a table that rose and fell while it was copied, or that Trato itself fills and empties, may come back otherwise", () => {
  const counted = (table: string, later: string) => ({
    before: written(table, "2", "40"),
    after: written(table, "2", later),
  });
  expect(misrestored(written("public.sales", "3", "0"), counted("public.sales", "42"))).toEqual([]);
  expect(misrestored(written("public.sales", "3", "0"), counted("public.sales", "40"))).toHaveLength(1);
  for (const table of ["auth.attempt", "auth.session", "app.told", "app.processes"])
    expect([table, misrestored(written(table, "3", "0"), counted(table, "40"))]).toEqual([table, []]);
});

test("what was written in a table is counted also where its rows are the same again", async () => {
  const { ownerConfig } = await testDatabase();
  const writes = () =>
    asEmbeddedOwner(ownerConfig, async (owner) => Number((await countFigures(owner))['auth."user"']?.writes));
  const before = await writes();
  await asEmbeddedOwner(ownerConfig, async (owner) => {
    await owner.query(
      `insert into auth."user" (id, name, email) values (gen_random_uuid(), 'Ana', 'rose@fell.example')`,
    );
    await owner.query(`delete from auth."user" where email = 'rose@fell.example'`);
    await owner.query("select pg_stat_force_next_flush()");
  });
  expect(await writes()).toBeGreaterThanOrEqual(before + 2);
});
