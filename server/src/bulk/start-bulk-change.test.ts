import { expect, test } from "vitest";
import { among, assignmentRule } from "../../test/assignment.ts";
import { ask, changeMany, takeBack, work } from "../../test/bulk.ts";
import { lead, opportunity, stagesOf } from "../../test/factories-opportunities.ts";
import { oneOfEachKind } from "../../test/factories-subjects.ts";
import { type InWorkspace, inWorkspace } from "../../test/factories.ts";
import { customer, product } from "../../test/factories-stock.ts";
import { quotation } from "../../test/factories-sales.ts";
import { mailTemplate, sequence } from "../../test/sequences.ts";
import { diaryOf, tried } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import { editLeadReceiver } from "../opportunities/assignment/lead-receivers.ts";
import { loseOpportunity } from "../opportunities/close-opportunity.ts";
import { own } from "../platform/rows.ts";
import "../reactions.ts";

const dealsOf = (t: InWorkspace) =>
  own(t.system, "opportunities")
    .select(["title", "salespersonId", "teamId", "stageId", "state", "tags"])
    .orderBy("id")
    .execute();
const manager = (t: InWorkspace) => t.as({ role: "manager", name: "Marta" });

test("what is left untouched in a change of many records changes nothing: choosing a team keeps every salesperson", () =>
  inWorkspace(async (t) => {
    const marta = await manager(t);
    const [ana, luis, team] = [await t.member({ name: "Ana" }), await t.member({ name: "Luis" }), await t.team()];
    await t.become(marta);
    for (const salespersonId of [ana, luis, null]) await lead(marta, { salespersonId, teamId: null });
    const bulk = await changeMany(t, marta, { list: "leads", filters: { state: "open" }, change: { teamId: team } });
    expect(bulk).toMatchObject({ state: "done", total: 3, changed: 3, same: 0, refused: 0 });
    await t.become(t.system);
    expect((await dealsOf(t)).map(({ salespersonId, teamId }) => [salespersonId, teamId])).toEqual([
      [ana, team],
      [luis, team],
      [null, team],
    ]);
    await changeMany(t, marta, { list: "leads", filters: {}, change: { salespersonId: luis } });
    await t.become(t.system);
    expect(new Set((await dealsOf(t)).map(({ teamId }) => teamId))).toEqual(new Set([team]));
  }));

test("all that the filters leave is meant, also what no page has loaded, without what was taken out by hand", () =>
  inWorkspace(async (t) => {
    const marta = await manager(t);
    const made = [];
    for (let i = 0; i < 120; i++)
      made.push(await lead(marta, { title: `Lead ${i}`, source: i < 115 ? "Fair" : "Web" }));
    const except = made.slice(0, 5).map(({ id }) => id);
    const bulk = await changeMany(t, marta, {
      list: "leads",
      filters: { source: "Fair" },
      except,
      change: { addTags: ["Madrid"] },
    });
    expect(bulk).toMatchObject({ state: "done", total: 110, changed: 110 });
    await t.become(t.system);
    const tagged = (await dealsOf(t)).filter(({ tags }) => tags.includes("Madrid"));
    expect(tagged.length).toBe(110);
  }));

test("each record is changed under the rights of who asks, and what is refused is told with its reason", () =>
  inWorkspace(async (t) => {
    const marta = await manager(t);
    const other = await t.member({ name: "Luis" });
    await t.become(marta);
    const theirs = await lead(marta, { title: "Theirs", salespersonId: other });
    const ana = await t.as({ role: "sales", reach: "own", name: "Ana" });
    const mine = await lead(ana, { title: "Mine" });
    const bulk = await changeMany(t, ana, { list: "leads", ids: [mine.id, theirs.id], change: { priority: 3 } });
    expect(bulk).toMatchObject({ total: 2, changed: 1, refused: 1, leftOut: [{ id: theirs.id, name: "" }] });
    const lost = await changeMany(t, ana, { list: "leads", ids: [mine.id], change: { outcome: "lost" } });
    expect(lost).toMatchObject({ changed: 1 });
    const late = await changeMany(t, ana, { list: "leads", ids: [mine.id], change: { priority: 1, addTags: ["x"] } });
    expect(late).toMatchObject({
      changed: 0,
      refused: 1,
      leftOut: [{ name: "Mine", message: expect.stringContaining("lost") }],
    });
  }));

