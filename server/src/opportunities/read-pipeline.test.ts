import { describe, expect, test } from "vitest";
import { addDays, type CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { inWorkspace } from "../../test/factories.ts";
import { lead, opportunity, stagesOf } from "../../test/factories-opportunities.ts";
import { customer } from "../../test/factories-stock.ts";
import { cancelActivity, editActivity } from "../activities/change-activity.ts";
import { planActivity } from "../activities/plan-activity.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { loseOpportunity, restoreOpportunity, winOpportunity } from "./close-opportunity.ts";
import { listCards } from "./list-cards.ts";
import { moveOpportunity } from "./move-opportunity.ts";
import { readPipeline } from "./read-pipeline.ts";
import { verifyPipeline } from "./verify-pipeline.ts";

const euros = (text: string) => text as Decimal; // written as a decimal

type Asked = Partial<Parameters<typeof readPipeline>[1]>;

const columnsOf = async (ctx: Context, asked: Asked = {}) => (await readPipeline(ctx, { limit: 30, ...asked })).stages;
const firstOf = async (ctx: Context, asked: Asked = {}) => (await columnsOf(ctx, asked))[0]!;
const titles = (cards: { title: string }[]) => cards.map(({ title }) => title);

const plan = (ctx: Context, id: string, dueOn: CalendarDate) =>
  planActivity(ctx, { kind: "opportunity", id }, { kind: "call", summary: "Ask", dueOn });

test("each column shows how many there are, what they bring, and the cards from the top", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ role: "sales", name: "Ana" });
    const acme = await customer(ana, "Acme");
    await opportunity(ana, { title: "one", expectedRevenue: euros("100.10"), contactName: "Berta" });
    await opportunity(ana, { title: "two", expectedRevenue: euros("100.10"), companyName: "Robles", contactName: "B" });
    await opportunity(ana, { title: "three", expectedRevenue: euros("100.10"), customerId: acme, tags: ["vip"] });
    await lead(ana, { title: "a lead" });
    const first = await firstOf(ana, { limit: 2 });
    expect(first).toMatchObject({
      name: "New",
      won: false,
      count: 3,
      expectedRevenue: "300.30",
      mix: { overdue: 0, today: 0, planned: 0, none: 3 },
      cards: [
        { title: "three", about: "Acme", tags: ["vip"], expectedRevenue: "100.10", salespersonName: "Ana", version: 1 },
        { title: "two", about: "Robles" },
      ],
    });
    const rest = await listCards(ana, { limit: 2, stageId: first.id, cursor: first.nextCursor! });
    expect(rest).toMatchObject({ items: [{ title: "one", about: "Berta" }], nextCursor: null });
  }));

test("the column's bar tells what waits, and follows every change", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ role: "sales", reach: "all" });
    const { today } = ana;
    const { qualified } = await stagesOf(ana);
    const overdue = await opportunity(ana, { title: "overdue" });
    const due = await opportunity(ana, { title: "due" });
    const planned = await opportunity(ana, { title: "planned" });
    await opportunity(ana, { title: "none" });
    await plan(ana, overdue.id, addDays(today, -1));
    await plan(ana, overdue.id, addDays(today, 9));
    const call = await plan(ana, due.id, today);
    await plan(ana, planned.id, addDays(today, 1));
    const mixOf = async (index: number) => (await columnsOf(ana))[index]!.mix;
    expect(await mixOf(0)).toEqual({ overdue: 1, today: 1, planned: 1, none: 1 });
    for (const activity of ["overdue", "planned", "none"] as const)
      expect(await firstOf(ana, { activity })).toMatchObject({ count: 1, cards: [{ title: activity }] });
    expect(await firstOf(ana, { activity: "today" })).toMatchObject({
      count: 1,
      mix: { overdue: 0, today: 1, planned: 0, none: 0 },
      cards: [{ title: "due", nextActivity: { on: today, kind: "call", summary: "Ask" } }],
    });
    await moveOpportunity(ana, { opportunityId: due.id, stageId: qualified.id });
    expect([await mixOf(0), await mixOf(1)]).toMatchObject([{ today: 0 }, { today: 1 }]);
    await editActivity(ana, { activityId: call.id, dueOn: addDays(today, 3) });
    expect(await mixOf(1)).toEqual({ overdue: 0, today: 0, planned: 1, none: 0 });
    await loseOpportunity(ana, { opportunityId: due.id });
    expect(await mixOf(1)).toEqual({ overdue: 0, today: 0, planned: 0, none: 0 });
    await restoreOpportunity(ana, { opportunityId: due.id });
    await cancelActivity(ana, { activityId: call.id });
    expect(await mixOf(1)).toEqual({ overdue: 0, today: 0, planned: 0, none: 1 });
    expect(await verifyPipeline(ana)).toEqual([]);
    expect(await ana.db.selectFrom("pipelineDue").select("dueOn").orderBy("dueOn").execute()).toEqual([
      { dueOn: addDays(today, -1) },
      { dueOn: addDays(today, 1) },
    ]);
  }));

