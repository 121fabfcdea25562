import { expect, test } from "vitest";
import type { ExplainPrice } from "@trato/domain/products/price-lists/price-list-inputs.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { day, product, qty } from "../../../test/factories-stock.ts";
import { whoeverIsElsewhere } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import { createContact } from "../../contacts/create-contact.ts";
import { createCategory } from "../categories.ts";
import { createExchangeRate } from "../currencies/create-exchange-rate.ts";
import { createPriceList } from "./create-price-list.ts";
import { createPriceRule } from "./create-price-rule.ts";
import { explainPrice } from "./explain-price.ts";

test("what a customer pays for 25 on a day is told with the lists, the rules and each step", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: productId, unitId } = await product(ctx, { name: "Table", listPrice: qty("100") });
    const base = await createPriceList(ctx, { name: "Public" });
    const trade = await createPriceList(ctx, { name: "Trade" });
    const onTop = await createPriceRule(ctx, { priceListId: base.id, making: "percentage", discount: qty("-5") });
    const from = { making: "percentage", base: "list", baseListId: base.id } as const;
    const many = await createPriceRule(ctx, {
      priceListId: trade.id,
      ...from,
      discount: qty("20"),
      minQuantity: qty("25"),
    });
    const few = await createPriceRule(ctx, { priceListId: trade.id, ...from, discount: qty("10") });
    const summer = { startsOn: day("2026-07-01") };
    const later = await createPriceRule(ctx, {
      priceListId: trade.id,
      ...from,
      discount: qty("50"),
      minQuantity: qty("25"),
      ...summer,
    });
    const { id: contactId } = await createContact(ctx, { kind: "company", name: "Somebody", priceListId: trade.id });
    const asked = { contactId, productId, day: day("2026-03-03") };
    const told = await explainPrice(ctx, { ...asked, quantity: qty("25") });
    expect(told).toMatchObject({
      priceList: { id: trade.id, name: "Trade" },
      from: "set",
      currency: "EUR",
      day: "2026-03-03",
      unitId,
      unitPrice: "84",
      discount: "0",
    });
    expect(told.lists).toMatchObject([
      {
        list: { name: "Trade" },
        rule: { id: many.id },
        steps: [
          { step: "start", price: "105" },
          { step: "percent", amount: "20", price: "84" },
        ],
        passedOver: [
          { rule: { id: later.id }, reason: "not_yet" },
          { rule: { id: few.id }, reason: "tried_later" },
        ],
      },
      { list: { name: "Public" }, rule: { id: onTop.id }, steps: [{ price: "100" }, { amount: "-5", price: "105" }] },
    ]);
    const one = await explainPrice(ctx, { ...asked, quantity: qty("1") });
    expect(one).toMatchObject({ unitPrice: "94.5", lists: [{ rule: { id: few.id } }, {}] });
    expect(one.lists[0]?.passedOver).toContainEqual(expect.objectContaining({ reason: "below_minimum" }));
    const elsewhere = (they: Context) => explainPrice(they, { ...asked, quantity: qty("1") });
    expect(await whoeverIsElsewhere(t, elsewhere)).toBe("reference.unknown");
  }));

test("by a list that is said, without one, and a rule of a category with those above it", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const seats = await createCategory(ctx, { name: "Seats" });
    const chairs = await createCategory(ctx, { name: "Chairs", parentId: seats.id });
    const chair = await product(ctx, { categoryId: chairs.id, listPrice: qty("100"), cost: qty("60") });
    const said = await createPriceList(ctx, { name: "Said", showsDiscount: true });
    const own = await createPriceList(ctx, { name: "Own" });
    const ofChairs = {
      priceListId: said.id,
      categoryId: chairs.id,
      making: "percentage",
      discount: qty("12.5"),
    } as const;
    await createPriceRule(ctx, ofChairs);
    const onCost = { making: "formula", base: "cost", discount: qty("-50"), surcharge: qty("-0.01") } as const;
    await createPriceRule(ctx, { priceListId: own.id, ...onCost });
    const { id: contactId } = await createContact(ctx, { kind: "company", name: "Somebody", priceListId: own.id });
    const asked = { productId: chair.id, quantity: qty("1") };
    const sales = await t.as({ role: "sales", reach: "own" });
    expect(await explainPrice(sales, { ...asked, contactId, priceListId: said.id })).toMatchObject({
      unitPrice: "100",
      discount: "12.5",
      lists: [{ list: { name: "Said" }, rule: { category: { name: "Seats / Chairs" } } }],
    });
    const onItsCost = { base: "cost", discount: null, surcharge: null };
    expect((await explainPrice(sales, { ...asked, contactId })).lists).toMatchObject([{ rule: onItsCost, steps: [] }]);
    await t.become(ctx);
    expect((await explainPrice(ctx, { ...asked, contactId })).lists).toMatchObject([
      {
        rule: { discount: "-50" },
        steps: [
          { step: "start", price: "60" },
          { step: "discount", amount: "-50", price: "90" },
          { step: "surcharge", price: "89.99" },
        ],
      },
    ]);
    const without = { priceList: null, from: "none", unitPrice: "100", day: ctx.today, lists: [] };
    expect(await explainPrice(sales, asked)).toMatchObject(without);
  }));

test("what there is not is refused by its name", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const asked = { productId: (await product(ctx)).id, quantity: qty("1") };
    const wrong: Partial<ExplainPrice>[] = [
      { productId: ctx.newId<"products">() },
      { unitId: ctx.newId<"units">() },
      { priceListId: ctx.newId<"price_lists">() },
      { contactId: ctx.newId<"contacts">() },
    ];
    for (const part of wrong)
      await expect(explainPrice(ctx, { ...asked, ...part })).rejects.toMatchObject({
        code: "reference.unknown",
        details: { path: Object.keys(part)[0] },
      });
  }));

test("by a list in another currency it is in that currency, and told by which rates it was converted", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: productId } = await product(ctx, { listPrice: qty("100"), cost: qty("60") });
    const dollars = await createPriceList(ctx, { name: "Dollars", currency: "USD" });
    const ofCost = { making: "formula", base: "cost", discount: qty("-50"), roundTo: qty("5") } as const;
    await createPriceRule(ctx, { priceListId: dollars.id, ...ofCost, minQuantity: qty("10") });
    const asked = { priceListId: dollars.id, productId, quantity: qty("1"), day: day("2026-03-03") };
    const missing = { code: "rate.missing", details: { currency: "USD", day: "2026-03-03" } };
    await expect(explainPrice(ctx, asked)).rejects.toMatchObject(missing);
    const said = { currency: "USD", day: day("2026-03-01"), rate: qty("0.8"), isInverse: true };
    await createExchangeRate(ctx, said);
    const rates = [{ ...said, source: "hand" }];
    expect(await explainPrice(ctx, asked)).toMatchObject({ currency: "USD", unitPrice: "125", rates });
    const many = await explainPrice(ctx, { ...asked, quantity: qty("10") });
    expect(many).toMatchObject({
      unitPrice: "115",
      lists: [{ currency: "USD", steps: [{ price: "75" }, { price: "112.5" }, { step: "round", price: "115" }] }],
    });
    const inEuros = await explainPrice(ctx, { ...asked, quantity: qty("10"), currency: "EUR" });
    expect(inEuros).toMatchObject({ currency: "EUR", unitPrice: "92", rates });
  }));
