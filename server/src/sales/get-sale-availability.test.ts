import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { unitNamed } from "../../test/factories-purchases.ts";
import { quotation } from "../../test/factories-sales.ts";
import { customer, day, expected, figures, order, product, qty } from "../../test/factories-stock.ts";
import { tried, triedBy, whoeverIsElsewhere } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import { createQuotation } from "./create-quotation.ts";
import { getSaleAvailability } from "./get-sale-availability.ts";

test("a quotation says before confirming what it would find in stock, and takes nothing of it", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId, lines } = await quotation(ctx, { onHand: 1, quantity: "3" });
    const [, { id: lineId, productId }] = lines as [unknown, (typeof lines)[number]]; // a heading and its line
    expect(await getSaleAvailability(ctx, { saleId })).toMatchObject({
      items: [{ lineId, productId, needed: "3", onHand: "1", free: "1", missing: "2", expectedOn: null }],
    });
    expect(await figures(ctx, { id: productId! })).toEqual([1, 0, 1, 0, 0, 1]);
  }));

test("what others were promised is not free; what comes in is said with its day", () =>
  inWorkspace(async ({ system: ctx }) => {
    const chair = await product(ctx, { onHand: 5 });
    await order(ctx, [[chair, 4]]);
    await expected(ctx, chair, 10, "2031-04-01");
    const lines = [{ productId: chair.id, quantity: qty("3") }];
    const { id: saleId } = await createQuotation(ctx, { customerId: await customer(ctx), lines });
    expect(await getSaleAvailability(ctx, { saleId })).toMatchObject({
      items: [{ onHand: "5", free: "1", missing: "2", expectedOn: "2031-04-01" }],
    });
  }));

test("the forecast is of the day on which the goods should leave", () =>
  inWorkspace(
    async ({ system: ctx }) => {
      const chair = await product(ctx, { onHand: 1, leadDays: 30 });
      await expected(ctx, chair, 10, "2031-03-20");
      const lines = [{ productId: chair.id, quantity: qty("3") }];
      const forecast = async (given: object) => {
        const { id: saleId } = await createQuotation(ctx, { customerId: await customer(ctx), lines, ...given });
        return (await getSaleAvailability(ctx, { saleId })).items.map((item) => item.forecast);
      };
      expect(await forecast({})).toEqual(["11"]);
      expect(await forecast({ deliveryDate: day("2031-03-19") })).toEqual(["1"]);
    },
    { at: new Date("2031-03-01T10:00:00Z") },
  ));

test("lines of one product share what is there, in the product's unit; what is not kept in stock is left out", () =>
  inWorkspace(async ({ system: ctx }) => {
    const chair = await product(ctx, { onHand: 14 });
    const advice = await product(ctx, { kind: "service" });
    const lines = [
      { productId: chair.id, unitId: await unitNamed(ctx, "Dozen") },
      { productId: advice.id },
      { productId: chair.id, quantity: qty("3") },
    ];
    const asked = { customerId: await customer(ctx), deliveryDate: day("2031-05-01"), lines };
    const { id: saleId } = await createQuotation(ctx, asked);
    const { items } = await getSaleAvailability(ctx, { saleId });
    expect(items.map(({ needed, free, missing }) => [needed, free, missing])).toEqual([
      ["12", "14", "0"],
      ["3", "2", "1"],
    ]);
  }));

test("a quotation without products needs nothing", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId } = await createQuotation(ctx, { customerId: await customer(ctx), lines: [] });
    expect(await getSaleAvailability(ctx, { saleId })).toEqual({ items: [] });
  }));

test("only whoever reaches the quotation asks", () =>
  inWorkspace(async (t) => {
    const ana = await t.member();
    const { id: saleId } = await quotation(t.system, { salespersonId: ana });
    const ask = (ctx: Context) => getSaleAvailability(ctx, { saleId });
    expect(await triedBy(t, { reach: "own" }, ask)).toBe("record.not_found");
    const asAna = await t.as({ id: ana });
    expect(await tried(asAna, ask)).toBe("done");
    expect(await tried(asAna, (ctx) => getSaleAvailability(ctx, { saleId: ctx.newId() }))).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, ask)).toBe("record.not_found");
  }));
