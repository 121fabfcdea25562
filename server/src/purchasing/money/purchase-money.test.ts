import { expect, test } from "vitest";
import { addDays, type CalendarDate } from "@trato/domain/dates.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { line, vendorOf } from "../../../test/factories-purchases.ts";
import { customer, product, qty } from "../../../test/factories-stock.ts";
import type { Context } from "../../platform/context.ts";
import { createExchangeRate } from "../../products/currencies/create-exchange-rate.ts";
import "../../reactions.ts";
import { confirmPurchase } from "../confirm-purchase.ts";
import { createPurchase } from "../create-purchase.ts";
import { createVendorPrice } from "../create-vendor-price.ts";
import { editPurchase } from "../edit-purchase.ts";
import { editVendorPrice } from "../edit-vendor-price.ts";
import { listPurchases } from "../list-purchases.ts";
import { listVendorPrices } from "../list-vendor-prices.ts";
import { printPurchase } from "../print/print-purchase.ts";
import { suggestPurchase } from "../suggest-purchase.ts";
import { listPurchaseTerms } from "../terms/list-purchase-terms.ts";

const rate = (ctx: Context, currency: string, day: CalendarDate, said: string) =>
  createExchangeRate(ctx, { currency, day, rate: qty(said), isInverse: false });

/** Chairs that a vendor sells at 10 dollars, and lamps of which only the cost is known; one euro has been two dollars for a week. */
async function dollars(ctx: Context) {
  await rate(ctx, "USD", addDays(ctx.today, -7), "2");
  const chair = await product(ctx, { name: "Chair", cost: qty("40"), purchaseTaxIds: [] });
  const lamp = await product(ctx, { name: "Lamp", cost: qty("7"), purchaseTaxIds: [] });
  const vendorId = await customer(ctx, "Woods Inc.");
  await createVendorPrice(ctx, { productId: chair.id, vendorId, price: qty("10"), currency: "USD" });
  return { chair: chair.id, lamp: lamp.id, vendorId };
}

const prices = ({ lines }: { lines: readonly { unitPrice: string }[] }) => lines.map(({ unitPrice }) => unitPrice);

test("who asks dollars is paid in dollars, at his prices and at costs converted; it is told what that is in the company's currency", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { chair, lamp, vendorId } = await dollars(ctx);
    const purchase = await createPurchase(ctx, { vendorId, lines: [line(chair, "3"), line(lamp, "1")] });
    expect(purchase).toMatchObject({
      currency: "USD",
      isCurrencySet: false,
      totals: { total: "44.00" },
      inCompanyCurrency: { rate: { currency: "USD", rate: "2", source: "hand" }, untaxed: "22.00", total: "22.00" },
    });
    expect(prices(purchase)).toEqual(["10", "14"]);
    const euros = await createPurchase(ctx, { vendorId: await customer(ctx, "Maderas"), lines: [line(chair, "1")] });
    expect(euros).toMatchObject({ currency: "EUR", inCompanyCurrency: null, totals: { total: "40.00" } });
    const list = await listPurchases(ctx, { limit: 10, count: "true" });
    expect(list.items.map(({ currency, total, companyTotal }) => [currency, total, companyTotal])).toEqual(
      expect.arrayContaining([
        ["USD", "44.00", "22.00"],
        ["EUR", "40.00", "40.00"],
      ]),
    );
    expect(list.sums).toEqual([{ currency: "EUR", total: "62.00" }]);
    const { content } = await printPurchase(ctx, { purchaseId: purchase.id });
    expect(content).toMatchObject({ total: "$44.00", lines: [{ price: "10.00", amount: "$30.00" }, {}] });
  }));

