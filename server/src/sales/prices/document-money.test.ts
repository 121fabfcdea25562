import { expect, test } from "vitest";
import type { CalendarDate } from "@trato/domain/dates.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { product, qty } from "../../../test/factories-stock.ts";
import { tried } from "../../../test/trying.ts";
import { createContact } from "../../contacts/create-contact.ts";
import type { Context } from "../../platform/context.ts";
import { createTax } from "../../products/create-tax.ts";
import { createExchangeRate } from "../../products/currencies/create-exchange-rate.ts";
import { deleteExchangeRate, editExchangeRate } from "../../products/currencies/edit-exchange-rate.ts";
import { createPriceList } from "../../products/price-lists/create-price-list.ts";
import { createPriceRule } from "../../products/price-lists/create-price-rule.ts";
import { createOpportunity } from "../../opportunities/create-opportunity.ts";
import { getOpportunityPage } from "../../reports/get-opportunity-page.ts";
import "../../reactions.ts";
import { changeOrder } from "../change-order.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { createQuotation } from "../create-quotation.ts";
import { editSale } from "../edit-sale.ts";
import { getSale } from "../get-sale.ts";
import { listSales } from "../list-sales.ts";
import { createPaymentTerms } from "../terms/payment-terms.ts";
import { updatePrices } from "./update-prices.ts";

const day = (text: string) => text as CalendarDate; // a day
const rateOf = (ctx: Context, currency: string, rate: string, on = "2020-01-01", isInverse = false) =>
  createExchangeRate(ctx, { currency, day: day(on), rate: qty(rate), isInverse });
const customer = async (ctx: Context, given: object = {}) =>
  (await createContact(ctx, { kind: "company", name: "Somebody", ...given })).id;
const off = (amount: string) => ({ kind: "amount" as const, amount: qty(amount) });
const prices = ({ lines }: { lines: readonly { unitPrice: string; follows: string }[] }) =>
  lines.map(({ unitPrice, follows }) => [unitPrice, follows]);

test("a quotation is in the currency of its price list, with its rate and what it comes to in the company's", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const tax = await createTax(ctx, { name: "T", use: "sale", amountKind: "percent", amount: qty("21") });
    const { id: productId } = await product(ctx, { listPrice: qty("100"), taxIds: [tax.id] });
    const { id: priceListId } = await createPriceList(ctx, { name: "Dollars", currency: "USD" });
    await createPriceRule(ctx, { priceListId, making: "percentage", discount: qty("10") });
    const customerId = await customer(ctx, { priceListId });
    const lines = [{ productId }];
    await expect(createQuotation(ctx, { customerId, lines })).rejects.toMatchObject({ code: "rate.missing" });
    const { id } = await rateOf(ctx, "USD", "0.8", "2020-01-01", true);
    const sale = await createQuotation(ctx, { customerId, lines });
    const rate = { currency: "USD", day: "2020-01-01", rate: "0.8", isInverse: true, source: "hand" };
    expect(sale).toMatchObject({
      currency: "USD",
      isCurrencySet: false,
      totals: { untaxed: "112.50", tax: "23.63", total: "136.13" },
      inCompanyCurrency: { rate, untaxed: "90.00", tax: "18.90", total: "108.90" },
    });
    expect(prices(sale)).toEqual([["112.5", "price_and_discount"]]);

    await editExchangeRate(ctx, { exchangeRateId: id, rate: qty("0.5") });
    const renamed = await editSale(ctx, { saleId: sale.id, terms: "Soon" });
    expect(renamed).toMatchObject({ totals: { untaxed: "112.50" }, inCompanyCurrency: { rate: { rate: "0.8" } } });
    const updated = await updatePrices(ctx, { saleId: sale.id });
    expect(updated).toMatchObject({
      totals: { untaxed: "180.00" },
      inCompanyCurrency: { rate: { rate: "0.5" }, untaxed: "90.00" },
    });
  }));

