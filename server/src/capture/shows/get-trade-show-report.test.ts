import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test } from "vitest";
import { loseOpportunity, winOpportunity } from "../../opportunities/close-opportunity.ts";
import { convertLead } from "../../opportunities/convert-lead.ts";
import { editOpportunity } from "../../opportunities/edit-opportunity.ts";
import type { Context } from "../../platform/context.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { capture, tradeShow } from "../../../test/trade-shows.ts";
import { whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import "../../reactions.ts";
import { getTradeShowReport } from "./get-trade-show-report.ts";

/** Somebody was met, and there was a deal in it. */
async function deal(ctx: Context, tradeShowId: string, { key, revenue }: { key: string; revenue: string }) {
  const { id } = await capture(ctx, tradeShowId, { key });
  const { id: opportunityId } = await convertLead(ctx, { leadId: id as never, customer: { action: "none" } }); // that of a lead
  await editOpportunity(ctx, { opportunityId, expectedRevenue: revenue as Decimal }); // written as one
  return opportunityId;
}

test("tells how many leads there were, what became of them, and what each has cost", () =>
  inWorkspace(async (t) => {
    const { id: tradeShowId } = await tradeShow(t.system, { cost: "1000" });
    const other = await tradeShow(t.system, { name: "Otra" });
    for (const key of ["1", "2", "2", "3"]) await capture(t.system, tradeShowId, { key });
    await capture(t.system, other.id);
    await winOpportunity(t.system, {
      opportunityId: await deal(t.system, tradeShowId, { key: "4", revenue: "2500.5" }),
    });
    await winOpportunity(t.system, { opportunityId: await deal(t.system, tradeShowId, { key: "5", revenue: "1000" }) });
    await deal(t.system, tradeShowId, { key: "6", revenue: "70" });
    await loseOpportunity(t.system, { opportunityId: await deal(t.system, tradeShowId, { key: "7", revenue: "9" }) });
    expect(await getTradeShowReport(t.system, { tradeShowId })).toMatchObject({
      tradeShow: { name: "Hábitat" },
      leads: 7,
      qualified: 4,
      won: 2,
      lost: 1,
      openRevenue: "70.00",
      wonRevenue: "3500.50",
      costPerLead: "142.86",
      costPerWon: "500.00",
    });
    expect(await getTradeShowReport(t.system, { tradeShowId: other.id })).toMatchObject({
      leads: 1,
      wonRevenue: "0.00",
      costPerLead: null,
      costPerWon: null,
    });
  }));

test("to those who lead, each in their own company", () =>
  inWorkspace(async (t) => {
    const { id: tradeShowId } = await tradeShow(t.system);
    const report = (ctx: Context) => getTradeShowReport(ctx, { tradeShowId });
    expect(await whoMay(t, report)).toEqual(["manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, report)).toBe("record.not_found");
  }));