test("the rate is that of the last edit, or of a day that was said, and stays once it is ordered", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { chair, vendorId } = await dollars(ctx);
    const { id: purchaseId } = await createPurchase(ctx, { vendorId, lines: [line(chair, "2")] });
    await rate(ctx, "USD", ctx.today, "4");
    const worth = async (edit: object) => {
      const { inCompanyCurrency, lines } = await editPurchase(ctx, { purchaseId, ...edit });
      return [inCompanyCurrency?.total, inCompanyCurrency?.rate.rate, ...prices({ lines })];
    };
    expect(await worth({ note: "Soon" })).toEqual(["10.00", "2", "10"]);
    expect(await worth({ lines: [line(chair, "4")] })).toEqual(["10.00", "4", "10"]);
    expect(await worth({ priceDay: addDays(ctx.today, -3) })).toEqual(["20.00", "2", "10"]);
    expect(await worth({ lines: [line(chair, "2")] })).toEqual(["10.00", "2", "10"]);
    expect(await worth({ priceDay: null })).toEqual(["5.00", "4", "10"]);
    await confirmPurchase(ctx, { purchaseId });
    const later = { ...ctx, today: addDays(ctx.today, 1) };
    await rate(ctx, "USD", later.today, "8");
    const [row] = (await listPurchases(later, { limit: 10 })).items;
    expect([row?.total, row?.companyTotal]).toEqual(["20.00", "5.00"]);
  }));

test("in another currency lines are at the vendor's terms again, and where he has none at what they were, converted", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { chair, lamp, vendorId } = await dollars(ctx);
    await rate(ctx, "JPY", ctx.today, "160");
    const typed = { ...line(lamp, "1"), unitPrice: qty("30"), discount: qty("10") };
    const { id: purchaseId } = await createPurchase(ctx, { vendorId, lines: [line(chair, "3"), typed] });
    const yen = await editPurchase(ctx, { purchaseId, currency: "JPY" });
    expect(yen).toMatchObject({
      isCurrencySet: true,
      totals: { total: "4560" },
      inCompanyCurrency: { total: "28.50" },
      lines: [{}, { discount: "10" }],
    });
    expect(prices(yen)).toEqual(["800", "2400"]);
    const other = await editPurchase(ctx, { purchaseId, vendorId: await customer(ctx, "Maderas") });
    expect(other).toMatchObject({ currency: "JPY", isCurrencySet: true });
    const back = await editPurchase(ctx, { purchaseId, isCurrencySet: false, vendorId });
    expect(back).toMatchObject({ currency: "USD", isCurrencySet: false });
    expect(prices(back)).toEqual(["10", "30"]);
  }));

/** A purchase in euros of a chair (vendor's terms) and a lamp at 30 that was typed, and what an edit of it makes of the lamp's price. */
async function lampAt30(ctx: Context) {
  const { chair, lamp, vendorId } = await dollars(ctx);
  const lines = [line(chair, "3"), { ...line(lamp, "1"), unitPrice: qty("30"), discount: qty("10") }];
  const { id: purchaseId, version, ...made } = await createPurchase(ctx, { vendorId, currency: "EUR", lines });
  const id = made.lines[1]!.id; // there are two
  const edited = async (edit: object, set?: object) => {
    const lineEdits = set && [{ id, set }];
    const purchase = await editPurchase(ctx, { purchaseId, ...edit, ...(lineEdits && { lineEdits }) });
    return purchase.lines[1];
  };
  return { chair, lamp, vendorId, purchaseId, version, id, edited };
}

test.for([
  [{ quantity: qty("5") }, { quantity: "5", unitPrice: "60", discount: "10" }],
  [{ name: "Lámpara" }, { name: "Lámpara", unitPrice: "60", discount: "10" }],
  [{ taxIds: [] }, { taxIds: [], unitPrice: "60", discount: "10" }],
  [{ discount: qty("20") }, { unitPrice: "60", discount: "20" }],
  [{ expectedAt: "2099-01-01" as CalendarDate }, { unitPrice: "60", discount: "10", expectedAt: "2099-01-01" }],
  [{ unitPrice: qty("31") }, { unitPrice: "31", discount: "10" }],
] as const)(
  "one edit says another currency and of a line %o: its price is converted unless it is said",
  ([set, line]) =>
    inWorkspace(async ({ system: ctx }) => {
      const { edited } = await lampAt30(ctx);
      expect(await edited({ currency: "USD" }, set)).toMatchObject(line);
    }),
);

