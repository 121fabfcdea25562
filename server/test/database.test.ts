import { expect, test } from "vitest";
import { testDatabase } from "./database.ts";

test("every test file works on its own migrated database", async () => {
  const { owner } = await testDatabase();
  const { rows } = await owner.query("select count(*)::int as tables from pg_tables where schemaname = 'public'");
  expect(rows[0].tables).toBeGreaterThan(10);
});

test("the server's role is bound by row-level security and owns nothing", async () => {
  const { server } = await testDatabase();
  const role = await server.query("select rolsuper, rolbypassrls from pg_roles where rolname = current_user");
  expect(role.rows).toEqual([{ rolsuper: false, rolbypassrls: false }]);
  const owned = await server.query(
    "select 1 from pg_class where relowner = (select oid from pg_roles where rolname = current_user)",
  );
  expect(owned.rows).toEqual([]);
});
