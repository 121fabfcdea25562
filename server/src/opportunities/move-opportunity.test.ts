import { expect, test } from "vitest";
import { testDatabase } from "../../test/database.ts";
import { createTestWorkspace, inWorkspace, testEdge, testOrigin } from "../../test/factories.ts";
import { later, lead, opportunity, stagesOf } from "../../test/factories-opportunities.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import { type Context, systemActor } from "../platform/context.ts";
import { problemOf } from "../platform/http/problems.ts";
import { getTimeline } from "../reports/get-timeline.ts";
import "../reactions.ts";
import { loseOpportunity } from "./close-opportunity.ts";
import { moveOpportunity } from "./move-opportunity.ts";
import { readOpportunity } from "./present-opportunity.ts";
import { readPipeline } from "./read-pipeline.ts";
import { editStage } from "./stages.ts";

const qualifiedTitles = async (ctx: Context) =>
  (await readPipeline(ctx, { limit: 30 })).stages[1]!.cards.map(({ title }) => title);

test("a card goes to the top, below another, and stays between the same two for everybody", () =>
  inWorkspace(async (t) => {
    const { qualified } = await stagesOf(t.system);
    const bea = await t.member({});
    const ids: Record<string, Parameters<typeof moveOpportunity>[1]["opportunityId"]> = {};
    for (const title of ["one", "two", "three", "four"])
      ids[title] = (await opportunity(t.system, { title, stageId: qualified.id })).id;
    ids["hers"] = (await opportunity(t.system, { title: "hers", stageId: qualified.id, salespersonId: bea })).id;
    expect(await qualifiedTitles(t.system)).toEqual(["hers", "four", "three", "two", "one"]);
    const ana = await t.as({ role: "sales", reach: "own" });
    const move = (title: string, below: string | null) =>
      moveOpportunity(later(ana, 500), {
        opportunityId: ids[title]!,
        stageId: qualified.id,
        below: below === null ? null : ids[below]!,
      });
    await move("one", "four");
    expect(await qualifiedTitles(ana)).toEqual(["four", "one", "three", "two"]);
    await move("three", null);
    await move("four", "two");
    expect(await qualifiedTitles(ana)).toEqual(["three", "one", "two", "four"]);
    await move("two", "two");
    expect(await qualifiedTitles(await t.become(t.system))).toEqual(["three", "hers", "one", "two", "four"]);
    await moveOpportunity(ana, { opportunityId: ids["two"]!, stageId: qualified.id });
    const history = await getTimeline(ana, { kind: "opportunity", id: ids["one"]! }, { limit: 30 });
    expect(history.items.map(({ event }) => event)).toEqual(["opportunity.created"]);
    expect(await qualifiedTitles(t.system)).toEqual(["three", "hers", "one", "two", "four"]);
  }));

test("below a card that has left the column meanwhile is at its top", () =>
  inWorkspace(async (t) => {
    const { fresh, qualified } = await stagesOf(t.system);
    const gone = await opportunity(t.system, { stageId: qualified.id });
    await opportunity(t.system, { title: "there", stageId: qualified.id });
    const { id: opportunityId } = await opportunity(t.system, { title: "moved" });
    await moveOpportunity(t.system, { opportunityId: gone.id, stageId: fresh.id });
    await moveOpportunity(later(t.system, 500), { opportunityId, stageId: qualified.id, below: gone.id });
    expect(await qualifiedTitles(t.system)).toEqual(["moved", "there"]);
  }));

test("a move to another column is told to others and stands in the diary", () =>
  inWorkspace(async (t) => {
    const { fresh, won } = await stagesOf(t.system);
    const { id: opportunityId } = await opportunity(t.system);
    const mona = await t.as({ role: "manager", name: "Mona" });
    await moveOpportunity(mona, { opportunityId, stageId: won.id });
    expect(mona.changes).toMatchObject([{ kind: "opportunity", id: opportunityId, version: 2 }]);
    expect((await diaryOf(t, opportunityId)).at(-1)).toMatchObject({
      event: "opportunity.moved",
      by: "Mona",
      before: { stageId: fresh.id, state: "open" },
      after: { stageId: won.id, state: "won", closedAt: mona.now },
    });
  }));

