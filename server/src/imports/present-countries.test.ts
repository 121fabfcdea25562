import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { testDatabase } from "../../test/database.ts";
import { createTestWorkspace } from "../../test/factories.ts";
import { migrationsDir } from "../platform/database/migration-files.ts";

const last = "drop function pg_temp.present_country;";
const [upgrade = ""] = readFileSync(join(migrationsDir, "0028_imports.sql"), "utf8").split(last);

test("countries that came in under withdrawn codes get those of today, and no other is changed", async () => {
  const { id } = await createTestWorkspace();
  const client = await (await testDatabase()).owner.connect();
  await client.query("begin");
  const countries = ["FX", "SU", "UK", "FR", "ES", null];
  for (const [at, country] of countries.entries())
    await client.query(
      "insert into contacts (workspace_id, id, kind, name, country, created_at) values ($1, gen_random_uuid(), 'company', $2, $3, now())",
      [id, `${at}`, country],
    );
  await client.query(upgrade + last);
  const { rows } = await client.query("select country from contacts where workspace_id = $1 order by name", [id]);
  expect(rows.map(({ country }) => country)).toEqual(["FR", "RU", "GB", "FR", "ES", null]);
  await client.query("rollback");
  client.release();
});
