import { expect, test } from "vitest";
import type { CalendarDate } from "@trato/domain/dates.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { opportunity } from "../../../test/factories-opportunities.ts";
import { orderOf, quotation } from "../../../test/factories-sales.ts";
import { qty } from "../../../test/factories-stock.ts";
import { diaryOf, tried, whoMay } from "../../../test/trying.ts";
import { winOpportunity } from "../../opportunities/close-opportunity.ts";
import "../../reactions.ts";
import { periodsOf } from "@trato/domain/sales/targets/target-periods.ts";
import { listSalesTargets } from "./list-sales-targets.ts";
import { setSalesTarget } from "./set-sales-target.ts";

const month = (today: CalendarDate) => periodsOf(today).month;

test("a target says what is to be reached, of orders or of won deals, and how far it is", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager", name: "Marta" });
    const ana = await t.member({ name: "Ana" });
    const north = await t.team({ name: "North", memberIds: [ana] });
    const deal = await opportunity(ctx, { salespersonId: ana, teamId: north, expectedRevenue: qty("500") });
    await orderOf(ctx, { saleId: (await quotation(ctx, { opportunityId: deal.id, salespersonId: ana })).id });
    await orderOf(ctx, { saleId: (await quotation(ctx, {})).id });
    const lost = await opportunity(ctx, { salespersonId: ana, expectedRevenue: qty("100") });
    await winOpportunity(ctx, { opportunityId: lost.id });
    const { month: period, quarter } = periodsOf(ctx.today);
    const of = { salespersonId: ana, period };
    const { target } = await setSalesTarget(ctx, { ...of, measure: "orders", amount: qty("800") });
    expect(target).toMatchObject({ salesperson: { name: "Ana" }, amount: "800.00", reached: "200.00", percent: "25" });
    await setSalesTarget(ctx, { ...of, measure: "won", amount: qty("600") });
    await setSalesTarget(ctx, { teamId: north, period: quarter, measure: "orders", amount: qty("100") });
    const { items } = await listSalesTargets(ctx, {});
    expect(items.map(({ measure, reached, percent, team }) => [measure, reached, percent, team?.name])).toEqual([
      ["orders", "200.00", "25", undefined],
      ["won", "600.00", "100", undefined],
      ["orders", "200.00", "200", "North"],
    ]);
    expect((await listSalesTargets(ctx, { period: "2031-01" })).items).toEqual([]);
    expect(await diaryOf(t, target!.id)).toMatchObject([
      { event: "sales_target.set", by: "Marta", after: { name: "Ana", period, measure: "orders", amount: "800" } },
    ]);
  }));

test("it is set anew in the place of what was said before, and taken away", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const of = { salespersonId: await t.member(), period: month(ctx.today), measure: "orders" as const };
    const { target: first } = await setSalesTarget(ctx, { ...of, amount: qty("100") });
    const { target: second } = await setSalesTarget(ctx, { ...of, amount: qty("300") });
    expect(second).toMatchObject({ id: first!.id, amount: "300.00" });
    await setSalesTarget(ctx, { ...of, amount: qty("300") }); // the same says nothing new
    expect(await setSalesTarget(ctx, { ...of, amount: null })).toEqual({ target: null });
    expect((await listSalesTargets(ctx, {})).items).toEqual([]);
    const events = (await diaryOf(t, first!.id)).map(({ event }) => event);
    expect(events).toEqual(["sales_target.set", "sales_target.set", "sales_target.removed"]);
    expect(ctx.changes).toMatchObject([1, 2, 3].map((version) => ({ kind: "setting", id: first!.id, version })));
  }));

test("those who lead set them, of somebody or of a team that is there", () =>
  inWorkspace(async (t) => {
    const of = { period: month(t.system.today), measure: "orders" as const, amount: qty("100") };
    const [salespersonId, teamId] = [await t.member(), await t.team()];
    expect(await whoMay(t, (ctx) => setSalesTarget(ctx, { ...of, salespersonId }))).toEqual([
      "manager",
      "administrator",
    ]);
    const ctx = await t.as({ role: "manager" });
    const refused = (whose: object) => tried(ctx, () => setSalesTarget(ctx, { ...of, ...whose }));
    expect(await refused({})).toBe("sales_target.of_one");
    expect(await refused({ salespersonId, teamId })).toBe("sales_target.of_one");
    expect(await refused({ teamId: "01990000-0000-7000-8000-00000000dead" })).toBe("reference.unknown");
  }));