test("of those that are left out the first fifty are named, to the last of them", () =>
  inWorkspace(async (t) => {
    const marta = await manager(t);
    const ids: string[] = [];
    for (let i = 0; i < 70; i++) {
      const { id } = await lead(marta, { title: `Lead ${i}` });
      ids.push(id);
      if (i < 20 || i >= 30) await loseOpportunity(marta, { opportunityId: id, reasonId: null });
    }
    const { refused, leftOut } = await changeMany(t, marta, { list: "leads", ids, change: { priority: 2 } });
    expect([refused, leftOut.length]).toEqual([60, 50]);
    const titles = ids.map((_, i) => `Lead ${i}`).filter((_, i) => i < 20 || i >= 30);
    expect(leftOut.map(({ name }) => name)).toEqual(titles.slice(0, 50));
  }));

test("opportunities are moved, tagged, won and lost; what is as asked already counts as such", () =>
  inWorkspace(async (t) => {
    const marta = await manager(t);
    const stages = await stagesOf(marta);
    const [one, two] = [await opportunity(marta, { tags: ["a"] }), await opportunity(marta, { tags: ["b"] })];
    const ids = [one.id, two.id];
    const change = { stageId: stages.proposition.id, addTags: ["b", "c"], removeTags: ["a"] };
    await changeMany(t, marta, { list: "opportunities", ids, change });
    await t.become(t.system);
    expect(await dealsOf(t)).toMatchObject([
      { stageId: stages.proposition.id, tags: ["b", "c"] },
      { stageId: stages.proposition.id, tags: ["b", "c"] },
    ]);
    const won = await changeMany(t, marta, { list: "opportunities", ids: [one.id], change: { outcome: "won" } });
    const again = await changeMany(t, marta, { list: "opportunities", ids, change: { outcome: "won" } });
    expect([won.changed, again.changed, again.same]).toEqual([1, 1, 1]);
  }));

test("contacts and products are archived and given away, salespeople of quotations too; anything may be planned for any of them", () =>
  inWorkspace(async (t) => {
    const marta = await manager(t);
    const ana = await t.member({ name: "Ana", role: "sales" });
    await t.become(marta);
    const contactId = await customer(marta, "Robles");
    const table = await product(marta, {});
    const sale = await quotation(marta);
    const plan = { kind: "call" as const, summary: "Ask" };
    await changeMany(t, marta, {
      list: "contacts",
      ids: [contactId],
      change: { salespersonId: ana, archived: true, activity: plan },
    });
    await changeMany(t, marta, { list: "products", ids: [table.id], change: { archived: true, leadDays: 4 } });
    await changeMany(t, marta, { list: "quotations", ids: [sale.id], change: { salespersonId: ana } });
    await t.become(t.system);
    const { salespersonId, archivedAt } = await own(t.system, "contacts")
      .select(["salespersonId", "archivedAt"])
      .where("id", "=", contactId)
      .executeTakeFirstOrThrow();
    expect([salespersonId, archivedAt !== null]).toEqual([ana, true]);
    expect(await own(t.system, "products").select(["leadDays"]).where("id", "=", table.id).executeTakeFirst()).toEqual({
      leadDays: 4,
    });
    expect(await own(t.system, "sales").select("salespersonId").where("id", "=", sale.id).executeTakeFirst()).toEqual({
      salespersonId: ana,
    });
    expect(await own(t.system, "activities").select("summary").where("subjectId", "=", contactId).execute()).toEqual([
      { summary: "Ask" },
    ]);
  }));

test("something is planned for records of every kind that takes activities", () =>
  inWorkspace(async (t) => {
    const marta = await manager(t);
    const subjects = await oneOfEachKind(marta);
    const lists = {
      opportunity: "opportunities",
      sale: "quotations",
      contact: "contacts",
      product: "products",
      purchase: "purchases",
    } as const;
    for (const { kind, id } of subjects) {
      const activity = { kind: "to_do" as const, summary: "Look" };
      const bulk = await changeMany(t, marta, { list: lists[kind], ids: [id], change: { activity } });
      expect([kind, bulk.changed]).toEqual([kind, 1]);
    }
  }));

test("it is told in the diary and to screens, and waits for its turn", () =>
  inWorkspace(async (t) => {
    const marta = await manager(t);
    const { id: record } = await lead(marta, {});
    const bulk = await ask(marta, { list: "leads", ids: [record], change: { priority: 2 } });
    expect(bulk).toMatchObject({
      state: "waiting",
      total: 1,
      changed: 0,
      createdBy: "Marta",
      change: { priority: 2 },
      can: { undo: true },
    });
    expect(marta.changes).toContainEqual({ kind: "bulkChange", id: bulk.id, version: 1, clientId: null });
    expect(await diaryOf(t, bulk.id)).toMatchObject([{ event: "bulk.started", after: { list: "leads", priority: 2 } }]);
    await work(t, marta, bulk.id);
    expect((await work(t, marta, bulk.id)).changed).toBe(1);
  }));

