import { expect, test } from "vitest";
import { ask, changeMany, takeBack, work } from "../../test/bulk.ts";
import { lead, opportunity, stagesOf } from "../../test/factories-opportunities.ts";
import { confirmed } from "../../test/factories-sales.ts";
import { type InWorkspace, inWorkspace } from "../../test/factories.ts";
import { tried, whoeverIsElsewhere } from "../../test/trying.ts";
import { assignOpportunity } from "../opportunities/assign-opportunity.ts";
import { own } from "../platform/rows.ts";
import { getSale } from "../sales/get-sale.ts";
import "../reactions.ts";
import { getBulkChange } from "./list-bulk-changes.ts";
import { undoBulkChange } from "./undo-bulk-change.ts";

const manager = (t: InWorkspace) => t.as({ role: "manager", name: "Marta" });
const dealsOf = async (t: InWorkspace) => {
  await t.become(t.system);
  const columns = [
    "salespersonId",
    "teamId",
    "stageId",
    "state",
    "lostReasonId",
    "tags",
    "priority",
    "source",
  ] as const;
  return own(t.system, "opportunities").select(columns).orderBy("id").execute();
};

test("a change of many records and its undo leave everything as it was", () =>
  inWorkspace(async (t) => {
    const marta = await manager(t);
    const [ana, team] = [await t.member({ name: "Ana" }), await t.team()];
    const stages = await stagesOf(await t.become(marta));
    const other = stages.negotiation.id;
    for (let i = 0; i < 4; i++) await opportunity(marta, { tags: ["a"], source: i % 2 ? "Fair" : undefined });
    const former = await dealsOf(t);
    for (const change of [
      { salespersonId: ana, teamId: team, addTags: ["x"], removeTags: ["a"], priority: 2, source: "Web" },
      { stageId: other },
      { outcome: "won" as const },
      { outcome: "lost" as const },
      { outcome: "lost" as const, teamId: team, activity: { kind: "call" as const, summary: "Ask" } },
    ]) {
      const bulk = await changeMany(t, marta, { list: "opportunities", filters: {}, change });
      expect(bulk.changed).toBe(4);
      expect(await takeBack(t, marta, bulk.id)).toMatchObject({ state: "undone", undone: 4, kept: 0 });
      expect(await dealsOf(t)).toEqual(former);
    }
    const { open } = await own(t.system, "activities")
      .select((eb) => eb.fn.countAll<number>().as("open"))
      .where("cancelledAt", "is", null)
      .executeTakeFirstOrThrow();
    expect(open).toBe(0);
  }));

test("what somebody has gone on from stays as he left it", () =>
  inWorkspace(async (t) => {
    const marta = await manager(t);
    const [ana, luis] = [await t.member({ name: "Ana" }), await t.member({ name: "Luis" })];
    await t.become(marta);
    const [one, two] = [await lead(marta, { salespersonId: null }), await lead(marta, { salespersonId: null })];
    const bulk = await changeMany(t, marta, { list: "leads", ids: [one.id, two.id], change: { salespersonId: ana } });
    await assignOpportunity(marta, { opportunityId: two.id, salespersonId: luis });
    expect(await takeBack(t, marta, bulk.id)).toMatchObject({ undone: 1, kept: 1 });
    expect((await dealsOf(t)).map(({ salespersonId }) => salespersonId)).toEqual([null, luis]);
  }));

test("who gave records out of reach gets them back by the undo", () =>
  inWorkspace(async (t) => {
    const luis = await t.member({ name: "Luis" });
    const ana = await t.as({ role: "sales", reach: "own", name: "Ana" });
    const mine = await lead(ana, {});
    const bulk = await changeMany(t, ana, { list: "leads", ids: [mine.id], change: { salespersonId: luis } });
    expect(bulk).toMatchObject({ changed: 1, refused: 0 });
    expect(await takeBack(t, ana, bulk.id)).toMatchObject({ undone: 1 });
    expect((await dealsOf(t))[0]?.salespersonId).toBe(ana.actor.memberId);
  }));

