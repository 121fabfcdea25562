import { useQuery } from "@tanstack/react-query";
import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { currencyDecimals as currencyDecimalsOf } from "@trato/domain/identity/currencies.ts";
import { sharedPrice } from "@trato/domain/products/combos/combo-price.ts";
import {
  amountIn,
  listedPrice,
  type OpenBook,
  openBook,
  type PriceDecimals,
  withRate,
} from "@trato/domain/products/price-lists/document-prices.ts";
import { followed } from "@trato/domain/products/price-lists/line-following.ts";
import type { Unit } from "@trato/domain/products/units.ts";
import { useCallback, useMemo } from "react";
import { queryClient } from "../../platform/queries.ts";
import { useMe } from "../../platform/session.ts";
import {
  type Currencies,
  type PriceBookRecord,
  priceBookQuery,
  ratesQuery,
  unitsQuery,
} from "../../products/queries.ts";
import type { Sale } from "../queries.ts";
import type { Priced } from "./typed-line.ts";
import type { ChangedLine } from "../order-change.ts";
import type { DraftLine } from "../use-sale-draft.ts";

export type ListId = Id<"price_lists"> | null;
type Terms = {
  priceListId: ListId;
  priceDay: CalendarDate;
  currency: string;
  /** Whether the book holds the rates that count, in the place of those of the day. */
  hasRates?: boolean;
};
export type Taxed = (
  product: Pick<DraftLine, "taxIds" | "unitPrice" | "isService">,
) => Pick<DraftLine, "taxIds" | "unitPrice">;

const bookOf = (saleId: Id<"sales">, priceListId: ListId) =>
  priceBookQuery({ saleId, ...(priceListId && { priceListId }) });
const bookOfProduct = (productId: Id<"products"> | null, priceListId: ListId) =>
  priceBookQuery({ ...(productId && { productId }), ...(priceListId && { priceListId }) });

/** Prices lines by the list, the day and the currency of the document as they stand on the screen. */
export function useListedPrices(sale: Sale, { priceListId, priceDay, currency }: Terms, taxed: Taxed): Priced {
  const { data: book } = useQuery(bookOf(sale.id, priceListId));
  const isConverted = useMe().workspace.currency !== currency;
  const { data: known } = useQuery({ ...ratesQuery(priceDay), enabled: isConverted });
  const priceBy = usePriceBy(taxed);
  return useCallback(
    (line) => (isConverted && !known ? line : priceBy(book, line, { priceListId, priceDay, currency })),
    [priceBy, book, known, isConverted, priceListId, priceDay, currency],
  );
}

/** Prices the lines by another list, day or currency, once its rules and rates are here. */
export function useRepricing(sale: Sale, taxed: Taxed) {
  const priceBy = usePriceBy(taxed);
  const { currency: own } = useMe().workspace;
  return async (lines: readonly DraftLine[], terms: Terms): Promise<Priced> => {
    const book = await queryClient.fetchQuery(bookOf(sale.id, terms.priceListId));
    if (terms.currency !== own) await queryClient.fetchQuery(ratesQuery(terms.priceDay));
    const products = [...new Set(lines.flatMap(({ productId }) => productId ?? []))];
    const others = products.filter((id) => !book.products.some((product) => product.id === id));
    await Promise.all(others.map((id) => queryClient.fetchQuery(bookOfProduct(id, terms.priceListId))));
    return (line) => priceBy(book, line, terms);
  };
}

/** Prices a product that is added to an order by its list and by the order's own rate, as the server will. */
export function useOfferedPrices(sale: Sale, { offered }: ChangedLine, taxed: Taxed): Priced {
  const { priceList, priceDay, currency } = sale;
  const rate = sale.inCompanyCurrency?.rate;
  const terms = { priceListId: priceList?.id ?? null, priceDay, currency, hasRates: rate !== undefined };
  const rules = bookOfProduct(offered?.productId ?? null, terms.priceListId);
  const { data: book } = useQuery({ ...rules, enabled: offered !== undefined });
  const { data: ofDay } = useQuery({ ...ratesQuery(priceDay), enabled: offered !== undefined && rate !== undefined });
  const agreed = useMemo(() => book && withAgreed(book, ofDay, rate), [book, ofDay, rate]);
  const priceBy = usePriceBy(taxed);
  return (line) => priceBy(agreed, line, terms);
}

