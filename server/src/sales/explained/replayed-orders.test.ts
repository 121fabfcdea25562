import * as fc from "fast-check";
import { expect, test } from "vitest";
import { canonical } from "@trato/domain/decimal.ts";
import { companyAmountsOf } from "@trato/domain/documents/document-currency.ts";
import type { GlobalDiscount } from "@trato/domain/documents/discounts/global-discount.ts";
import { documentTotals } from "@trato/domain/documents/totals.ts";
import { decimals, positiveDecimals } from "../../../../domain/test/decimals.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { orderOf } from "../../../test/factories-sales.ts";
import { customer, product, qty } from "../../../test/factories-stock.ts";
import { readTotalsRules } from "../../documents/read-totals-rules.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { createTax } from "../../products/create-tax.ts";
import { createExchangeRate } from "../../products/currencies/create-exchange-rate.ts";
import { editExchangeRate } from "../../products/currencies/edit-exchange-rate.ts";
import { editProduct } from "../../products/edit-product.ts";
import "../../reactions.ts";
import { createQuotation } from "../create-quotation.ts";
import { lineOf } from "../edit-lines.ts";
import { instalmentsOfSale } from "../instalments-of-sale.ts";
import { keptRateOf, saidRateOf } from "../../documents/money/document-money.ts";
import { discountOf, linesOf } from "../store.ts";
import { createPaymentTerms } from "../terms/payment-terms.ts";
import { explainSale } from "./explain-sale.ts";

const anOrder = fc.record({
  lines: fc.array(
    fc.record({
      quantity: positiveDecimals(2, 2),
      unitPrice: decimals(3, 4, false),
      discount: fc.constantFrom(canonical("0"), canonical("12.5"), canonical("33.33")),
      taxes: fc.subarray([0, 1, 2]),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  discount: fc.option(
    fc.oneof(
      fc.record({ kind: fc.constant("percent" as const), percent: decimals(1, 2, false) }),
      fc.record({ kind: fc.constant("amount" as const), amount: decimals(1, 2, false) }),
    ),
  ) satisfies fc.Arbitrary<GlobalDiscount | null>,
  currency: fc.constantFrom("EUR", "USD", "JPY"),
  roundingMethod: fc.constantFrom("per_line" as const, "globally" as const),
});

const part = (amount: string, days: number) =>
  ({ value: "percent", amount: qty(amount), delayKind: "days_after", days }) as const;

/** What an order that was kept comes to when all is worked out again from its lines, its rate and its terms. */
async function workedOutAgain(ctx: Context, saleId: Parameters<typeof linesOf>[1]) {
  const sale = await own(ctx, "sales").selectAll().where("id", "=", saleId).executeTakeFirstOrThrow();
  const [lines, rules] = await Promise.all([linesOf(ctx, saleId), readTotalsRules(ctx, sale.currency)]);
  const discount = discountOf(sale);
  const said = keptRateOf(sale) && saidRateOf(sale);
  const { totals, lines: costed } = documentTotals(lines.map(lineOf), rules, discount);
  return {
    totals,
    lines: costed.map(({ subtotal, tax, total }) => ({ subtotal, tax, total })),
    company: companyAmountsOf(lines.map(lineOf), rules, { said, decimals: ctx.workspace.currencyDecimals }, discount),
    instalments: await instalmentsOfSale(ctx, sale, ctx.today),
  };
}

test("an order that is worked out again comes to what it says, whatever became of prices and rates meanwhile", () =>
  inWorkspace(async ({ system }) => {
    const taxIds = await Promise.all([
      createTax(system, { use: "sale", name: "In", amountKind: "percent", amount: qty("21"), priceIncluded: true }),
      createTax(system, { use: "sale", name: "On", amountKind: "percent", amount: qty("10.5") }),
      createTax(system, { use: "sale", name: "Each", amountKind: "fixed", amount: qty("0.35") }),
    ]).then((taxes) => taxes.map(({ id }) => id));
    const rates = [];
    for (const [currency, rate] of [
      ["USD", "1.0873"],
      ["JPY", "162.37"],
    ] as const)
      rates.push(await createExchangeRate(system, { currency, day: system.today, rate: qty(rate), isInverse: false }));
    const terms = { name: "Thirds", lines: [part("33.33", 0), part("33.33", 30), part("33.34", 60)] };
    const { id: paymentTermsId } = await createPaymentTerms(system, terms);
    const service = await product(system, { kind: "service" });
    const customerId = await customer(system);
    const orders = [];
    for (const { lines, discount, currency, roundingMethod } of fc.sample(anOrder, { numRuns: 24, seed: 20261130 })) {
      const ctx = { ...system, workspace: { ...system.workspace, roundingMethod } };
      const sale = await createQuotation(ctx, {
        customerId,
        currency,
        discount,
        paymentTermsId,
        lines: lines.map(({ taxes, ...line }) => ({
          ...line,
          productId: service.id,
          taxIds: taxes.map((index) => taxIds[index]!),
        })),
      });
      orders.push({ ctx, order: await orderOf(ctx, { saleId: sale.id }) });
    }
    await editProduct(system, { productId: service.id, listPrice: qty("999") });
    for (const { id: exchangeRateId } of rates) await editExchangeRate(system, { exchangeRateId, rate: qty("7") });
    for (const { ctx, order } of orders) {
      const { totals, lines, company, instalments } = await workedOutAgain(ctx, order.id);
      expect([totals, instalments]).toEqual([order.totals, order.instalments]);
      expect(order.lines).toMatchObject(lines);
      const there = order.inCompanyCurrency;
      expect(company.companyTotal).toBe(there && canonical(there.total));
      expect((await explainSale(ctx, { saleId: order.id })).kept).toBeNull();
    }
  }));
