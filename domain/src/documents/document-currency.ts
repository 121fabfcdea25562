import {
  canonical,
  type Decimal,
  divide,
  exact,
  isZero,
  multiply,
  one,
  roundTo,
  stepOf,
  sum,
  toText,
} from "../decimal.ts";
import { currencyDecimals } from "../identity/currencies.ts";
import { amountText } from "../money.ts";
import { exactRate, type SaidRate } from "../products/prices/exchange-rates.ts";
import { companyTotalsOf } from "../products/totals/totals.ts";
import type { TotalsRules } from "../products/totals/totals-rules.ts";
import type { DiscountedLine } from "./discounts/document-discounts.ts";
import type { GlobalDiscount } from "./discounts/global-discount.ts";
import { summedLines } from "./totals.ts";

/** What a document comes to in the workspace's currency; nothing where it is in that one. */
export type CompanyColumns = {
  companyUntaxed: Decimal | null;
  companyTax: Decimal | null;
  companyTotal: Decimal | null;
};

/** The document's amounts in the workspace's currency by its rate, as its row keeps them. Source: rule R-718. */
export function companyAmountsOf(
  lines: readonly DiscountedLine[],
  rules: TotalsRules,
  { said, decimals }: { said: SaidRate | null; decimals: number },
  discount: GlobalDiscount | null = null,
): CompanyColumns {
  if (!said) return { companyUntaxed: null, companyTax: null, companyTotal: null };
  const { untaxed, tax, total } = companyTotalsOf(summedLines(lines, rules, discount).all, rules, {
    ...said,
    decimals,
  });
  return { companyUntaxed: canonical(untaxed), companyTax: canonical(tax), companyTotal: canonical(total) };
}

/** Units of a currency for one of the workspace's. */
const rateOf = (rate: SaidRate | null) => (rate ? exactRate(rate, "rate") : exact(one));

/** A price of one currency in another, through the workspace's, of which null is the rate; rounded half up to these decimals. */
export function convertedPrice(price: Decimal, from: SaidRate | null, to: SaidRate | null, decimals: number): Decimal {
  const there = divide(multiply(exact(price), rateOf(to)), rateOf(from));
  return toText(roundTo(there, stepOf(decimals)));
}

/** A discount in another currency: an amount is converted, a share is the same in all; nothing where nothing is left of it. */
export function convertedDiscount(
  discount: GlobalDiscount | null,
  from: SaidRate | null,
  to: SaidRate | null,
  decimals: number,
): GlobalDiscount | null {
  if (discount?.kind !== "amount") return discount;
  const amount = canonical(convertedPrice(discount.amount, from, to, decimals));
  return isZero(exact(amount)) ? null : { kind: "amount", amount };
}

type Found = { currency: string; found: number; total: Decimal; companyTotal: Decimal };

/**
 * What the documents of a list come to: in their currency where they have one, else together in the workspace's. Never are amounts of two
 * currencies added.
 */
export function sumsOf(found: readonly Found[], companyCurrency: string): { currency: string; total: Decimal }[] {
  const [only, ...others] = found;
  if (!only) return [];
  if (others.length === 0) return [{ currency: only.currency, total: inFull(only.total, only.currency) }];
  const total = toText(sum(found.map((each) => exact(each.companyTotal))));
  return [{ currency: companyCurrency, total: inFull(total, companyCurrency) }];
}

const inFull = (amount: Decimal, currency: string): Decimal => amountText(amount, currencyDecimals(currency));