test("with another vendor a line of which something else is said is at his terms too", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { edited, lamp, purchaseId, version } = await lampAt30(ctx);
    const near = await vendorOf(ctx, lamp, "Near", { price: "6" });
    expect(await edited({ vendorId: near, version }, { quantity: qty("5") })).toMatchObject({ unitPrice: "6" });
    expect(await editPurchase(ctx, { purchaseId })).toMatchObject({ currency: "EUR" });
  }));

test("a price that was typed in a currency that somebody else changed since is refused, other words are not", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { chair, edited, id, purchaseId, version } = await lampAt30(ctx);
    await edited({ currency: "USD" });
    const refused = { code: "record.changed", details: { theirs: { currency: "USD" } } };
    const asked = { purchaseId, version };
    const added = { id: ctx.newId<"purchase_lines">(), after: id, set: { productId: chair, unitPrice: qty("12") } };
    await expect(editPurchase(ctx, { ...asked, lineEdits: [added] })).rejects.toMatchObject(refused);
    const whole = [{ ...line(chair, "1"), unitPrice: qty("12") }];
    await expect(editPurchase(ctx, { ...asked, lines: whole })).rejects.toMatchObject(refused);
    const { unitPrice: _, ...unpriced } = added.set;
    const { lines } = await editPurchase(ctx, { ...asked, lineEdits: [{ ...added, set: unpriced }] });
    expect(prices({ lines })).toEqual(["10", "60", "10"]);
  }));

test("what is suggested is in the vendor's currency too, and whom to buy from is compared in the company's", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { chair, vendorId } = await dollars(ctx);
    const near = await vendorOf(ctx, chair, "Near", { price: "6" });
    const asked = { productId: chair, quantity: qty("1") };
    expect(await suggestPurchase(ctx, asked)).toMatchObject({
      vendor: { id: vendorId },
      currency: "USD",
      unitPrice: "10",
    });
    expect(await suggestPurchase(ctx, { ...asked, vendorId: near })).toMatchObject({ currency: "EUR", unitPrice: "6" });
    const terms = { vendorId, lines: [asked] };
    const priceIn = async (said: object) => (await listPurchaseTerms(ctx, { ...terms, ...said })).items[0]?.unitPrice;
    await rate(ctx, "USD", ctx.today, "4");
    const before = { priceDay: addDays(ctx.today, -1) };
    expect(await Promise.all([{}, { currency: "EUR" }, { currency: "EUR", ...before }].map(priceIn))).toEqual([
      "10",
      "2.5",
      "5",
    ]);
  }));

test("without a rate neither a purchase nor a price is kept, and it is said of what and which day", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { chair, lamp, vendorId } = await dollars(ctx);
    const missing = { code: "rate.missing", details: { path: "currency", currency: "CHF", day: ctx.today } };
    const lines = [line(chair, "1")];
    await expect(createPurchase(ctx, { vendorId, lines, currency: "CHF" })).rejects.toMatchObject(missing);
    const dear = { productId: lamp, vendorId, price: qty("5"), currency: "CHF" };
    await expect(createVendorPrice(ctx, dear)).rejects.toMatchObject(missing);
    const [price] = (await listVendorPrices(ctx, { productId: chair })).items;
    const edit = { vendorPriceId: price!.id, currency: "CHF" }; // there is one
    await expect(editVendorPrice(ctx, edit)).rejects.toMatchObject(missing);
    expect(await editVendorPrice(ctx, { ...edit, currency: "EUR" })).toMatchObject({ currency: "EUR", price: "10" });
    expect((await listPurchases(ctx, { limit: 10 })).items).toEqual([]);
    expect((await listVendorPrices(ctx, { productId: lamp })).items).toEqual([]);
  }));
