import type { CalendarDate } from "@trato/domain/dates.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../../../test/factories.ts";
import { product, qty } from "../../../../test/factories-stock.ts";
import { whoeverIsElsewhere, whoMay } from "../../../../test/trying.ts";
import { createContact } from "../../../contacts/create-contact.ts";
import type { Context } from "../../../platform/context.ts";
import { editProduct } from "../../edit-product.ts";
import { createPriceList } from "../create-price-list.ts";
import { createPriceRule } from "../create-price-rule.ts";
import { deletePriceRule, editPriceRule } from "../edit-price-rule.ts";
import { checkExamples, listExamples, tellingBroken } from "./check-examples.ts";
import { createExample } from "./create-example.ts";

const day = "2026-03-03" as CalendarDate;
const create = tellingBroken(createPriceRule);
const edit = tellingBroken(editPriceRule);
const remove = tellingBroken(deletePriceRule);

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
