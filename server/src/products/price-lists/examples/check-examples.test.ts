import type { CalendarDate } from "@trato/domain/dates.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../../../test/factories.ts";
import { product, qty } from "../../../../test/factories-stock.ts";
import { whoeverIsElsewhere, whoMay } from "../../../../test/trying.ts";
import { createContact } from "../../../contacts/create-contact.ts";
import type { Context } from "../../../platform/context.ts";
import { createExchangeRate } from "../../currencies/create-exchange-rate.ts";
import { editExchangeRate } from "../../currencies/edit-exchange-rate.ts";
import { editProduct } from "../../edit-product.ts";
import { createPriceList } from "../create-price-list.ts";
import { createPriceRule } from "../create-price-rule.ts";
import { editPriceList } from "../edit-price-list.ts";
import { deletePriceRule, editPriceRule } from "../edit-price-rule.ts";
import { checkExamples, listExamples, tellingBroken, tellingBrokenOfList } from "./check-examples.ts";
import { createExample } from "./create-example.ts";

const day = "2026-03-03" as CalendarDate;
const create = tellingBroken(createPriceRule);
const edit = tellingBroken(editPriceRule);
const remove = tellingBroken(deletePriceRule);
const editList = tellingBrokenOfList(editPriceList);

/** A public list with 10 % off, one for resellers with 50 % off that, and an example of each for a table of 100. */
async function lists(ctx: Context) {
  const table = await product(ctx, { name: "Table", listPrice: qty("100"), cost: qty("40") });
  const open = await createPriceList(ctx, { name: "Public" });
  const trade = await createPriceList(ctx, { name: "Trade" });
  const ten = await createPriceRule(ctx, { priceListId: open.id, making: "percentage", discount: qty("10") });
  const half = { priceListId: trade.id, making: "percentage", discount: qty("50"), baseListId: open.id } as const;
  await createPriceRule(ctx, half);
  const asked = { productId: table.id, quantity: qty("1"), day };
  const ofPublic = await createExample(ctx, { ...asked, priceListId: open.id, unitPrice: qty("90") });
  const ofTrade = await createExample(ctx, { ...asked, priceListId: trade.id, unitPrice: qty("45") });
  return { table, open, trade, ten, ofPublic, ofTrade };
}

const told = (broken: { id: string; was: { unitPrice: string }; found: { unitPrice: string } | null }[]) =>
  broken.map(({ id, was, found }) => [id, was.unitPrice, found?.unitPrice ?? null]);

test("a change of a rule tells which examples it breaks, also of lists that rest on it, and what is paid instead", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { open, trade, ten, ofPublic, ofTrade } = await lists(ctx);
    const changed = await edit(ctx, { priceRuleId: ten.id, version: undefined, discount: qty("20") });
    expect(changed).toMatchObject({ id: ten.id, discount: "20" });
    expect(told(changed.brokenExamples)).toEqual([
      [ofPublic.id, "90", "80"],
      [ofTrade.id, "45", "40"],
    ]);
    expect((await listExamples(ctx, { priceListId: trade.id })).items).toMatchObject([
      { id: ofTrade.id, isTrue: false, expected: { unitPrice: "45" }, found: { unitPrice: "40" } },
    ]);
    const again = await edit(ctx, { priceRuleId: ten.id, version: undefined, discount: qty("30") });
    expect(again.brokenExamples).toEqual([]);
    await edit(ctx, { priceRuleId: ten.id, version: undefined, discount: qty("10") });
    expect((await listExamples(ctx, { priceListId: open.id })).items).toMatchObject([{ isTrue: true }]);
    const above = await create(ctx, { priceListId: trade.id, making: "fixed", price: qty("44") });
    expect(told(above.brokenExamples)).toEqual([[ofTrade.id, "45", "44"]]);
    await deletePriceRule(ctx, { priceRuleId: above.id });
    const gone = await remove(ctx, { priceRuleId: ten.id });
    expect(told(gone.brokenExamples)).toEqual([[ofPublic.id, "90", "100"]]);
  }));