test("below what is lost, a lead, or in another column is at the top", () =>
  inWorkspace(async (t) => {
    const { qualified, proposition } = await stagesOf(t.system);
    const lost = await opportunity(t.system, { stageId: qualified.id });
    await loseOpportunity(t.system, { opportunityId: lost.id });
    const elsewhere = await opportunity(t.system, { stageId: proposition.id });
    const first = await lead(t.system);
    const moved = await opportunity(t.system, { title: "moved" });
    await opportunity(t.system, { title: "there", stageId: qualified.id });
    for (const [index, { id: below }] of [lost, elsewhere, first].entries()) {
      const ctx = later(t.system, 500 + index);
      await moveOpportunity(ctx, { opportunityId: moved.id, stageId: qualified.id, below });
      expect(await qualifiedTitles(t.system)).toEqual(["moved", "there"]);
      await moveOpportunity(t.system, { opportunityId: moved.id, stageId: proposition.id });
    }
  }));

test("what is lost, or still a lead, has no place on the board; nor has any a column of another company", () =>
  inWorkspace(async (t) => {
    const { qualified } = await stagesOf(t.system);
    const move = (ctx: Context, { id }: { id: Parameters<typeof moveOpportunity>[1]["opportunityId"] }) =>
      tried(ctx, () => moveOpportunity(ctx, { opportunityId: id, stageId: qualified.id }));
    const [lost, first] = [await opportunity(t.system), await lead(t.system)];
    await loseOpportunity(t.system, { opportunityId: lost.id });
    expect(await move(t.system, lost)).toBe("opportunity.lost");
    expect(await move(t.system, first)).toBe("opportunity.not_converted");
    const stranger = await t.elsewhere();
    expect(await move(stranger, await opportunity(stranger))).toBe("reference.unknown");
  }));

test("who reaches a card moves it, and nobody else", () =>
  inWorkspace(async (t) => {
    const { qualified } = await stagesOf(t.system);
    const { id: opportunityId } = await opportunity(t.system, { salespersonId: await t.member() });
    const move = (ctx: Context) => moveOpportunity(ctx, { opportunityId, stageId: qualified.id });
    expect(await triedBy(t, { reach: "all" }, move)).toBe("done");
    expect(await triedBy(t, { role: "manager" }, move)).toBe("done");
    expect(await triedBy(t, { reach: "own" }, move)).toBe("record.not_found");
    expect(await triedBy(t, { role: "back_office" }, move)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, move)).toBe("record.not_found");
  }));

test("a card on its way into a stage that is turned into a won one meanwhile stays where it was", async () => {
  const edge = await testEdge();
  const { id: workspaceId } = await createTestWorkspace();
  const as = <T>(work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId, actor: systemActor }, "write", testOrigin, work);
  const { card, stages } = await as(async (ctx) => ({ card: await opportunity(ctx), stages: await stagesOf(ctx) }));
  const target = stages.qualified.id;
  const [turned, mayEnd] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const turning = as(async (ctx) => {
    await editStage(ctx, { stageId: target, isWon: true });
    turned.resolve();
    await mayEnd.promise;
  });
  await turned.promise;
  const moving = as((ctx) => moveOpportunity(ctx, { opportunityId: card.id, stageId: target })).catch(
    (error: unknown) => problemOf(error, "en"),
  );
  await waitingForALock();
  mayEnd.resolve();
  await turning;
  expect(await moving).toMatchObject({ status: 409, code: "record.busy" });
  await as(async (ctx) => {
    expect(await readOpportunity(ctx, card.id)).toMatchObject({ state: "open", stage: { name: "New" } });
    expect(await moveOpportunity(ctx, { opportunityId: card.id, stageId: target })).toMatchObject({ state: "won" });
  });
});

async function waitingForALock(): Promise<void> {
  const { owner } = await testDatabase();
  const waiting = async () => {
    const { rows } = await owner.query(
      "select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database() limit 1",
    );
    return rows.length;
  };
  await expect.poll(waiting).toBe(1);
}
