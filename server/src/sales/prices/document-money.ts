import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import { convertedDiscount, convertedPrice } from "@trato/domain/documents/document-currency.ts";
import type { GlobalDiscount } from "@trato/domain/documents/discounts/global-discount.ts";
import type { EditSale } from "@trato/domain/sales/inputs.ts";
import type { UsedRate } from "@trato/domain/products/currencies/rate-records.ts";
import type { SaidRate } from "@trato/domain/products/prices/exchange-rates.ts";
import type { Context } from "../../platform/context.ts";
import { rateOf } from "../../products/currencies/rates-that-hold.ts";
import { getPriceList } from "../../products/price-lists/list-price-lists.ts";
import { type AskedPrices, changedPrices, type PriceColumns, priceDayOf } from "./price-terms.ts";
import { discountOf, type SaleRecord } from "../store.ts";

/** What is said of a document's currency: one by hand, or that it is to be the price list's. */
export type AskedCurrency = { currency?: string | undefined; isCurrencySet?: boolean | undefined };

/** In which currency a document is, and by which rate; without one where it is the workspace's. */
export type MoneyColumns = Pick<
  SaleRecord,
  "currency" | "isCurrencySet" | "exchangeRate" | "isRateInverse" | "rateDay" | "rateSource"
>;

type Prices = { priceListId: Id<"price_lists"> | null; day: CalendarDate };

/** The currency of a new document: the one that was said, else its price list's, else the workspace's, by the rate of its day. */
export async function firstMoney(ctx: Context, asked: AskedCurrency, prices: Prices): Promise<MoneyColumns> {
  const isCurrencySet = asked.currency !== undefined && asked.isCurrencySet !== false;
  const currency = isCurrencySet ? (asked.currency ?? ctx.workspace.currency) : await currencyOf(ctx, prices);
  return { currency, isCurrencySet, ...rateColumns(await rateOf(ctx, currency, prices.day)) };
}

type Asked = AskedCurrency & AskedPrices;

/** By which list, whose day's prices and in which currency the lines are priced after an edit, of another customer where there is one. */
export async function changedTerms(
  ctx: Context,
  sale: SaleRecord,
  asked: Asked,
  { other, areLines }: { other: Id<"contacts"> | undefined; areLines: boolean },
): Promise<PriceColumns & MoneyColumns> {
  const prices = await changedPrices(ctx, sale, asked, other);
  const day = priceDayOf(ctx, { ...sale, ...prices });
  const isOther = areLines || day !== priceDayOf(ctx, sale);
  return { ...prices, ...(await changedMoney(ctx, sale, asked, { priceListId: prices.priceListId, day, isOther })) };
}

/**
 * The currency after an edit: the one that was said, which stays from then on; that of another price list unless somebody set it. The rate is
 * read again where currency or day are others (`isOther`), or lines are.
 */
export async function changedMoney(
  ctx: Context,
  sale: SaleRecord,
  asked: AskedCurrency,
  { isOther, ...prices }: Prices & { isOther: boolean },
): Promise<MoneyColumns> {
  const { currency: was, exchangeRate, isRateInverse, rateDay, rateSource } = sale;
  const isSaid = asked.currency !== undefined && asked.isCurrencySet !== false;
  const isCurrencySet = isSaid || (asked.isCurrencySet ?? sale.isCurrencySet);
  const follows = !isCurrencySet && (sale.isCurrencySet || prices.priceListId !== sale.priceListId);
  const currency = isSaid ? (asked.currency ?? was) : follows ? await currencyOf(ctx, prices) : was;
  if (currency === was && !isOther)
    return { currency, isCurrencySet, exchangeRate, isRateInverse, rateDay, rateSource };
  return { currency, isCurrencySet, ...rateColumns(await rateOf(ctx, currency, prices.day)) };
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
}: MoneyColumns): UsedRate | null {
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

/** The discount on the whole that an edit says; an amount that was typed is converted where its prices are. */
export function discountAfter(
  ctx: Context,
  sale: SaleRecord,
  { discount, convertsTyped = false }: Pick<EditSale, "discount" | "convertsTyped">,
  to: MoneyColumns,
): GlobalDiscount | null | undefined {
  if (discount !== undefined || !convertsTyped || to.currency === sale.currency) return discount;
  const { currencyDecimals } = inCurrency(ctx.workspace, to.currency);
  return convertedDiscount(discountOf(sale), saidRateOf(sale), saidRateOf(to), currencyDecimals);
}

async function currencyOf(ctx: Context, { priceListId }: Prices): Promise<string> {
  return priceListId === null ? ctx.workspace.currency : (await getPriceList(ctx, priceListId)).currency;
}

function rateColumns(used: UsedRate | null) {
  return {
    exchangeRate: used?.rate ?? null,
    isRateInverse: used?.isInverse ?? false,
    rateDay: used?.day ?? null,
    rateSource: used?.source ?? null,
  };
}
