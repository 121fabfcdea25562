import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { Reach } from "@trato/domain/permissions.ts";
import { type InWorkspace, inWorkspace } from "../../test/factories.ts";
import { lead, opportunity, stagesOf } from "../../test/factories-opportunities.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { getLeadPage, getOpportunityPage } from "../reports/get-opportunity-page.ts";
import { convertLeadToQuotation } from "../sales/convert-lead-to-quotation.ts";
import { analysePipeline } from "./analyse-pipeline.ts";
import { assignOpportunity } from "./assign-opportunity.ts";
import { loseOpportunity, restoreOpportunity, winOpportunity } from "./close-opportunity.ts";
import { createLead, createOpportunity } from "./create-opportunity.ts";
import { editOpportunity } from "./edit-opportunity.ts";
import { listCards } from "./list-cards.ts";
import { listLeads, listOpportunities } from "./list-opportunities.ts";
import { moveOpportunity } from "./move-opportunity.ts";
import { readPipeline } from "./read-pipeline.ts";

const list = { limit: 80 } as const;
const newest = { limit: 80, sort: "-createdAt" } as const;

const titles = (rows: { title: string }[]) => rows.map(({ title }) => title).toSorted();

/** Everything that can be done with one record. */
async function everyCommand(ctx: Context, id: Parameters<typeof getLeadPage>[1]["leadId"]) {
  const { qualified } = await stagesOf(ctx);
  const opportunityId = id;
  return [
    () => getOpportunityPage(ctx, { opportunityId }),
    () => editOpportunity(ctx, { opportunityId, title: "Mine" }),
    () => assignOpportunity(ctx, { opportunityId }),
    () => moveOpportunity(ctx, { opportunityId, stageId: qualified.id }),
    () => winOpportunity(ctx, { opportunityId }),
    () => loseOpportunity(ctx, { opportunityId }),
    () => restoreOpportunity(ctx, { opportunityId }),
    () => convertLeadToQuotation(ctx, { leadId: id, customer: { action: "none" } }),
  ];
}

test("a stranger of another workspace finds nothing and changes nothing, whatever he may at home", () =>
  inWorkspace(async (ours) => {
    const { id } = await opportunity(ours.system, { title: "Secret" });
    const { fresh } = await stagesOf(ours.system);
    await inWorkspace(async (theirs) => {
      const stranger = await theirs.as({ role: "administrator" });
      for (const command of await everyCommand(stranger, id))
        await expect(command()).rejects.toMatchObject({ kind: "not_found", code: "record.not_found" });
      expect(await listOpportunities(stranger, { ...newest, search: "secret" })).toMatchObject({ items: [] });
      expect(await readPipeline(stranger, { limit: 30 })).toMatchObject({
        stages: [{ count: 0, cards: [] }, {}, {}, {}, {}],
      });
      await expect(listCards(stranger, { ...list, stageId: fresh.id })).rejects.toMatchObject({
        code: "record.not_found",
      });
      const { id: own } = await opportunity(stranger);
      await expect(moveOpportunity(stranger, { opportunityId: own, stageId: fresh.id })).rejects.toMatchObject({
        kind: "invalid",
        details: { path: "stageId" },
      });
    });
    expect(await getOpportunityPage(ours.system, { opportunityId: id })).toMatchObject({ title: "Secret", version: 1 });
  }));

/** Records of Ana, of Bea in her team, of Carl in another, and nobody's; each as a lead and on the board. */
async function records(t: InWorkspace) {
  const [ana, bea, carl] = [await t.member({ name: "Ana" }), await t.member({ name: "Bea" }), await t.member({})];
  const north = await t.team({ name: "North", memberIds: [ana, bea] });
  await t.team({ name: "South", memberIds: [carl] });
  for (const [title, salespersonId] of [
    ["Ana's", ana],
    ["Bea's", bea],
    ["Carl's", carl],
    ["Nobody's", null],
  ] as const) {
    await lead(t.system, { title, salespersonId });
    await opportunity(t.system, { title, salespersonId, expectedRevenue: "100" as never }); // a decimal
  }
  await opportunity(t.system, { title: "North's", salespersonId: null, teamId: north });
  return { ana, north };
}

