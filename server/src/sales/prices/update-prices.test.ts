import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { mail } from "../../../test/factories-sales.ts";
import { product, qty } from "../../../test/factories-stock.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { createContact } from "../../contacts/create-contact.ts";
import type { Context } from "../../platform/context.ts";
import { createPriceList } from "../../products/price-lists/create-price-list.ts";
import { createPriceRule } from "../../products/price-lists/create-price-rule.ts";
import { editPriceRule } from "../../products/price-lists/edit-price-rule.ts";
import "../../reactions.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { createQuotation } from "../create-quotation.ts";
import { sendQuotation } from "../send-quotation.ts";
import { listPriceChanges, updatePrices } from "./update-prices.ts";

/** A quotation of three tables at 10 % less: one follows, one has a discount of its own, one was typed. Then the rule becomes 30 %. */
async function outdated(ctx: Context) {
  const { id: productId } = await product(ctx, { name: "Table", listPrice: qty("100") });
  const { id: priceListId } = await createPriceList(ctx, { name: "Trade", isDefault: true });
  const rule = await createPriceRule(ctx, { priceListId, making: "percentage", discount: qty("10") });
  const customer = await createContact(ctx, { kind: "company", name: "Somebody" });
  const lines = [{ productId }, { productId, discount: qty("5") }, { productId, unitPrice: qty("77") }];
  const sale = await createQuotation(ctx, { customerId: customer.id, lines });
  await editPriceRule(ctx, { priceRuleId: rule.id, discount: qty("30") });
  return sale;
}

const told = (lines: { unitPrice: string; discount: string; follows: string }[]) =>
  lines.map(({ unitPrice, discount, follows }) => [unitPrice, discount, follows]);

test("what would change is told before it does; then lines that follow do, typed ones only where they are named", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager", name: "Marta" });
    const { id: saleId, lines, version } = await outdated(ctx);
    const [first, second, typed] = lines.map(({ id }) => id);
    const changes = async () => (await listPriceChanges(ctx, { saleId })).items;
    expect(await changes()).toEqual([
      {
        lineId: first,
        name: "Table",
        isTyped: false,
        before: { unitPrice: "90", discount: "0" },
        after: { unitPrice: "70", discount: "0" },
      },
      {
        lineId: second,
        name: "Table",
        isTyped: false,
        before: { unitPrice: "90", discount: "5" },
        after: { unitPrice: "70", discount: "5" },
      },
      {
        lineId: typed,
        name: "Table",
        isTyped: true,
        before: { unitPrice: "77", discount: "0" },
        after: { unitPrice: "70", discount: "0" },
      },
    ]);
    const updated = await updatePrices(ctx, { saleId, version });
    expect(told(updated.lines)).toEqual([
      ["70", "0", "price_and_discount"],
      ["70", "5", "price"],
      ["77", "0", "nothing"],
    ]);
    expect(updated).toMatchObject({ version: 2, totals: { untaxed: "213.50" } });
    expect((await diaryOf(t, saleId)).at(-1)).toMatchObject({ event: "sale.prices_updated", by: "Marta" });
    expect((await changes()).map(({ lineId }) => lineId)).toEqual([typed]);
    expect((await updatePrices(ctx, { saleId })).version).toBe(2);
    expect(told((await updatePrices(ctx, { saleId, lineIds: [typed!] })).lines).at(-1)).toEqual([
      "70",
      "0",
      "price_and_discount",
    ]);
    expect(await changes()).toEqual([]);
  }));

test("prices of a version that is gone, and of an order, are not brought up to date", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: saleId } = await outdated(ctx);
    await sendQuotation(ctx, { saleId, ...mail });
    expect(await tried(ctx, () => updatePrices(ctx, { saleId, version: 1 }))).toBe("record.changed");
    await confirmQuotation(ctx, { saleId });
    expect(await tried(ctx, () => updatePrices(ctx, { saleId }))).toBe("sale.confirmed");
    expect(await listPriceChanges(ctx, { saleId })).toEqual({ items: [] });
  }));

test("those who sell bring prices of their own company's quotations up to date", () =>
  inWorkspace(async (t) => {
    const { id: saleId } = await outdated(t.system);
    const update = (ctx: Context) => updatePrices(ctx, { saleId });
    expect(await whoMay(t, update)).toEqual(["sales", "manager", "administrator"]);
    for (const work of [update, (ctx: Context) => listPriceChanges(ctx, { saleId })])
      expect(await whoeverIsElsewhere(t, work)).toBe("record.not_found");
  }));