test("one that has not begun is stopped by it, and nothing is taken back twice", () =>
  inWorkspace(async (t) => {
    const marta = await manager(t);
    const { id: record } = await lead(marta, { priority: 0 });
    const { id } = await ask(marta, { list: "leads", ids: [record], change: { priority: 2 } });
    expect(await takeBack(t, marta, id)).toMatchObject({ state: "undone", changed: 0, undone: 0 });
    await work(t, marta, id);
    expect((await dealsOf(t))[0]?.priority).toBe(0);
    await t.become(marta);
    expect(await tried(marta, (ctx) => undoBulkChange(ctx, { bulkChangeId: id }))).toBe("bulk.undone");
  }));

test("nobody takes back what somebody else has changed, but managers may", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ role: "sales", reach: "all", name: "Ana" });
    const { id: record } = await lead(ana, {});
    const { id } = await changeMany(t, ana, { list: "leads", ids: [record], change: { priority: 2 } });
    const luis = await t.as({ role: "sales", reach: "all", name: "Luis" });
    expect(await tried(luis, (ctx) => undoBulkChange(ctx, { bulkChangeId: id }))).toBe("record.not_found");
    expect(await takeBack(t, await manager(t), id)).toMatchObject({ state: "undone", undone: 1 });
    expect(await whoeverIsElsewhere(t, (ctx) => undoBulkChange(ctx, { bulkChangeId: id }))).toBe("record.not_found");
  }));

test("who may no longer edit the records takes nothing back, and is told so", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ role: "sales", reach: "all", name: "Ana" });
    const { id: record } = await lead(ana, { priority: 0 });
    const { id } = await changeMany(t, ana, { list: "leads", ids: [record], change: { priority: 2 } });
    const later = { ...ana, actor: { ...ana.actor, role: "back_office" as const } };
    await t.become(later);
    const missing = { code: "permission.missing", details: { verb: "opportunity.edit", role: "back_office" } };
    expect((await getBulkChange(later, { bulkChangeId: id })).can.undo).toEqual(missing);
    expect(await tried(later, (ctx) => undoBulkChange(ctx, { bulkChangeId: id }))).toBe("permission.missing");
    await undoBulkChange(await t.become(ana), { bulkChangeId: id });
    expect(await work(t, later, id)).toMatchObject({ state: "undone", undone: 0, kept: 1 });
    expect((await dealsOf(t))[0]?.priority).toBe(2);
  }));

test("what others were given since is theirs: its undo reaches only what the change itself gave away", () =>
  inWorkspace(async (t) => {
    const [luis, pedro] = [await t.member({ name: "Luis" }), await t.member({ name: "Pedro" })];
    const ana = await t.as({ role: "sales", reach: "own", name: "Ana" });
    const [tagged, given] = [await lead(ana, { tags: ["a"] }), await lead(ana, { tags: ["a"] })];
    const bulks = [
      await changeMany(t, ana, { list: "leads", ids: [tagged.id], change: { addTags: ["b"] } }),
      await changeMany(t, ana, { list: "leads", ids: [given.id], change: { addTags: ["b"], salespersonId: pedro } }),
    ];
    const marta = await manager(t);
    for (const { id: opportunityId } of [tagged, given])
      await assignOpportunity(marta, { opportunityId, salespersonId: luis });
    for (const { id } of bulks) expect(await takeBack(t, ana, id)).toMatchObject({ undone: 0, kept: 1 });
    const deals = await dealsOf(t);
    expect(deals.map(({ salespersonId, tags }) => [salespersonId, tags])).toEqual([
      [luis, ["a", "b"]],
      [luis, ["a", "b"]],
    ]);
  }));

test("orders are given to somebody else and back, and nothing else of them changes", () =>
  inWorkspace(async (t) => {
    const ana = await t.member({ name: "Ana", role: "sales" });
    const marta = await manager(t);
    const orders = [await confirmed(marta, "2"), await confirmed(marta, "3")];
    const ids = orders.map(({ saleId }) => saleId);
    const read = () => Promise.all(ids.map((saleId) => getSale(marta, { saleId })));
    const former = await read();
    const bulk = await changeMany(t, marta, { list: "orders", ids, change: { salespersonId: ana } });
    expect(bulk).toMatchObject({ changed: 2, refused: 0 });
    expect((await read()).map(({ salesperson }) => salesperson?.id)).toEqual([ana, ana]);
    expect(await takeBack(t, marta, bulk.id)).toMatchObject({ undone: 2, kept: 0 });
    const unmoved = ({ version: _, ...order }: (typeof former)[number]) => order;
    expect((await read()).map(unmoved)).toEqual(former.map(unmoved));
  }));