test("where its currency changes, lines that follow are priced anew, typed ones stay or are converted", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    await rateOf(ctx, "USD", "1.25");
    await rateOf(ctx, "JPY", "160.5");
    const { id: productId } = await product(ctx, { listPrice: qty("99.99"), taxIds: [] });
    const lines = [{ productId }, { productId, unitPrice: qty("10") }];
    const { id: saleId } = await createQuotation(ctx, { customerId: await customer(ctx), lines });
    const edit = (change: object) => editSale(ctx, { saleId, ...change });
    const dollars = await edit({ currency: "USD" });
    expect(prices(dollars)).toEqual([
      ["124.99", "price_and_discount"],
      ["10", "nothing"],
    ]);
    expect(dollars).toMatchObject({ isCurrencySet: true, inCompanyCurrency: { total: "107.99" } });
    const yen = await edit({ currency: "JPY", convertsTyped: true });
    expect(prices(yen)).toEqual([
      ["16048", "price_and_discount"],
      ["1284", "nothing"],
    ]);
    expect(yen).toMatchObject({ currencyDecimals: 0, totals: { total: "17332" } });
    const euros = await edit({ isCurrencySet: false, convertsTyped: true });
    expect(prices(euros)).toEqual([
      ["99.99", "price_and_discount"],
      ["8", "nothing"],
    ]);
    expect(euros).toMatchObject({ currency: "EUR", isCurrencySet: false, inCompanyCurrency: null });
    expect(await tried(ctx, () => edit({ currency: "GBP" }))).toBe("rate.missing");
    expect(await tried(ctx, () => edit({ currency: "USD", priceDay: day("2019-12-31") }))).toBe("rate.missing");
  }));

test("what an edit that converts says itself is meant in the other currency", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    await rateOf(ctx, "USD", "1.25");
    const { id: productId } = await product(ctx, { listPrice: qty("100"), taxIds: [] });
    const typed = { productId, unitPrice: qty("10") };
    const lines = [{ kind: "section" as const, name: "One", sectionDiscount: off("4") }, typed, typed];
    const { id: saleId, ...made } = await createQuotation(ctx, { customerId: await customer(ctx), lines });
    const [section, first] = made.lines.map(({ id }) => id);
    if (!section || !first) throw new Error("three lines");
    const lineEdits = [
      { id: section, set: { sectionDiscount: off("3") } },
      { id: first, set: { unitPrice: qty("11") } },
    ];
    const sale = await editSale(ctx, { saleId, currency: "USD", convertsTyped: true, lineEdits });
    expect(sale.lines.map(({ sectionDiscount, unitPrice }) => sectionDiscount ?? unitPrice)).toEqual([
      off("3"),
      "11",
      "12.5",
    ]);
  }));

test("an amount that was typed in a currency that somebody else changed since is refused, other words are not", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    await rateOf(ctx, "USD", "1.25");
    const { id: productId } = await product(ctx, { listPrice: qty("100"), taxIds: [] });
    const lines = [{ productId, unitPrice: qty("10") }];
    const { id: saleId, version, ...made } = await createQuotation(ctx, { customerId: await customer(ctx), lines });
    await editSale(ctx, { saleId, currency: "USD" });
    const late = (edit: object) => editSale(ctx, { saleId, version, ...edit });
    const added = (set: object) => ({ lineEdits: [{ id: ctx.newId<"sale_lines">(), after: null, set }] });
    const section = { kind: "section", name: "One" };
    for (const edit of [
      added({ productId, unitPrice: qty("12") }),
      added({ ...section, sectionDiscount: off("4") }),
      { discount: off("4") },
      { lines: [{ ...lines[0], id: made.lines[0]?.id }] },
    ])
      expect(await tried(ctx, () => late(edit))).toBe("record.changed");
    const tenth = { kind: "percent" as const, percent: qty("10") };
    await late({ terms: "Soon" });
    await late(added({ ...section, sectionDiscount: tenth }));
    expect((await late({ discount: tenth })).totals.total).toBe("8.10");
  }));

