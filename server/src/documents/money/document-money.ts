import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import { convertedDiscount, convertedPrice } from "@trato/domain/documents/document-currency.ts";
import type { GlobalDiscount } from "@trato/domain/documents/discounts/global-discount.ts";
import type { InCompanyCurrency } from "@trato/domain/documents/records.ts";
import { amountText } from "@trato/domain/money.ts";
import type { UsedRate } from "@trato/domain/products/currencies/rate-records.ts";
import type { SaidRate } from "@trato/domain/products/prices/exchange-rates.ts";
import type { Context } from "../../platform/context.ts";
import { rateOf } from "../../products/currencies/rates-that-hold.ts";

/** What is said of a document's currency: one by hand, or that it is to be that of its terms (the customer's price list, the vendor's prices). */
export type AskedCurrency = { currency?: string | undefined; isCurrencySet?: boolean | undefined };

/** In which currency a document is, and by which rate; without one where it is the workspace's. */
export type MoneyColumns = {
  currency: string;
  isCurrencySet: boolean;
  exchangeRate: Decimal | null;
  isRateInverse: boolean;
  rateDay: CalendarDate | null;
  rateSource: UsedRate["source"] | null;
};

/** The currency of its terms, and the day whose rate counts. */
type Terms = { ofTerms: () => Promise<string>; day: CalendarDate };

/** The currency of a new document: the one that was said, else that of its terms, by the rate of its day. */
export async function firstMoney(ctx: Context, asked: AskedCurrency, { ofTerms, day }: Terms): Promise<MoneyColumns> {
  const isCurrencySet = asked.currency !== undefined && asked.isCurrencySet !== false;
  const currency = isCurrencySet ? (asked.currency ?? ctx.workspace.currency) : await ofTerms();
  return { currency, isCurrencySet, ...rateColumns(await rateOf(ctx, currency, day)) };
}

/**
 * The currency after an edit: the one that was said, which stays from then on; that of other terms unless somebody set it. The rate is
 * read again where currency or day are others (`isOther`), or lines are.
 */
export async function changedMoney(
  ctx: Context,
  document: MoneyColumns,
  asked: AskedCurrency,
  { isOther, areTermsOther, ofTerms, day }: Terms & { isOther: boolean; areTermsOther: boolean },
): Promise<MoneyColumns> {
  const { currency: was, exchangeRate, isRateInverse, rateDay, rateSource } = document;
  const isSaid = asked.currency !== undefined && asked.isCurrencySet !== false;
  const isCurrencySet = isSaid || (asked.isCurrencySet ?? document.isCurrencySet);
  const follows = !isCurrencySet && (document.isCurrencySet || areTermsOther);
  const currency = isSaid ? (asked.currency ?? was) : follows ? await ofTerms() : was;
  if (currency === was && !isOther)
    return { currency, isCurrencySet, exchangeRate, isRateInverse, rateDay, rateSource };
  return { currency, isCurrencySet, ...rateColumns(await rateOf(ctx, currency, day)) };
}

/** The rate as the document says it; null where it is in the workspace's currency. */
export function saidRateOf({
  exchangeRate,
  isRateInverse,
}: Pick<MoneyColumns, "exchangeRate" | "isRateInverse">): SaidRate | null {
  return exchangeRate === null ? null : { rate: exchangeRate, isInverse: isRateInverse };
}

/** The rate that a document keeps, with its day and who said it; null where it is in the workspace's currency. */
export function keptRateOf({
  currency,
  exchangeRate,
  isRateInverse,
  rateDay,
  rateSource,
}: Omit<MoneyColumns, "isCurrencySet">): UsedRate | null {
  if (exchangeRate === null || rateDay === null || rateSource === null) return null;
  return { currency, day: rateDay, rate: exchangeRate, isInverse: isRateInverse, source: rateSource };
}

type Typed = { follows: string; unitPrice: SaidRate["rate"]; sectionDiscount?: GlobalDiscount | null };

/** Whether one unit of the document's currency is worth something else by the one than by the other. */
export const isOtherMoney = (one: MoneyColumns, other: MoneyColumns): boolean =>
  one.currency !== other.currency ||
  one.exchangeRate !== other.exchangeRate ||
  one.isRateInverse !== other.isRateInverse;

/** Prices and amounts of discounts that were typed, in another currency; prices that follow the list are made anew anyway. */
export function convertTyped<Line extends Typed>(
  ctx: Context,
  lines: readonly Line[],
  from: MoneyColumns,
  to: MoneyColumns,
): Line[] {
  const { priceDecimals, currencyDecimals } = inCurrency(ctx.workspace, to.currency);
  const [was, is] = [saidRateOf(from), saidRateOf(to)];
  return lines.map((line) => {
    const { follows, unitPrice, sectionDiscount } = line;
    if (sectionDiscount)
      return { ...line, sectionDiscount: convertedDiscount(sectionDiscount, was, is, currencyDecimals) };
    return follows === "nothing" ? { ...line, unitPrice: convertedPrice(unitPrice, was, is, priceDecimals) } : line;
  });
}

type Worth = Omit<MoneyColumns, "isCurrencySet"> & {
  companyUntaxed: Decimal | null;
  companyTax: Decimal | null;
  companyTotal: Decimal | null;
};

/** By which rate a document is in another currency, and what it comes to in the workspace's; nothing where it is in that one. */
export function inCompanyCurrency(ctx: Context, document: Worth): InCompanyCurrency {
  const { companyUntaxed, companyTax, companyTotal } = document;
  const rate = keptRateOf(document);
  if (!rate || !companyUntaxed || !companyTax || !companyTotal) return null;
  const amount = (value: Decimal) => amountText(value, ctx.workspace.currencyDecimals);
  return { rate, untaxed: amount(companyUntaxed), tax: amount(companyTax), total: amount(companyTotal) };
}

function rateColumns(used: UsedRate | null) {
  return {
    exchangeRate: used?.rate ?? null,
    isRateInverse: used?.isInverse ?? false,
    rateDay: used?.day ?? null,
    rateSource: used?.source ?? null,
  };
}
