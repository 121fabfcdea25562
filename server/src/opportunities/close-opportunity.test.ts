import { expect, test } from "vitest";
import type { Decimal } from "@trato/domain/decimal.ts";
import { createTestWorkspace, inWorkspace } from "../../test/factories.ts";
import { later, lead, opportunity, stagesOf } from "../../test/factories-opportunities.ts";
import { asSystem } from "../../test/people.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { loseOpportunity, restoreOpportunity, winOpportunity } from "./close-opportunity.ts";
import { editOpportunity } from "./edit-opportunity.ts";
import { archiveLostReason, createLostReason } from "./lost-reasons.ts";
import { moveOpportunity } from "./move-opportunity.ts";
import { readPipeline } from "./read-pipeline.ts";
import { createStage } from "./stages.ts";
import { verifyPipeline } from "./verify-pipeline.ts";

const euros = (text: string) => text as Decimal; // written as a decimal

test("an opportunity is moved, won, opened again, lost and restored", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ role: "sales" });
    const { fresh, qualified, won } = await stagesOf(ana);
    const { id: opportunityId } = await opportunity(ana, { expectedRevenue: euros("500") });
    const moved = await moveOpportunity(later(ana), { opportunityId, stageId: qualified.id });
    expect(moved).toMatchObject({ stage: { name: "Qualified" }, stageChangedAt: later(ana).now, version: 2 });
    const done = await winOpportunity(ana, { opportunityId });
    expect(done).toMatchObject({ state: "won", probability: "100", stage: { id: won.id, isWon: true } });
    await expect(winOpportunity(ana, { opportunityId })).rejects.toMatchObject({ code: "opportunity.won" });
    const again = await moveOpportunity(ana, { opportunityId, stageId: fresh.id });
    expect(again).toMatchObject({ state: "open", probability: null, closedAt: null });
    const lost = await loseOpportunity(ana, { opportunityId });
    expect(lost).toMatchObject({ state: "lost", probability: "0", can: { restore: true } });
    for (const refused of [
      editOpportunity(ana, { opportunityId, title: "X" }),
      moveOpportunity(ana, { opportunityId, stageId: qualified.id }),
      loseOpportunity(ana, { opportunityId }),
    ])
      await expect(refused).rejects.toMatchObject({ kind: "conflict", code: "opportunity.lost" });
    expect(await restoreOpportunity(ana, { opportunityId })).toMatchObject({ state: "open", closedAt: null });
    await expect(restoreOpportunity(ana, { opportunityId })).rejects.toMatchObject({ code: "opportunity.open" });
    expect(await verifyPipeline(ana)).toEqual([]);
  }));

test("a loss keeps its reason and a closing note", () =>
  inWorkspace(async (t) => {
    const reason = await createLostReason(t.system, { name: "Moved away" });
    const ana = await t.as({ role: "sales" });
    const { id: opportunityId } = await lead(ana);
    const lost = await loseOpportunity(ana, { opportunityId, reasonId: reason.id, note: " They left the country " });
    expect(lost).toMatchObject({ state: "lost", lostReason: { name: "Moved away" } });
    const notes = await ana.db.selectFrom("notes").select(["body", "writtenBy"]).execute();
    expect(notes).toEqual([{ body: "They left the country", writtenBy: ana.actor.memberId }]);
    expect(await restoreOpportunity(ana, { opportunityId })).toMatchObject({ lostReason: null });
  }));

test("a loss needs no reason, and takes none that is unknown or put away", () =>
  inWorkspace(async (t) => {
    const reason = await createLostReason(t.system, { name: "Moved away" });
    await archiveLostReason(t.system, { reasonId: reason.id });
    const { id: opportunityId } = await opportunity(t.system);
    await expect(loseOpportunity(t.system, { opportunityId, reasonId: reason.id })).rejects.toMatchObject({
      code: "lost_reason.archived",
      details: { path: "reasonId", name: "Moved away" },
    });
    const unknown = t.system.newId<"lost_reasons">();
    await expect(loseOpportunity(t.system, { opportunityId, reasonId: unknown })).rejects.toMatchObject({
      code: "reference.unknown",
      details: { path: "reasonId" },
    });
    expect(await loseOpportunity(t.system, { opportunityId })).toMatchObject({ lostReason: null });
  }));

test("nothing is won where there is no stage for it", () =>
  inWorkspace(async (t) => {
    const { id: opportunityId } = await opportunity(t.system);
    await t.db.updateTable("stages").set({ isWon: false }).execute();
    await expect(winOpportunity(t.system, { opportunityId })).rejects.toMatchObject({
      code: "opportunity.no_won_stage",
    });
  }));

test("a lead has no place on the board before it is converted", () =>
  inWorkspace(async (t) => {
    const { id: opportunityId } = await lead(t.system);
    const { qualified } = await stagesOf(t.system);
    const refused = { code: "opportunity.not_converted" };
    await expect(moveOpportunity(t.system, { opportunityId, stageId: qualified.id })).rejects.toMatchObject(refused);
    await expect(winOpportunity(t.system, { opportunityId })).rejects.toMatchObject(refused);
  }));

