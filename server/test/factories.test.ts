import { sql } from "kysely";
import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace, testEdge } from "./factories.ts";

test("a fresh workspace has its pipeline, units, taxes, places and payment terms", () =>
  inWorkspace(async ({ db }) => {
    const stages = await db.selectFrom("stages").select("name").orderBy("sequence").execute();
    expect(stages.map((stage) => stage.name)).toEqual(["New", "Qualified", "Proposition", "Negotiation", "Won"]);
    const taxes = await db.selectFrom("taxes").select("amount").where("use", "=", "sale").orderBy("sequence").execute();
    expect(taxes.map((tax) => tax.amount).slice(0, 3)).toEqual(["21", "10", "4"]);
    expect(taxes.map((tax) => tax.amount)).toContain("-15");
    expect(await db.selectFrom("locations").select("kind").execute()).toHaveLength(5);
    expect(await db.selectFrom("paymentTerms").select("name").execute()).toHaveLength(3);
  }));

test("where no law is known a workspace starts with one plain percentage, in its language", () =>
  inWorkspace(
    async ({ db }) => {
      const taxes = await db.selectFrom("taxes").select("name").where("use", "=", "sale").execute();
      expect(taxes).toEqual([{ name: "IVA 25 %" }]);
      const first = await db.selectFrom("stages").select("name").orderBy("sequence").executeTakeFirst();
      expect(first?.name).toBe("Nuevo");
    },
    { country: "NO", currency: "NOK", language: "es" },
  ));

test("the transaction speaks as whoever it is told to", () =>
  inWorkspace(async (t) => {
    const team = await t.team();
    const seller = await t.as({ role: "sales", reach: "team", teams: [team] });
    const { rows } = await sql<{ role: string; teams: string }>`
      select app.role() as role, app.teams()::text as teams`.execute(t.db);
    expect(rows).toEqual([{ role: "sales", teams: `{${team}}` }]);
    expect(seller.actor.teamIds).toEqual([team]);
    await t.become(t.system);
    expect((await sql<{ role: string }>`select app.role() as role`.execute(t.db)).rows).toEqual([{ role: "system" }]);
  }));

test("a workspace in a transaction leaves nothing behind, a created one stays", async () => {
  await inWorkspace(async () => undefined, { name: "Gone" });
  const { slug } = await createTestWorkspace();
  const { database } = await testEdge();
  const nobody = { workspace: null, member: null, role: null, reach: null, teams: [], document: null };
  const { rows } = await database.transaction(nobody, "read", (db) =>
    sql<{ slug: string }>`select slug from app.workspace_slugs()`.execute(db),
  );
  expect(rows).toEqual([{ slug }]);
});