/** The book with the rates of the order's day, of which its own is the one that it keeps. */
function withAgreed(
  book: PriceBookRecord,
  ofDay: Currencies | undefined,
  rate: PriceBookRecord["rates"][number] | undefined,
) {
  if (!rate) return book;
  return withRate(ofDay ? { ...book, rates: ofDay.items.flatMap((each) => each.rate ?? []) } : book, rate);
}

/** Has the rules for a product here before its line is priced. */
export async function readPricesOf(productId: Id<"products">, priceListId: ListId): Promise<void> {
  await queryClient.fetchQuery(bookOfProduct(productId, priceListId));
}

function usePriceBy(taxed: Taxed) {
  const { data: units } = useQuery(unitsQuery);
  const { currency: companyCurrency, priceDecimals, currencyDecimals } = useMe().workspace;
  return useCallback(
    (book: PriceBookRecord | undefined, line: DraftLine, terms: Terms): DraftLine => {
      const { priceListId, priceDay: day, currency, hasRates } = terms;
      const { productId, unitId, quantity, productTaxIds, isService, shares } = line;
      if (line.follows === "nothing" || !productId || !unitId || !units) return line;
      const decimals = { companyCurrency, priceDecimals, currencyDecimals };
      const open = bookWith(book, productId, priceListId);
      if (!open) return line;
      const ready = opened(open, units.items, hasRates ? undefined : ratesOn(day), decimals);
      const [by, asked] = [
        { priceListId, currency, day },
        { productId, unitId, quantity },
      ];
      const listed = priceOr(ready, by, asked);
      if (!listed) return line;
      if (shares.length > 0) {
        const extraIn = (extra: Decimal) => amountIn(ready, by, asked, extra) ?? extra;
        const around = { extraIn, taxed, decimals: currencyDecimalsOf(currency) };
        const { unitPrice, ...shared } = sharedPrice(listed.unitPrice, shares, around);
        return { ...followed(line, { unitPrice, discount: listed.discount }), ...shared };
      }
      const { unitPrice } = taxed({ taxIds: productTaxIds, unitPrice: listed.unitPrice, isService });
      return followed(line, { unitPrice, discount: listed.discount });
    },
    [units, companyCurrency, priceDecimals, currencyDecimals, taxed],
  );
}

/** The document's book, or that of a product that was picked since. */
function bookWith(book: PriceBookRecord | undefined, productId: Id<"products">, priceListId: ListId) {
  if (book?.products.some(({ id }) => id === productId)) return book;
  return queryClient.getQueryData<PriceBookRecord>(bookOfProduct(productId, priceListId).queryKey);
}

/** The rates of a day, as far as they were asked for. */
const ratesOn = (day: CalendarDate) => queryClient.getQueryData<Currencies>(ratesQuery(day).queryKey);

/** What cannot be priced here (a rate is missing) the server says. */
function priceOr(...asked: Parameters<typeof listedPrice>) {
  try {
    return listedPrice(...asked);
  } catch {
    return null;
  }
}

type Opened = { units: readonly object[]; rates: Currencies | undefined; open: OpenBook };
const known = new WeakMap<PriceBookRecord, Opened>();

/** A book is made ready once for all lines, by the rates of one day. */
function opened(
  record: PriceBookRecord,
  units: readonly (Unit & { id: string })[],
  rates: Currencies | undefined,
  decimals: PriceDecimals,
): OpenBook {
  const ready = known.get(record);
  if (ready?.units === units && ready.rates === rates) return ready.open;
  const ofDay = rates ? rates.items.flatMap(({ rate }) => rate ?? []) : record.rates;
  const open = openBook({ ...record, rates: ofDay }, new Map(units.map((unit) => [unit.id, unit])), decimals);
  known.set(record, { units, rates, open });
  return open;
}