test("with typed prices the amounts of discounts are converted, on sections and on the whole, and shares stay", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    await rateOf(ctx, "JPY", "160");
    const { id: productId } = await product(ctx, { listPrice: qty("100"), taxIds: [] });
    const tenth = { kind: "percent" as const, percent: qty("10") };
    const lines = [
      { kind: "section" as const, name: "One", sectionDiscount: off("20") },
      { productId },
      { kind: "section" as const, name: "Two", sectionDiscount: tenth },
      { productId },
    ];
    const asked = { customerId: await customer(ctx), lines, discount: off("30") };
    const { id: saleId } = await createQuotation(ctx, asked);
    const discounts = async (change: object) => {
      const sale = await editSale(ctx, { saleId, ...change });
      return [sale.discount, ...sale.lines.flatMap(({ sectionDiscount }) => sectionDiscount ?? []), sale.totals.total];
    };
    const yen = [off("4800"), off("3200"), tenth, "22400"];
    expect(await discounts({ currency: "JPY", convertsTyped: true })).toEqual(yen);
    expect(await discounts({ terms: "Soon", convertsTyped: true })).toEqual(yen);
    const back = await discounts({ isCurrencySet: false, convertsTyped: true, discount: off("5") });
    expect(back).toEqual([off("5"), off("20"), tenth, "165.00"]);
  }));

test("an order keeps its rate; its instalments and its deal are told in the company's currency too", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: rateId } = await rateOf(ctx, "USD", "1.2");
    const half = { value: "percent", amount: qty("50"), delayKind: "days_after", days: 0 } as const;
    const { id: paymentTermsId } = await createPaymentTerms(ctx, {
      name: "Halves",
      lines: [half, { ...half, days: 30 }],
    });
    const { id: productId } = await product(ctx, { listPrice: qty("100.01"), storable: false, taxIds: [] });
    const customerId = await customer(ctx);
    const deal = await createOpportunity(ctx, { title: "Deal", customerId, expectedRevenue: qty("10") });
    const asked = { customerId, opportunityId: deal.id, paymentTermsId, currency: "USD", lines: [{ productId }] };
    const { id: saleId } = await createQuotation(ctx, asked);
    await confirmQuotation(ctx, { saleId });
    await editExchangeRate(ctx, { exchangeRateId: rateId, rate: qty("2") });
    const order = await getSale(ctx, { saleId });
    expect(order).toMatchObject({
      totals: { total: "120.01" },
      inCompanyCurrency: { rate: { rate: "1.2" }, total: "100.01" },
      instalments: [
        { amount: "60.01", companyAmount: "50.01" },
        { amount: "60.00", companyAmount: "50.00" },
      ],
    });
    const page = await getOpportunityPage(ctx, { opportunityId: deal.id });
    expect(page).toMatchObject({
      expectedRevenue: "100.01",
      sales: [{ currency: "USD", untaxed: "120.01", companyUntaxed: "100.01" }],
    });
  }));

test("a list adds one currency in it, and several in the company's", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    await rateOf(ctx, "USD", "1.25");
    const { id: productId } = await product(ctx, { listPrice: qty("100"), taxIds: [] });
    const customerId = await customer(ctx);
    const lines = [{ productId }];
    await createQuotation(ctx, {
      customerId,
      currency: "USD",
      lines,
      discount: { kind: "percent", percent: qty("20") },
    });
    const sums = async () => listSales(ctx, { limit: 10, count: "true" });
    expect(await sums()).toMatchObject({ count: 1, sums: [{ currency: "USD", total: "100.00" }] });
    await createQuotation(ctx, { customerId, lines });
    expect(await sums()).toMatchObject({
      count: 2,
      sums: [{ currency: "EUR", total: "180.00" }],
      items: [
        { currency: "EUR", total: "100.00", companyTotal: "100.00" },
        { currency: "USD", total: "100.00", companyTotal: "80.00" },
      ],
    });
  }));

