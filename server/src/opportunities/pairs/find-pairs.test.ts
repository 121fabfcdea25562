import { sql } from "kysely";
import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace, testEdge, testOrigin } from "../../../test/factories.ts";
import { bring } from "../../../test/bring.ts";
import { type Context, systemActor } from "../../platform/context.ts";
import "../../reactions.ts";
import { createLead, createOpportunity } from "../create-opportunity.ts";
import { moveOpportunity } from "../move-opportunity.ts";
import { createContact } from "../../contacts/create-contact.ts";
import { compareSome, findPairs } from "./find-pairs.ts";
import { listDealPairs } from "./list-deal-pairs.ts";

test("the job looks through each workspace what was made there since, and leaves none", async () => {
  const edge = await testEdge();
  const homes = await Promise.all([createTestWorkspace(), createTestWorkspace()]);
  for (const { id: workspaceId } of homes)
    await edge.run({ workspaceId, actor: systemActor }, "write", testOrigin, async (ctx) => {
      for (const title of ["Desks", "Twenty desks"]) await createLead(ctx, { title, email: "ana@acme.example" });
    });
  await findPairs(edge, testOrigin);
  for (const { id: workspaceId } of homes)
    await edge.run({ workspaceId, actor: systemActor }, "read", testOrigin, async (ctx) => {
      const { items } = await listDealPairs(ctx, { limit: 80 });
      expect(items).toMatchObject([{ sureness: "likely", same: ["email"] }]);
      expect((await sql`select from records_to_compare`.execute(ctx.db)).rows).toEqual([]);
    });
});

test("while a file comes in its records are not compared yet, unless it takes hours", async () => {
  const edge = await testEdge();
  const { id: workspaceId } = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId, actor: systemActor }, "write", testOrigin, work);
  const pairs = () => run(async (ctx) => (await listDealPairs(ctx, { limit: 80 })).items.length);
  const standing = (state: string, hours: number) =>
    run(async (ctx) => {
      const at = sql`now() - make_interval(hours => ${hours})`;
      await sql`update imports set state = ${state}, created_at = ${at}, finished_at = null
        where workspace_id = ${workspaceId}`.execute(ctx.db);
    });
  await run((ctx) => bring(ctx, "leads", "title,email\nDesks,ana@acme.example\nTwenty desks,ana@acme.example"));
  await standing("running", 1);
  await findPairs(edge, testOrigin);
  expect(await pairs()).toBe(0);
  await standing("running", 7);
  await findPairs(edge, testOrigin);
  expect(await pairs()).toBe(1);
});

test("several opportunities of one customer are asked about where they are called the same, leads always", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: customerId } = await createContact(ctx, { kind: "company", name: "Acme", email: "hola@acme.example" });
    for (const title of ["Desks", "Chairs", "Chairs"]) await createOpportunity(ctx, { title, customerId });
    await createLead(ctx, { title: "Lamps", email: "hola@acme.example", companyName: "Acme" });
    while (await compareSome(ctx));
    const { items } = await listDealPairs(ctx, { limit: 80 });
    expect(new Set(items.map(({ first, second }) => `${first.title} + ${second.title}`))).toEqual(
      new Set(["Desks + Lamps", "Chairs + Lamps", "Chairs + Chairs"]),
    );
  }));

test("what a file brings in is compared too; a move on the board leaves nothing to compare", () =>
  inWorkspace(async (t) => {
    await bring(t.system, "opportunities", "title,email\nDesks,ana@acme.example\nTwenty desks,ana@acme.example");
    while (await compareSome(t.system));
    const { items } = await listDealPairs(t.system, { limit: 80 });
    expect(items).toHaveLength(1);
    const [stage] = await t.db.selectFrom("stages").select("id").orderBy("sequence").offset(1).limit(1).execute();
    await moveOpportunity(t.system, { opportunityId: items[0]!.first.id, stageId: stage!.id });
    expect(await compareSome(t.system)).toBe(false);
  }));