test("of records that are named some may be left out all the same", () =>
  inWorkspace(async (t) => {
    const marta = await manager(t);
    const [one, two] = [await lead(marta, { priority: 0 }), await lead(marta, { priority: 0 })];
    const asked = { list: "leads" as const, ids: [one.id, two.id], except: [two.id], change: { priority: 2 } };
    expect((await ask(marta, asked)).total).toBe(1);
    expect(await changeMany(t, marta, asked)).toMatchObject({ total: 1, changed: 1 });
    await t.become(t.system);
    const deals = await own(t.system, "opportunities").select("priority").orderBy("id").execute();
    expect(deals).toEqual([{ priority: 2 }, { priority: 0 }]);
    await t.become(marta);
    expect(await tried(marta, (ctx) => ask(ctx, { ...asked, filters: {} }))).toBe("bulk.named_and_filtered");
  }));

test.each([
  ["nothing that is to change", { list: "leads", filters: {}, change: {} }],
  ["no records", { list: "leads", change: { priority: 2 } }],
] as const)("is refused with %s", (_, asked) =>
  inWorkspace(async (t) => {
    const marta: Context = await manager(t);
    expect(await tried(marta, (ctx) => ask(ctx, asked))).toBe("bulk.nothing_asked");
  }),
);

test("many are shared out among several in turn, however many are changed at once", () =>
  inWorkspace(async (t) => {
    const marta = await manager(t);
    const salespersonIds = [
      await t.member({ name: "Ana" }),
      await t.member({ name: "Bea" }),
      await t.member({ name: "Eva" }),
    ];
    await t.become(marta);
    for (let i = 0; i < 61; i++)
      await lead(marta, { salespersonId: i === 0 ? (salespersonIds[0] ?? null) : null, teamId: null });
    const bulk = await changeMany(t, marta, { list: "leads", filters: {}, change: { salespersonIds } });
    expect(bulk).toMatchObject({ state: "done", total: 61, changed: 60, same: 1, refused: 0 });
    await t.become(t.system);
    const turns = (await dealsOf(t)).map(({ salespersonId }) => salespersonIds.findIndex((id) => id === salespersonId));
    expect(turns).toEqual(turns.map((_, i) => i % 3));
    await takeBack(t, marta, bulk.id);
    await t.become(t.system);
    expect((await dealsOf(t)).filter(({ salespersonId }) => salespersonId !== null)).toHaveLength(1);
  }));

test("many are given by the assignment rules, each as if it arrived, to as many as somebody takes", () =>
  inWorkspace(async (t) => {
    const marta = await manager(t);
    const [ana, bea] = [await t.member({ name: "Ana" }), await t.member({ name: "Bea" })];
    await t.become(marta);
    for (let i = 0; i < 25; i++) await lead(marta, { salespersonId: null, teamId: null });
    const none = await changeMany(t, marta, { list: "leads", filters: {}, change: { byRules: true } });
    expect(none).toMatchObject({ changed: 0, refused: 25 });
    await assignmentRule(await t.become(marta), { members: among(ana, bea) });
    await editLeadReceiver(marta, { memberId: bea, perDay: 5, version: undefined });
    const bulk = await changeMany(t, marta, { list: "leads", filters: {}, change: { byRules: true } });
    expect(bulk).toMatchObject({ state: "done", total: 25, changed: 25, refused: 0 });
    await t.become(t.system);
    const has = async (id: string) => (await dealsOf(t)).filter(({ salespersonId }) => salespersonId === id).length;
    expect([await has(ana), await has(bea)]).toEqual([20, 5]);
  }));

test("many are followed up by a sequence, those that cannot be are told why, and that is taken back", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager" });
    const { id: sequenceId } = await sequence(marta, [{ mail: await mailTemplate(marta) }]);
    for (const email of ["a@x.example", "b@x.example", undefined]) await lead(marta, { title: "Desks", email });
    const bulk = await changeMany(t, marta, { list: "leads", filters: {}, change: { sequenceId } });
    expect(bulk).toMatchObject({ changed: 2, refused: 1 });
    const states = () => own(marta, "sequenceEnrolments").select(["state", "reason"]).orderBy("id").execute();
    expect(await states()).toMatchObject([{ state: "running" }, { state: "running" }]);
    expect(await takeBack(t, marta, bulk.id)).toMatchObject({ undone: 2, kept: 0 });
    expect(await states()).toEqual([
      { state: "stopped", reason: "by_hand" },
      { state: "stopped", reason: "by_hand" },
    ]);
  }));

test("two ways of giving them out at once are refused", () =>
  inWorkspace(async (t) => {
    const marta = await manager(t);
    const change = { salespersonId: null, byRules: true as const };
    const asked = ask(marta, { list: "leads", filters: {}, change });
    await expect(asked).rejects.toMatchObject({ kind: "invalid", code: "bulk.given_twice" });
  }));
