import { describe, expect, it } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { customer, day, product, qty } from "../../test/factories-stock.ts";
import { pagesOf, tried } from "../../test/trying.ts";
import { cancelActivity, finishActivity } from "../activities/change-activity.ts";
import { logCall } from "../activities/log-call.ts";
import { planActivity } from "../activities/plan-activity.ts";
import type { About } from "../activities/about-route.ts";
import { createLead, createOpportunity } from "../opportunities/create-opportunity.ts";
import type { Context } from "../platform/context.ts";
import { createPurchase } from "../purchasing/create-purchase.ts";
import "../reactions.ts";
import { createQuotation } from "../sales/create-quotation.ts";
import { getMyDay } from "./get-my-day.ts";

const at = new Date("2031-03-10T10:00:00Z");
const dues = ["2031-03-08", "2031-03-10", "2031-03-09", "2031-04-01"];

async function plan(ctx: Context, about: About, dueOn: string, summary = dueOn) {
  return planActivity(ctx, about, { kind: "call", summary, dueOn: day(dueOn) });
}

const lead = async (ctx: Context): Promise<About> => ({
  kind: "opportunity",
  id: (await createLead(ctx, { title: "New office", salespersonId: ctx.actor.memberId })).id,
});

describe("my day", () => {
  it("goes by day, the overdue first, page by page, and counts what is due", () =>
    inWorkspace(
      async (t) => {
        const ana = await t.as({ role: "sales" });
        const about = await lead(ana);
        for (const dueOn of dues) await plan(ana, about, dueOn);
        const cancelled = await plan(ana, about, "2031-03-01");
        await cancelActivity(ana, { activityId: cancelled.id });
        const first = await getMyDay(ana, { limit: 3 });
        expect(first).toMatchObject({ overdue: 2, today: 1 });
        expect(first.items.map(({ dueOn, state }) => [dueOn, state])).toEqual([
          ["2031-03-08", "overdue"],
          ["2031-03-09", "overdue"],
          ["2031-03-10", "today"],
        ]);
        const next = await getMyDay(ana, { limit: 3, cursor: first.nextCursor! });
        expect(next).toMatchObject({ items: [{ dueOn: "2031-04-01", state: "planned" }], nextCursor: null });
      },
      { at },
    ));

  it("names what each is about", () =>
    inWorkspace(async (t) => {
      const ana = await t.as({ role: "administrator" });
      const customerId = await customer(ana, "Acme");
      const chair = await product(ana, { name: "Chair" });
      const lines = [{ productId: chair.id, quantity: qty(1) }];
      const deal = await createOpportunity(ana, { title: "Hotel", customerId });
      const sale = await createQuotation(ana, { customerId, lines });
      const purchase = await createPurchase(ana, { vendorId: customerId, lines });
      const abouts: About[] = [
        await lead(ana),
        { kind: "opportunity", id: deal.id },
        { kind: "sale", id: sale.id },
        { kind: "contact", id: customerId },
        { kind: "product", id: chair.id },
        { kind: "purchase", id: purchase.id },
      ];
      for (const about of abouts) await plan(ana, about, "2031-01-01");
      const { items } = await getMyDay(ana, { limit: 80 });
      expect(items.map(({ subjectTitle, isLead }) => [subjectTitle, isLead])).toEqual([
        ["New office", true],
        ["Hotel", false],
        ["Acme", false],
        ["Acme", false],
        ["Chair", false],
        ["Acme", false],
      ]);
    }));

  it("lists what was done lately, the latest first", () =>
    inWorkspace(
      async (t) => {
        const ana = await t.as({ role: "sales" });
        const about = await lead(ana);
        const planned = await plan(ana, about, "2031-03-09", "Offer");
        await logCall(ana, about, {
          summary: "Called early",
          happenedAt: "2031-03-10T08:00:00.000Z" as typeof ana.now,
        });
        await finishActivity(ana, { activityId: planned.id });
        const first = await getMyDay(ana, { limit: 1, done: "true" });
        expect(first.items).toMatchObject([{ summary: "Offer", state: "done", doneAt: ana.now }]);
        const next = await getMyDay(ana, { limit: 1, done: "true", cursor: first.nextCursor! });
        expect(next).toMatchObject({ items: [{ summary: "Called early" }], nextCursor: null, overdue: 0, today: 0 });
      },
      { at },
    ));

  it("of a colleague shows what is about records that one reaches", () =>
    inWorkspace(async (t) => {
      const ana = await t.as({ role: "sales" });
      const about = await lead(ana);
      await plan(ana, about, "2031-03-09", "Of the deal");
      const contact: About = { kind: "contact", id: await customer(ana) };
      await plan(ana, contact, "2031-03-10", "Of the contact");
      const assigneeId = ana.actor.memberId!;
      const blas = await t.as({ role: "sales", reach: "own" });
      const seen = await getMyDay(blas, { limit: 80, assigneeId });
      expect(seen.items.map(({ summary }) => summary)).toEqual(["Of the contact"]);
      expect((await getMyDay(blas, { limit: 80 })).items).toEqual([]);
      const manager = await t.as({ role: "manager" });
      expect((await getMyDay(manager, { limit: 80, assigneeId })).items).toHaveLength(2);
      const stranger = await t.elsewhere();
      expect(await getMyDay(stranger, { limit: 80, assigneeId })).toMatchObject({ items: [], overdue: 0, today: 0 });
    }));

  it("loses and repeats nothing to whoever pages on while more is planned", () =>
    inWorkspace(
      async (t) => {
        const ana = await t.as();
        const about = await lead(ana);
        for (const dueOn of dues) await plan(ana, about, dueOn);
        const pages = await pagesOf(
          (cursor) => getMyDay(ana, { limit: 2, cursor }),
          async () => [await plan(ana, about, "2031-03-01"), await plan(ana, about, "2031-03-20")],
        );
        expect(pages.map((page) => page.map(({ dueOn }) => dueOn))).toEqual([
          ["2031-03-08", "2031-03-09"],
          ["2031-03-10", "2031-03-20"],
          ["2031-04-01"],
        ]);
        for (const done of ["true", "false"] as const)
          expect(await tried(ana, () => getMyDay(ana, { limit: 2, done, cursor: "nonsense" }))).toBe("cursor.invalid");
      },
      { at },
    ));

  it("is what is due by the workspace's day, and empty for whoever has no day", () =>
    inWorkspace(
      async (t) => {
        const ana = await t.as();
        const about = await lead(ana);
        for (const dueOn of ["2031-03-10", "2031-03-11"]) await plan(ana, about, dueOn);
        expect(await getMyDay(ana, { limit: 80 })).toMatchObject({ overdue: 1, today: 1 });
        await t.become(t.system);
        expect(await getMyDay(t.system, { limit: 80 })).toMatchObject({ items: [], overdue: 0, today: 0 });
      },
      { at: new Date("2031-03-10T23:30:00Z"), timeZone: "Europe/Madrid" },
    ));

  it("has what somebody is to do for a deal out of his reach, without a word of the deal", () =>
    inWorkspace(async (t) => {
      const ana = await t.as();
      const about = await lead(ana);
      const blas = await t.member();
      await planActivity(ana, about, {
        kind: "call",
        summary: "Call them",
        dueOn: day("2031-03-10"),
        assigneeId: blas,
      });
      const { items } = await getMyDay(await t.as({ id: blas }), { limit: 80 });
      expect(items.map(({ summary, subjectTitle }) => [summary, subjectTitle])).toEqual([["Call them", ""]]);
    }));
});
