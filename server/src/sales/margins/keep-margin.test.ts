import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { CalendarDate } from "@trato/domain/dates.ts";
import { ListSales } from "@trato/domain/sales/inputs.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { mail, orderOf } from "../../../test/factories-sales.ts";
import { unitNamed } from "../../../test/factories-purchases.ts";
import { customer, product, qty } from "../../../test/factories-stock.ts";
import { tried } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { createTax } from "../../products/create-tax.ts";
import { createExchangeRate } from "../../products/currencies/create-exchange-rate.ts";
import { editProduct } from "../../products/edit-product.ts";
import "../../reactions.ts";
import { changeOrder } from "../change-order.ts";
import { createQuotation } from "../create-quotation.ts";
import { editSale } from "../edit-sale.ts";
import { listSales } from "../list-sales.ts";
import { verifyFigures } from "../progress/verify-figures.ts";
import { updatePrices } from "../prices/update-prices.ts";
import { sendQuotation } from "../send-quotation.ts";
import { takeUpVersion } from "../versions/take-up-version.ts";
import { getSaleMargin } from "./get-sale-margin.ts";
import { keepMargin } from "./keep-margin.ts";

/** What the list says of a document's margin. */
async function listed(ctx: Context, saleId: string, asked: object = {}) {
  const { items } = await listSales(ctx, ListSales.parse(asked));
  const row = items.find(({ id }) => id === saleId);
  return row && [row.margin, row.marginPercent];
}

/** The same as its own page says it. */
async function told(ctx: Context, saleId: Parameters<typeof getSaleMargin>[1]["saleId"]) {
  const { margin, percent, lines } = await getSaleMargin(ctx, { saleId });
  return lines.length === 0 ? [null, null] : [margin, percent];
}

test("what a discount takes off is told without the taxes that are in the price", () =>
  inWorkspace(async ({ system: ctx }) => {
    const included = {
      use: "sale",
      name: "In it",
      amountKind: "percent",
      amount: qty("25"),
      priceIncluded: true,
    } as const;
    const { id: taxId } = await createTax(ctx, included);
    const table = await product(ctx, { name: "Table", listPrice: qty("125"), taxIds: [taxId] });
    const plain = await product(ctx, { name: "Chair", listPrice: qty("0.33"), taxIds: [] });
    const lines = [
      { productId: table.id, quantity: qty("2"), discount: qty("10") },
      { productId: plain.id, quantity: qty("100"), discount: qty("99") },
      { productId: table.id, discount: qty("100") },
    ];
    const { id: saleId } = await createQuotation(ctx, { customerId: await customer(ctx), lines });
    const kept = () =>
      own(ctx, "saleFigures").select("discount").where("saleId", "=", saleId).orderBy("lineId").execute();
    expect((await kept()).map(({ discount }) => Number(discount))).toEqual([20, 32.67, 125]);
    await editSale(ctx, { saleId, discount: { kind: "percent", percent: qty("50") } });
    expect((await kept()).map(({ discount }) => Number(discount))).toEqual([110, 32.84, 125]);
  }));

test("the list knows what a document earns after each change of it", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const table = await product(ctx, { name: "Table", listPrice: qty("100"), cost: qty("60"), onHand: 5 });
    const customerId = await customer(ctx);
    const { id: saleId, lines } = await createQuotation(ctx, { customerId, lines: [{ productId: table.id }] });
    expect(await listed(ctx, saleId)).toEqual(["40.00", "40"]);
    await editSale(ctx, { saleId, lineEdits: [{ id: lines[0]!.id, set: { quantity: qty("3") } }] });
    expect(await listed(ctx, saleId)).toEqual(["120.00", "40"]);
    await editSale(ctx, { saleId, discount: { kind: "percent", percent: qty("10") } });
    expect(await listed(ctx, saleId)).toEqual(["90.00", "33.33"]);
    await editProduct(ctx, { productId: table.id, version: undefined, listPrice: qty("110") });
    await updatePrices(ctx, { saleId });
    expect(await listed(ctx, saleId)).toEqual(["117.00", "39.39"]);
    await sendQuotation(ctx, { saleId, ...mail });
    await editSale(ctx, { saleId, discount: null });
    expect(await listed(ctx, saleId)).toEqual(["150.00", "45.45"]);
    await takeUpVersion(ctx, { saleId, number: 1 });
    expect(await listed(ctx, saleId)).toEqual(["117.00", "39.39"]);
    await orderOf(ctx, { saleId });
    await changeOrder(ctx, { saleId, lines: [{ id: lines[0]!.id, quantity: qty("1") }], tellCustomer: false });
    expect(await listed(ctx, saleId)).toEqual(["39.00", "39.39"]);
    expect(await told(ctx, saleId)).toEqual(["39.00", "39.39"]);
  }));

