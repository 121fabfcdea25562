import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import { inCurrency } from "@trato/domain/identity/currencies.ts";
import { convertedDiscount } from "@trato/domain/documents/document-currency.ts";
import type { GlobalDiscount } from "@trato/domain/documents/discounts/global-discount.ts";
import type { EditSale } from "@trato/domain/sales/inputs.ts";
import {
  type AskedCurrency,
  changedMoney,
  firstMoney,
  type MoneyColumns,
  saidRateOf,
} from "../../documents/money/document-money.ts";
import type { Context } from "../../platform/context.ts";
import { found, own } from "../../platform/rows.ts";
import { type AskedPrices, changedPrices, type PriceColumns, priceDayOf } from "./price-terms.ts";
import { discountOf, type SaleRecord } from "../store.ts";

type Prices = { priceListId: Id<"price_lists"> | null; day: CalendarDate };

/** The currency of a new quotation: the one that was said, else its price list's, else the workspace's, by the rate of its day. */
export const firstSaleMoney = (
  ctx: Context,
  asked: AskedCurrency,
  { list, day }: { list: { currency: string } | null; day: CalendarDate },
) => firstMoney(ctx, asked, { ofTerms: async () => list?.currency ?? ctx.workspace.currency, day });

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
  const money = await changedSaleMoney(ctx, sale, asked, { priceListId: prices.priceListId, day, isOther });
  return { ...prices, ...money };
}

/** The currency of a quotation after an edit; that of another price list unless somebody set it. */
export const changedSaleMoney = (
  ctx: Context,
  sale: SaleRecord,
  asked: AskedCurrency,
  { priceListId, day, isOther }: Prices & { isOther: boolean },
) =>
  changedMoney(ctx, sale, asked, {
    ofTerms: () => currencyOf(ctx, priceListId),
    areTermsOther: priceListId !== sale.priceListId,
    isOther,
    day,
  });

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

async function currencyOf(ctx: Context, priceListId: Prices["priceListId"]): Promise<string> {
  if (priceListId === null) return ctx.workspace.currency;
  const list = await own(ctx, "priceLists").select("currency").where("id", "=", priceListId).executeTakeFirst();
  return found(list).currency;
}
