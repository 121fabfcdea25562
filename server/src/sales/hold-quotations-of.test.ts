import { sql } from "kysely";
import { expect, test, vi } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../test/factories.ts";
import { opportunity } from "../../test/factories-opportunities.ts";
import { mail, orderOf, quotation } from "../../test/factories-sales.ts";
import { asSystem } from "../../test/people.ts";
import { diaryOf, whoeverIsElsewhere } from "../../test/trying.ts";
import { finishActivity } from "../activities/change-activity.ts";
import { planActivity } from "../activities/plan-activity.ts";
import { loseOpportunity } from "../opportunities/close-opportunity.ts";
import type { Context } from "../platform/context.ts";
import { lockRow } from "../platform/rows.ts";
import "../reactions.ts";
import { confirmQuotation } from "./confirm-quotation.ts";
import { getSale } from "./get-sale.ts";
import { holdQuotationsOf } from "./hold-quotations-of.ts";
import { sendQuotation } from "./send-quotation.ts";

test("with a deal that is lost its open quotations and its tasks are cancelled where that is asked, orders never", () =>
  inWorkspace(async (t) => {
    const ctx = t.system;
    const { id: opportunityId } = await opportunity(ctx);
    const made = async () => (await quotation(ctx, { opportunityId })).id;
    const [draft, sent, ordered] = [await made(), await made(), await made()];
    await sendQuotation(ctx, { saleId: sent, ...mail });
    const task = { kind: "call", summary: "Ask again", dueOn: ctx.today, assigneeId: await t.member() } as const;
    await planActivity(ctx, { kind: "opportunity", id: opportunityId }, task);
    await confirmQuotation(ctx, { saleId: ordered });
    const states = () =>
      Promise.all([draft, sent, ordered].map(async (saleId) => (await getSale(ctx, { saleId })).state));

    expect(await loseOpportunity(ctx, { opportunityId, closesOpen: true })).toMatchObject({
      state: "lost",
      nextActivity: null,
    });
    expect(await states()).toEqual(["cancelled", "cancelled", "confirmed"]);
    const told = (await diaryOf(t, opportunityId)).map(({ event }) => event);
    expect(told).toEqual(expect.arrayContaining(["opportunity.lost", "activity.cancelled"]));
  }));

test("they stay where it is not asked", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: opportunityId } = await opportunity(ctx);
    const { id: saleId } = await quotation(ctx, { opportunityId });
    await loseOpportunity(ctx, { opportunityId });
    expect(await getSale(ctx, { saleId })).toMatchObject({ state: "draft" });
  }));

test("nobody elsewhere cancels them", () =>
  inWorkspace(async (t) => {
    const { id: opportunityId } = await opportunity(t.system);
    await quotation(t.system, { opportunityId });
    const cancel = async (ctx: Context) => {
      const cancelOffers = await holdQuotationsOf(ctx, opportunityId);
      await cancelOffers();
      expect(ctx.changes).toEqual([]);
    };
    expect(await whoeverIsElsewhere(t, cancel)).toBe("done");
  }));

test("a customer's yes and the loss of the deal at the same time wait for each other", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const { opportunityId, saleId } = await asSystem(workspaceId, offered);
  const { yes, losing } = await asSystem(workspaceId, async (ctx) => {
    await lockRow(ctx, "sales", saleId);
    const losing = codeOf(
      asSystem(workspaceId, (other) => loseOpportunity(other, { opportunityId, closesOpen: true })),
    );
    await somebodyWaitsFor(ctx);
    return { yes: await orderOf(ctx, { saleId }), losing };
  });
  expect(yes).toMatchObject({ state: "confirmed" });
  expect(await losing).toBe("done"); // a deal that is won may still fall through
});

test("a task that is done and the loss of the deal at the same time wait for each other", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const { opportunityId, activityId } = await asSystem(workspaceId, async (ctx) => {
    const made = await offered(ctx);
    const member = await ctx.db.selectFrom("members").select("id").executeTakeFirstOrThrow();
    const task = { kind: "call", summary: "Ask again", dueOn: ctx.today, assigneeId: member.id } as const;
    const { id } = await planActivity(ctx, { kind: "opportunity", id: made.opportunityId }, task);
    return { ...made, activityId: id };
  });
  const { losing } = await asSystem(workspaceId, async (ctx) => {
    await lockRow(ctx, "activities", activityId);
    const losing = codeOf(
      asSystem(workspaceId, (other) => loseOpportunity(other, { opportunityId, closesOpen: true })),
    );
    await somebodyWaitsFor(ctx);
    await finishActivity(ctx, { activityId });
    return { losing };
  });
  expect(await losing).toBe("done");
});

async function offered(ctx: Context) {
  const { id: opportunityId } = await opportunity(ctx);
  const { id: saleId } = await quotation(ctx, { opportunityId });
  return { opportunityId, saleId };
}

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => "done",
    (error: { code: string }) => error.code,
  );

async function somebodyWaitsFor(ctx: Context): Promise<void> {
  const waiting = sql<{ is: boolean }>`
    select exists (select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))) as is`;
  await vi.waitUntil(async () => (await waiting.execute(ctx.db)).rows[0]?.is, { interval: 10, timeout: 20_000 });
}