test("an example of a customer who gets another list is tried with that one's rules", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { table, open, trade } = await lists(ctx);
    const { id: contactId } = await createContact(ctx, { kind: "company", name: "Café", priceListId: trade.id });
    const asked = { priceListId: open.id, contactId, productId: table.id, quantity: qty("1"), day };
    const ofCustomer = await createExample(ctx, { ...asked, unitPrice: qty("45") });
    const changed = await create(ctx, { priceListId: trade.id, making: "fixed", price: qty("44") });
    expect(told(changed.brokenExamples)).toContainEqual([ofCustomer.id, "45", "44"]);
  }));

test("an example of a list in another currency is tried in it, also where a customer gets another list", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { table, open } = await lists(ctx);
    const rate = { currency: "USD", day: "2026-01-01" as CalendarDate, rate: qty("1.25"), isInverse: false };
    const { id: exchangeRateId } = await createExchangeRate(ctx, rate);
    const dollars = await createPriceList(ctx, { name: "Dollars", currency: "USD" });
    await createPriceRule(ctx, { priceListId: dollars.id, making: "fixed", price: qty("100") });
    const { id: contactId } = await createContact(ctx, { kind: "company", name: "Café", priceListId: open.id });
    const asked = { priceListId: dollars.id, productId: table.id, quantity: qty("1"), day };
    const fixed = await createExample(ctx, { ...asked, unitPrice: qty("100") });
    expect(fixed).toMatchObject({ currency: "USD", isTrue: true, found: { unitPrice: "100" } });
    const ofCustomer = await createExample(ctx, { ...asked, contactId });
    expect(ofCustomer).toMatchObject({
      currency: "USD",
      expected: { unitPrice: "112.5" },
      found: { list: { id: open.id } },
    });
    await editExchangeRate(ctx, { exchangeRateId, rate: qty("2") });
    expect((await checkExamples(ctx, { priceListId: dollars.id })).items).toMatchObject([
      { id: fixed.id, isTrue: true },
      { id: ofCustomer.id, isTrue: false, found: { unitPrice: "180" } },
    ]);
  }));

test("a change of the list itself tells which examples it breaks: how it shows discounts, and its currency", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { table, open, ofPublic } = await lists(ctx);
    const shown = await editList(ctx, { priceListId: open.id, version: undefined, showsDiscount: true });
    expect(shown).toMatchObject({ id: open.id, showsDiscount: true });
    expect(told(shown.brokenExamples)).toEqual([[ofPublic.id, "90", "100"]]);
    await createExchangeRate(ctx, {
      currency: "USD",
      day: "2026-01-01" as CalendarDate,
      rate: qty("1.25"),
      isInverse: false,
    });
    const plain = await createPriceList(ctx, { name: "Plain" });
    const asked = { priceListId: plain.id, productId: table.id, quantity: qty("1"), day };
    const ofPlain = await createExample(ctx, { ...asked, unitPrice: qty("100") });
    const moved = await editList(ctx, { priceListId: plain.id, version: undefined, currency: "USD" });
    expect(told(moved.brokenExamples)).toEqual([[ofPlain.id, "100", "125"]]);
  }));

test("what changes without the rules comes out when the examples are tried again", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { table, open } = await lists(ctx);
    await editProduct(ctx, { productId: table.id, version: undefined, listPrice: qty("200") });
    expect((await listExamples(ctx, { priceListId: open.id })).items).toMatchObject([{ isTrue: true }]);
    expect((await checkExamples(ctx, { priceListId: open.id })).items).toMatchObject([
      { isTrue: false, found: { unitPrice: "180" } },
    ]);
  }));

test("those who keep price lists try examples again, of their own company's lists", () =>
  inWorkspace(async (t) => {
    const { open } = await lists(t.system);
    const check = (ctx: Context) => checkExamples(ctx, { priceListId: open.id });
    expect(await whoMay(t, check)).toEqual(["manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, check)).toBe("record.not_found");
  }));