test("what is won goes to the top of the next won column, a lost one as well and without its reason", () =>
  inWorkspace(async (t) => {
    const { id: won } = await createStage(t.system, { name: "Paid", isWon: true });
    const reason = await createLostReason(t.system, { name: "Moved away" });
    const first = await opportunity(t.system, { title: "first" });
    const second = await opportunity(t.system, { title: "second" });
    await winOpportunity(later(t.system, 500), { opportunityId: second.id });
    await loseOpportunity(t.system, { opportunityId: first.id, reasonId: reason.id });
    const late = later(t.system, 600);
    expect(await winOpportunity(late, { opportunityId: first.id })).toMatchObject({
      state: "won",
      stage: { name: "Won" },
      closedAt: late.now,
      lostReason: null,
    });
    const { stages } = await readPipeline(t.system, { limit: 30 });
    expect(stages.map(({ cards }) => cards.map(({ title }) => title)).slice(4)).toEqual([["first", "second"], []]);
    await moveOpportunity(t.system, { opportunityId: first.id, stageId: won });
    await loseOpportunity(t.system, { opportunityId: first.id });
    expect(await winOpportunity(t.system, { opportunityId: first.id })).toMatchObject({ stage: { name: "Paid" } });
  }));

test("what is restored where it was won is won again", () =>
  inWorkspace(async (t) => {
    const { id: opportunityId } = await opportunity(t.system);
    await winOpportunity(t.system, { opportunityId });
    expect(await loseOpportunity(t.system, { opportunityId })).toMatchObject({ state: "lost", stage: { name: "Won" } });
    const again = later(t.system, 60);
    expect(await restoreOpportunity(again, { opportunityId })).toMatchObject({
      state: "won",
      probability: "100",
      closedAt: again.now,
    });
    expect(await verifyPipeline(t.system)).toEqual([]);
  }));

test("how a record ended is told to others and stands in its diary", () =>
  inWorkspace(async (t) => {
    const ana = await t.as({ name: "Ana" });
    const [deal, first] = [await opportunity(ana), await lead(ana)];
    const steps = [
      (ctx: Context) => winOpportunity(ctx, { opportunityId: deal.id }),
      (ctx: Context) => loseOpportunity(ctx, { opportunityId: deal.id }),
      (ctx: Context) => restoreOpportunity(ctx, { opportunityId: deal.id }),
      (ctx: Context) => loseOpportunity(ctx, { opportunityId: first.id }),
      (ctx: Context) => restoreOpportunity(ctx, { opportunityId: first.id }),
    ];
    const told: Context["changes"] = [];
    for (const step of steps) {
      const ctx = { ...ana, changes: [] };
      await step(ctx);
      told.push(...ctx.changes);
    }
    expect(told).toMatchObject([
      ...[2, 3, 4].map((version) => ({ kind: "opportunity", id: deal.id, version })),
      ...[2, 3].map((version) => ({ kind: "opportunity", id: first.id, version })),
    ]);
    expect((await diaryOf(t, deal.id)).slice(1)).toMatchObject([
      { event: "opportunity.won", by: "Ana", before: { state: "open" }, after: { state: "won", probability: "100" } },
      { event: "opportunity.lost", by: "Ana", before: { state: "won" }, after: { state: "lost", probability: "0" } },
      { event: "opportunity.restored", by: "Ana", before: { state: "lost" }, after: { state: "won" } },
    ]);
    expect((await diaryOf(t, first.id)).map(({ event }) => event)).toEqual([
      "lead.created",
      "lead.lost",
      "lead.restored",
    ]);
  }));

test("a loss takes no reason of another company", () =>
  inWorkspace(async (t) => {
    const { id: reasonId } = await createLostReason(t.system, { name: "Moved away" });
    const stranger = await t.elsewhere();
    const { id: opportunityId } = await opportunity(stranger);
    expect(await tried(stranger, () => loseOpportunity(stranger, { opportunityId, reasonId }))).toBe(
      "reference.unknown",
    );
  }));

test("a deal is won once, however many say so at the same time", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const { id: opportunityId } = await asSystem(workspaceId, (ctx) => opportunity(ctx));
  const outcomes = await Promise.allSettled(
    Array.from({ length: 5 }, () => asSystem(workspaceId, (ctx) => winOpportunity(ctx, { opportunityId }))),
  );
  const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
  expect(refused).toEqual(Array.from({ length: 4 }, () => "opportunity.won"));
  expect(await asSystem(workspaceId, verifyPipeline)).toEqual([]);
});

const closings = [
  ["won", "open", winOpportunity],
  ["lost", "open", loseOpportunity],
  ["restored", "lost", restoreOpportunity],
] as const;

test.each(closings)("what is out of reach is not %s", (_, state, close) =>
  inWorkspace(async (t) => {
    const { id: opportunityId } = await opportunity(t.system, { salespersonId: await t.member() });
    if (state === "lost") await loseOpportunity(t.system, { opportunityId });
    const work = (ctx: Context) => close(ctx, { opportunityId });
    expect(await triedBy(t, { reach: "all" }, work)).toBe("done");
    expect(await triedBy(t, { role: "manager" }, work)).toBe("done");
    expect(await triedBy(t, { reach: "own" }, work)).toBe("record.not_found");
    expect(await triedBy(t, { role: "back_office" }, work)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, work)).toBe("record.not_found");
  }),
);