describe("a filtered board", () => {
  test("counts, sums and shows what the filter leaves, page by page", () =>
    inWorkspace(async (t) => {
      for (const title of ["Desk a", "Desk b", "Chair", "Desk c"])
        await opportunity(t.system, { title, expectedRevenue: euros("10"), tags: title === "Desk b" ? ["vip"] : [] });
      const first = await firstOf(t.system, { search: "desk", limit: 2 });
      expect(first).toMatchObject({ count: 3, expectedRevenue: "30.00", mix: { none: 3 } });
      expect(titles(first.cards)).toEqual(["Desk c", "Desk b"]);
      const next = { limit: 2, stageId: first.id, search: "desk", cursor: first.nextCursor! };
      expect(titles((await listCards(t.system, next)).items)).toEqual(["Desk a"]);
      expect(await firstOf(t.system, { tag: "vip" })).toMatchObject({ count: 1, cards: [{ title: "Desk b" }] });
      expect(await firstOf(t.system, { tag: "vip", search: "chair" })).toMatchObject({ count: 0, cards: [] });
      expect(await firstOf(t.system, { search: " " })).toMatchObject({ count: 4 });
    }));

  test("by team and salesperson reads the counters of these", () =>
    inWorkspace(async (t) => {
      const [ana, north] = [await t.member({}), await t.team({})];
      await opportunity(t.system, { title: "hers", salespersonId: ana, expectedRevenue: euros("5") });
      await opportunity(t.system, { title: "theirs", teamId: north, expectedRevenue: euros("7") });
      expect(await firstOf(t.system, { salespersonId: ana })).toMatchObject({
        count: 1,
        expectedRevenue: "5.00",
        cards: [{ title: "hers" }],
      });
      expect(await firstOf(t.system, { teamId: north })).toMatchObject({
        expectedRevenue: "7.00",
        cards: [{ title: "theirs" }],
      });
      expect(await firstOf(t.system, { teamId: north, salespersonId: ana })).toMatchObject({ count: 0, cards: [] });
    }));
});

test("the cards that changed are read with all heads, as far as they still stand on the board", () =>
  inWorkspace(async (t) => {
    const { qualified } = await stagesOf(t.system);
    const one = await opportunity(t.system, { title: "one" });
    const two = await opportunity(t.system, { title: "two", stageId: qualified.id });
    const lost = await opportunity(t.system, { title: "lost" });
    await loseOpportunity(t.system, { opportunityId: lost.id });
    await opportunity(t.system, { title: "another" });
    const cardsOf = async (asked: Asked) =>
      (await columnsOf(t.system, asked)).map(({ count, cards }) => [count, ...titles(cards)]).slice(0, 2);
    expect(await cardsOf({ cardIds: [one.id, two.id, lost.id] })).toEqual([
      [2, "one"],
      [1, "two"],
    ]);
    expect(await cardsOf({ cardIds: two.id })).toEqual([[2], [1, "two"]]);
    expect(await cardsOf({ cardIds: [one.id, two.id], search: "two" })).toEqual([[0], [1, "two"]]);
    const ana = await t.as({ role: "sales", reach: "own" });
    expect(titles((await columnsOf(ana, { cardIds: [one.id] }))[0]!.cards)).toEqual(["one"]);
  }));

test("won opportunities stay on the board in their column, lost ones leave it", () =>
  inWorkspace(async (t) => {
    const done = await opportunity(t.system, { title: "done", expectedRevenue: euros("8") });
    await winOpportunity(t.system, { opportunityId: done.id });
    const lost = await opportunity(t.system);
    await loseOpportunity(t.system, { opportunityId: lost.id });
    const columns = await columnsOf(t.system);
    expect(columns.map(({ count }) => count)).toEqual([0, 0, 0, 0, 1]);
    expect(columns[4]).toMatchObject({ won: true, expectedRevenue: "8.00", cards: [{ title: "done" }] });
  }));