test("amounts that were typed are converted only where the currency is another; discounts of amounts too", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: exchangeRateId } = await rateOf(ctx, "USD", "1.25");
    const { id: productId } = await product(ctx, { listPrice: qty("100"), taxIds: [] });
    const lines = [
      { kind: "section" as const, name: "Chairs", sectionDiscount: off("8") },
      { productId, unitPrice: qty("40") },
    ];
    const sale = await createQuotation(ctx, { customerId: await customer(ctx), lines, discount: off("4") });
    const { id: saleId } = sale;
    const [section, chair] = sale.lines.map(({ id }) => id);
    if (!section || !chair) throw new Error("two lines");
    const converted = (more: object) => editSale(ctx, { saleId, currency: "USD", convertsTyped: true, ...more });
    const dollars = {
      lines: [{ sectionDiscount: off("10") }, { unitPrice: "50" }],
      discount: off("5"),
      totals: { total: "35.00" },
      inCompanyCurrency: { total: "28.00" },
    };
    expect(await converted({})).toMatchObject(dollars);

    await editExchangeRate(ctx, { exchangeRateId, rate: qty("2.5") });
    const again = await converted({ lineEdits: [{ id: chair, set: { name: "Chair" } }] });
    expect(again).toMatchObject({ ...dollars, inCompanyCurrency: { total: "14.00" } });
  }));

test("a rate that is corrected to the other way round is another one", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: exchangeRateId } = await rateOf(ctx, "USD", "0.8");
    const { id: productId } = await product(ctx, { listPrice: qty("100"), taxIds: [] });
    const asked = { customerId: await customer(ctx), currency: "USD", lines: [{ productId }, { productId }] };
    const quoted = [await createQuotation(ctx, asked), await createQuotation(ctx, asked)] as const;
    expect(quoted[0]).toMatchObject({ totals: { total: "160.00" }, inCompanyCurrency: { total: "200.00" } });
    await editExchangeRate(ctx, { exchangeRateId, isInverse: true });
    const [id] = quoted[0].lines.map((line) => line.id);
    if (!id) throw new Error("two lines");
    const right = { totals: { total: "250.00" }, inCompanyCurrency: { rate: { isInverse: true }, total: "200.00" } };
    const lineEdits = [{ id, set: { name: "Table" } }];
    expect(await editSale(ctx, { saleId: quoted[0].id, lineEdits })).toMatchObject(right);
    expect(await updatePrices(ctx, { saleId: quoted[1].id })).toMatchObject(right);
  }));

test("a product that is added to an order is priced by the order's own rate, whatever became of it since", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: exchangeRateId } = await rateOf(ctx, "USD", "0.8");
    const { id: productId } = await product(ctx, { listPrice: qty("100"), taxIds: [] });
    const quoted = await createQuotation(ctx, {
      customerId: await customer(ctx),
      currency: "USD",
      lines: [{ productId }],
    });
    await confirmQuotation(ctx, { saleId: quoted.id });
    await editExchangeRate(ctx, { exchangeRateId, rate: qty("2.5") });
    const asked = { saleId: quoted.id, tellCustomer: false };
    const added = await changeOrder(ctx, { ...asked, lines: [{ productId, quantity: qty("2") }] });
    expect(added).toMatchObject({
      lines: [{ unitPrice: "80" }, { unitPrice: "80" }],
      totals: { total: "240.00" },
      inCompanyCurrency: { rate: { rate: "0.8" }, total: "300.00" },
    });
    await deleteExchangeRate(ctx, { exchangeRateId });
    const again = await changeOrder(ctx, { ...asked, lines: [{ productId }] });
    expect(again).toMatchObject({ totals: { total: "320.00" }, inCompanyCurrency: { total: "400.00" } });
  }));