const amount = fc.integer({ min: -2_000, max: 99_999 }).map((cents) => qty((cents / 100).toFixed(2)));
const line = fc.record({
  product: fc.constantFrom(0, 1, 2),
  isDozen: fc.boolean(),
  quantity: fc.constantFrom("1", "2", "7", "-1"),
  unitPrice: amount,
  choice: fc.constantFrom("counted" as const, "counted" as const, "option" as const),
});
const discount = fc.option(
  fc.oneof(
    fc.constantFrom("3", "12.5", "33.3333").map((percent) => ({ kind: "percent" as const, percent: qty(percent) })),
    fc.constantFrom("1", "9.99").map((off) => ({ kind: "amount" as const, amount: qty(off) })),
  ),
);
const section = fc.record({ discount, lines: fc.array(line, { maxLength: 3 }) });
const offer = fc.record({
  above: fc.array(line, { maxLength: 2 }),
  sections: fc.array(section, { maxLength: 2 }),
  discount,
  currency: fc.constantFrom("EUR", "USD", "JPY"),
});

test("the list and the page say the same of any document", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const day = "2020-01-01" as CalendarDate; // a day
    await createExchangeRate(ctx, { currency: "USD", day, rate: qty("0.87"), isInverse: true });
    await createExchangeRate(ctx, { currency: "JPY", day, rate: qty("163.37"), isInverse: false });
    const make = async (cost: string) =>
      (await product(ctx, { name: `Costs ${cost}`, cost: qty(cost), taxIds: [] })).id;
    const products = [await make("0"), await make("12.345678"), await make("7.1")];
    const [dozen, customerId] = [await unitNamed(ctx, "Dozen"), await customer(ctx)];
    const lineOf = (asked: typeof line extends fc.Arbitrary<infer L> ? L : never) => ({
      productId: products[asked.product]!,
      ...(asked.isDozen && { unitId: dozen }),
      quantity: qty(asked.quantity),
      unitPrice: asked.unitPrice,
      choice: asked.choice,
    });
    await fc.assert(
      fc.asyncProperty(offer, async ({ above, sections, discount: whole, currency }) => {
        const lines = [
          ...above.map(lineOf),
          ...sections.flatMap(({ discount: its, lines: under }) => [
            { kind: "section" as const, name: "Part", sectionDiscount: its },
            ...under.map(lineOf),
          ]),
        ];
        const { id } = await createQuotation(ctx, { customerId, currency, discount: whole, lines });
        await ctx.db
          .deleteFrom("saleLineCosts")
          .where("saleId", "=", id)
          .where("productId", "=", products[2]!)
          .execute();
        await keepMargin(ctx, id); // of one product nothing is known
        expect(await listed(ctx, id)).toEqual(await told(ctx, id));
      }),
      { numRuns: 20 },
    );
    expect(await verifyFigures(ctx)).toEqual([]); // each document's lines add up to it, whatever was rounded
  }));

test("nobody sorts by what he may not see, and nobody else is told it", () =>
  inWorkspace(async (t) => {
    const boss = await t.as({ role: "manager" });
    const table = await product(boss, { name: "Table", listPrice: qty("100"), cost: qty("60") });
    const customerId = await customer(boss);
    const quoted = async (quantity: string) =>
      (await createQuotation(boss, { customerId, lines: [{ productId: table.id, quantity: qty(quantity) }] })).id;
    const [two, one, none] = [
      await quoted("2"),
      await quoted("1"),
      (await createQuotation(boss, { customerId, lines: [] })).id,
    ];
    const by = async (sort: string) => (await listSales(boss, ListSales.parse({ sort }))).items.map(({ id }) => id);
    expect([await by("margin"), await by("-margin")]).toEqual([
      [one, two, none],
      [two, one, none],
    ]);
    const seller = await t.as({ role: "sales", reach: "all" });
    expect(await listed(seller, two)).toEqual([null, null]);
    expect(await seller.db.selectFrom("saleMargins").selectAll().execute()).toEqual([]);
    for (const sort of ["margin", "-marginPercent"])
      expect(await tried(seller, () => listSales(seller, ListSales.parse({ sort })))).toBe("permission.missing");
    const stranger = await t.elsewhere();
    expect(await stranger.db.selectFrom("saleMargins").selectAll().execute()).toEqual([]);
  }));
