import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import {
  type OpenBook,
  openBook,
  type PricingTerms,
  withRate,
} from "@trato/domain/products/price-lists/document-prices.ts";
import type { UsedRate } from "@trato/domain/products/currencies/rate-records.ts";
import type { BookedProduct } from "@trato/domain/products/price-lists/price-list-records.ts";
import type { Unit } from "@trato/domain/products/units.ts";
import type { Context } from "../../platform/context.ts";
import { readPriceBook } from "../../products/price-lists/read-price-book.ts";

/** What the lines of a document are priced with. */
export type DocumentPricing = {
  open: OpenBook;
  terms: PricingTerms;
  /** Whether the document has another list or day than its lines were priced by. */
  isMoved: boolean;
  /** Whether the prices of lines that are there were agreed on with an order: they follow nothing any more. */
  isAgreed: boolean;
};

type Priced = {
  terms: { priceListId: Id<"price_lists"> | null; currency: string; day: CalendarDate };
  isMoved?: boolean;
  isAgreed?: boolean;
  /** The rate that the document keeps, which counts instead of the one that holds on the day. */
  rate?: UsedRate | null;
};

/** Reads the rules that can matter to these products and makes them ready. */
export async function readPricing(
  ctx: Context,
  { products, units }: { products: ReadonlyMap<unknown, BookedProduct>; units: ReadonlyMap<string, Unit> },
  { terms, isMoved = false, isAgreed = false, rate = null }: Priced,
): Promise<DocumentPricing> {
  const { currency: companyCurrency, priceDecimals, currencyDecimals } = ctx.workspace;
  const record = await readPriceBook(ctx, terms, [...products.values()]);
  const open = openBook(rate ? withRate(record, rate) : record, units, {
    companyCurrency,
    priceDecimals,
    currencyDecimals,
  });
  return { open, terms, isMoved, isAgreed };
}