describe("a salesperson", () => {
  test.each([
    ["sales", "own", ["Ana's", "Nobody's"]],
    ["sales", "team", ["Ana's", "Bea's", "Nobody's"]],
    ["sales", "all", ["Ana's", "Bea's", "Carl's", "Nobody's"]],
    ["manager", "own", ["Ana's", "Bea's", "Carl's", "Nobody's"]],
    ["back_office", "all", []],
  ] as const)("as %s with reach %s sees the same in lists, search, board, counts and the tables", (role, reach, seen) =>
    inWorkspace(async (t) => {
      const { ana } = await records(t);
      await t.db.updateTable("members").set({ role, reach }).where("id", "=", ana).execute();
      const ctx = await t.as({ id: ana });
      const onBoard = [...seen, ...(seen.length > 0 ? ["North's"] : [])].toSorted();
      expect(titles((await listLeads(ctx, list)).items)).toEqual(seen);
      expect(titles((await listLeads(ctx, { ...list, search: "s" })).items)).toEqual(seen);
      for (const sort of ["-createdAt", "-expectedRevenue", "expectedClosing"] as const)
        expect(titles((await listOpportunities(ctx, { limit: 80, sort })).items)).toEqual(onBoard);
      expect(await listOpportunities(ctx, { ...newest, count: "true" })).toMatchObject({ count: onBoard.length });
      for (const search of [undefined, "s"]) {
        const [first] = (await readPipeline(ctx, { limit: 30, ...(search && { search }) })).stages;
        expect(titles(first!.cards)).toEqual(onBoard);
        expect(first).toMatchObject({
          count: onBoard.length,
          expectedRevenue: `${seen.length * 100}.00`,
        });
      }
      const { rows } = await analysePipeline(ctx, {});
      expect(rows.reduce((sum, row) => sum + row.opportunities, 0)).toBe(onBoard.length);
      const raw = await sql<{ title: string }>`select title from opportunities where type = 'opportunity'`.execute(
        t.db,
      );
      expect(titles(raw.rows)).toEqual(onBoard);
    }),
  );

  test("finds what is not his neither by its address nor by a command", () =>
    inWorkspace(async (t) => {
      const bea = await t.member();
      const { id } = await opportunity(t.system, { salespersonId: bea });
      const ana = await t.as({ role: "sales", reach: "own" });
      for (const command of await everyCommand(ana, id))
        await expect(command()).rejects.toMatchObject({ kind: "not_found", code: "record.not_found" });
      expect(await listOpportunities(ana, { ...newest, salespersonId: bea })).toMatchObject({ items: [] });
      expect(await readPipeline(ana, { limit: 30, salespersonId: bea })).toMatchObject({
        stages: [{ count: 0 }, {}, {}, {}, {}],
      });
    }));

  test("sees of a team's work on the board what waits, as far as he reaches", () =>
    inWorkspace(async (t) => {
      const { ana, north } = await records(t);
      await sql`update opportunities set next_activity_on = ${t.system.today}::date where type = 'opportunity'`.execute(
        t.db,
      );
      await sql`insert into pipeline_due (workspace_id, stage_id, due_on, team_id, opportunities)
        select workspace_id, stage_id, next_activity_on, coalesce(team_id, '00000000-0000-0000-0000-000000000000'), count(*)
        from opportunities where next_activity_on is not null group by 1, 2, 3, 4`.execute(t.db);
      const today = async (reach: Reach, filter: object = {}) => {
        await t.become(t.system);
        await t.db.updateTable("members").set({ reach }).where("id", "=", ana).execute();
        const { stages } = await readPipeline(await t.as({ id: ana }), { limit: 30, ...filter });
        return stages[0]!.mix.today;
      };
      expect([await today("own"), await today("team"), await today("all")]).toEqual([3, 4, 5]);
      const inNorth = { teamId: north };
      expect([await today("own", inNorth), await today("team", inNorth), await today("all", inNorth)]).toEqual([
        2, 3, 3,
      ]);
      expect([await today("own", { salespersonId: ana }), await today("all", { salespersonId: ana })]).toEqual([1, 1]);
    }));
});

test("back office may not read or change leads", () =>
  inWorkspace(async (t) => {
    const { id } = await lead(t.system);
    const packer = await t.as({ role: "back_office" });
    await expect(getLeadPage(packer, { leadId: id })).rejects.toMatchObject({ code: "record.not_found" });
    const refused = { kind: "forbidden", code: "permission.missing" };
    await expect(createLead(packer, { title: "Mine" })).rejects.toMatchObject(refused);
    await expect(createOpportunity(packer, { title: "Mine" })).rejects.toMatchObject(refused);
  }));

test("a lead is read by either address", () =>
  inWorkspace(async (t) => {
    const { id } = await lead(t.system, { title: "Desks" });
    expect(await getLeadPage(t.system, { leadId: id })).toEqual(
      await getOpportunityPage(t.system, { opportunityId: id }),
    );
  }));

test("of records that look like the same interest, out of reach, is told who follows them, unless the sign says nothing", () =>
  inWorkspace(async (t) => {
    const bea = await t.member({ name: "Bea" });
    const ana = await t.as({ role: "sales", reach: "own" });
    const mine = await lead(ana, { email: "ana@acme.example", phone: "+34 600 112 233" });
    await t.become(t.system);
    await lead(t.system, { email: "b@acme.example", salespersonId: bea });
    const called = await opportunity(t.system, { phone: "600112233", salespersonId: bea });
    const free = await lead(t.system, { email: "d@acme.example", salespersonId: null });
    await lead(t.system, { email: "c@other.example" });
    await t.become(ana);
    const mineOf = async (ctx: Context) => getOpportunityPage(ctx, { opportunityId: mine.id });
    const { similar, similarWithColleagues } = await mineOf(ana);
    expect(similar).toMatchObject([{ id: free.id, salespersonName: null, same: ["domain"] }]);
    expect(similarWithColleagues).toEqual([{ name: "Bea", same: ["phone"], sureness: "likely" }]);
    await t.become(t.system);
    const { workspace } = t;
    await sql`update workspaces set tells_of_colleagues = false where id = ${workspace.id}`.execute(t.db);
    await t.become(ana);
    expect(await mineOf(ana)).toMatchObject({ similar: [{ id: free.id }], similarWithColleagues: [] });
    await t.become(t.system);
    for (let count = 0; count < 21; count++) await lead(t.system, { email: `${count}@acme.example` });
    const page = await getOpportunityPage(t.system, { opportunityId: mine.id });
    expect(page.similar.map(({ id }) => id)).toEqual([called.id]);
  }));
