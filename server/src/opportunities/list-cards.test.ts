import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { opportunity, stagesOf } from "../../test/factories-opportunities.ts";
import { pagesOf, tried, whoeverIsElsewhere } from "../../test/trying.ts";
import { planActivity } from "../activities/plan-activity.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { loseOpportunity, winOpportunity } from "./close-opportunity.ts";
import { listCards } from "./list-cards.ts";

const titles = (pages: { title: string }[][]) => pages.map((cards) => cards.map(({ title }) => title));

async function column(ctx: Context) {
  const { fresh, qualified } = await stagesOf(ctx);
  for (const title of ["one", "two", "three", "four", "five"]) await opportunity(ctx, { title, tags: [title] });
  await opportunity(ctx, { title: "elsewhere", stageId: qualified.id });
  return fresh.id;
}

test("the cards of one column go page by page from the top, without holes while others put new ones there", () =>
  inWorkspace(async (t) => {
    const stageId = await column(t.system);
    const pages = await pagesOf(
      (cursor) => listCards(t.system, { stageId, limit: 2, cursor }),
      () => opportunity(t.system, { title: "new" }),
    );
    expect(titles(pages)).toEqual([["five", "four"], ["three", "two"], ["one"]]);
    const found = await pagesOf((cursor) => listCards(t.system, { stageId, limit: 2, search: "o", cursor }));
    expect(titles(found)).toEqual([["four", "two"], ["one"]]);
  }));

test("cards of one rank go page by page too", () =>
  inWorkspace(async (t) => {
    const stageId = await column(t.system);
    await t.db.updateTable("opportunities").set({ rank: "m" }).execute();
    const pages = await pagesOf((cursor) => listCards(t.system, { stageId, limit: 2, cursor }));
    expect(titles(pages).flat()).toEqual(["five", "four", "three", "two", "one"]);
  }));

test("cards are filtered as the board is: by team, salesperson, tag and what is to be done", () =>
  inWorkspace(async (t) => {
    const stageId = await column(t.system);
    const [ana, north] = [await t.member(), await t.team()];
    const hers = await opportunity(t.system, { title: "hers", salespersonId: ana });
    await opportunity(t.system, { title: "theirs", teamId: north });
    const dueOn = t.system.today;
    await planActivity(
      await t.as({ reach: "all" }),
      { kind: "opportunity", id: hers.id },
      { kind: "call", summary: "Ask", dueOn },
    );
    const list = async (asked: object) =>
      titles([(await listCards(t.system, { stageId, limit: 80, ...asked })).items]).flat();
    expect(await list({ salespersonId: ana })).toEqual(["hers"]);
    expect(await list({ teamId: north })).toEqual(["theirs"]);
    expect(await list({ tag: "two" })).toEqual(["two"]);
    expect(await list({ activity: "today" })).toEqual(["hers"]);
    expect(await list({ activity: "today", teamId: north })).toEqual([]);
  }));

test("what is lost or won elsewhere is not among a column's cards, nor what the reader does not reach", () =>
  inWorkspace(async (t) => {
    const stageId = await column(t.system);
    const hers = await opportunity(t.system, { title: "hers", salespersonId: await t.member() });
    const lost = await opportunity(t.system, { title: "lost" });
    await loseOpportunity(t.system, { opportunityId: lost.id });
    const count = async (ctx: Context) => (await listCards(ctx, { stageId, limit: 80 })).items.length;
    expect(await count(t.system)).toBe(6);
    expect(await count(await t.as({ reach: "own" }))).toBe(5);
    await t.become(t.system);
    await winOpportunity(t.system, { opportunityId: hers.id });
    expect(await count(t.system)).toBe(5);
  }));

test("a column that is not there has no cards, and a cursor that is none is refused", () =>
  inWorkspace(async (t) => {
    const stageId = await column(t.system);
    const list = (ctx: Context, asked: object = {}) => listCards(ctx, { stageId, limit: 2, ...asked });
    expect(await tried(t.system, (ctx) => list(ctx, { stageId: ctx.newId() }))).toBe("record.not_found");
    expect(await tried(t.system, (ctx) => list(ctx, { cursor: "x" }))).toBe("cursor.invalid");
    expect(await whoeverIsElsewhere(t, list)).toBe("record.not_found");
  }));
