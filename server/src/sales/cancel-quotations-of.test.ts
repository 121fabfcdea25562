import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { opportunity } from "../../test/factories-opportunities.ts";
import { mail, quotation } from "../../test/factories-sales.ts";
import { diaryOf, whoeverIsElsewhere } from "../../test/trying.ts";
import { planActivity } from "../activities/plan-activity.ts";
import { loseOpportunity } from "../opportunities/close-opportunity.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { cancelQuotationsOf } from "./cancel-quotations-of.ts";
import { confirmQuotation } from "./confirm-quotation.ts";
import { getSale } from "./get-sale.ts";
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
      await cancelQuotationsOf(ctx, opportunityId);
      expect(ctx.changes).toEqual([]);
    };
    expect(await whoeverIsElsewhere(t, cancel)).toBe("done");
  }));
