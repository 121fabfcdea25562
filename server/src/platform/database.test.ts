import { sql } from "kysely";
import { expect, test } from "vitest";
import { testEdge } from "../../test/factories.ts";

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
