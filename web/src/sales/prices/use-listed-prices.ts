import { useQuery } from "@tanstack/react-query";
import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import {
  listedPrice,
  type OpenBook,
  openBook,
  type PriceDecimals,
} from "@trato/domain/products/price-lists/document-prices.ts";
import { followed } from "@trato/domain/products/price-lists/line-following.ts";
import type { Unit } from "@trato/domain/products/units.ts";
import { useCallback } from "react";
import { queryClient } from "../../platform/queries.ts";
import { useMe } from "../../platform/session.ts";
import { type PriceBookRecord, priceBookQuery, unitsQuery } from "../../products/queries.ts";
import type { Sale } from "../queries.ts";
import type { Priced } from "./typed-line.ts";
import type { ChangedLine } from "../order-change.ts";
import type { DraftLine } from "../use-sale-draft.ts";

export type ListId = Id<"price_lists"> | null;
type Terms = { priceListId: ListId; priceDay: CalendarDate };
export type Taxed = (product: Pick<DraftLine, "taxIds" | "unitPrice" | "isService">) => {
  unitPrice: DraftLine["unitPrice"];
};

const bookOf = (saleId: Id<"sales">, priceListId: ListId) =>
  priceBookQuery({ saleId, ...(priceListId && { priceListId }) });
const bookOfProduct = (productId: Id<"products"> | null, priceListId: ListId) =>
  priceBookQuery({ ...(productId && { productId }), ...(priceListId && { priceListId }) });

/** Prices lines by the list and the day of the document as they stand on the screen. */
export function useListedPrices(sale: Sale, { priceListId, priceDay }: Terms, taxed: Taxed): Priced {
  const { data: book } = useQuery(bookOf(sale.id, priceListId));
  const priceBy = usePriceBy(sale, taxed);
  return useCallback((line) => priceBy(book, line, { priceListId, priceDay }), [priceBy, book, priceListId, priceDay]);
}

/** Prices the lines by another list or day, once its rules are here. */
export function useRepricing(sale: Sale, taxed: Taxed) {
  const priceBy = usePriceBy(sale, taxed);
  return async (lines: readonly DraftLine[], terms: Terms): Promise<Priced> => {
    const book = await queryClient.fetchQuery(bookOf(sale.id, terms.priceListId));
    const products = [...new Set(lines.flatMap(({ productId }) => productId ?? []))];
    const others = products.filter((id) => !book.products.some((product) => product.id === id));
    await Promise.all(others.map((id) => queryClient.fetchQuery(bookOfProduct(id, terms.priceListId))));
    return (line) => priceBy(book, line, terms);
  };
}

/** What a product that is added to an order costs by its list in this quantity, as the server will say; null for a line that is there. */
export function useOfferedPrice(sale: Sale, { offered, quantity }: ChangedLine, taxed: Taxed) {
  const terms = { priceListId: sale.priceList?.id ?? null, priceDay: sale.priceDay };
  const rules = bookOfProduct(offered?.productId ?? null, terms.priceListId);
  const { data: book } = useQuery({ ...rules, enabled: offered !== undefined });
  const priceBy = usePriceBy(sale, taxed);
  return offered ? priceBy(book, { ...offered, ...(quantity && { quantity }) }, terms).unitPrice : null;
}

/** Has the rules for a product here before its line is priced. */
export async function readPricesOf(productId: Id<"products">, priceListId: ListId): Promise<void> {
  await queryClient.fetchQuery(bookOfProduct(productId, priceListId));
}

function usePriceBy({ currency }: Sale, taxed: Taxed) {
  const { data: units } = useQuery(unitsQuery);
  const { currency: companyCurrency, priceDecimals, currencyDecimals } = useMe().workspace;
  return useCallback(
    (book: PriceBookRecord | undefined, line: DraftLine, { priceListId, priceDay: day }: Terms): DraftLine => {
      const { productId, unitId, quantity, productTaxIds, isService } = line;
      if (line.follows === "nothing" || !productId || !unitId || !units) return line;
      const decimals = { companyCurrency, priceDecimals, currencyDecimals };
      const open = bookWith(book, productId, priceListId);
      if (!open) return line;
      const listed = priceOr(
        opened(open, units.items, decimals),
        { priceListId, currency, day },
        { productId, unitId, quantity },
      );
      if (!listed) return line;
      const { unitPrice } = taxed({ taxIds: productTaxIds, unitPrice: listed.unitPrice, isService });
      return followed(line, { unitPrice, discount: listed.discount });
    },
    [units, companyCurrency, priceDecimals, currencyDecimals, currency, taxed],
  );
}

/** The document's book, or that of a product that was picked since. */
function bookWith(book: PriceBookRecord | undefined, productId: Id<"products">, priceListId: ListId) {
  if (book?.products.some(({ id }) => id === productId)) return book;
  return queryClient.getQueryData<PriceBookRecord>(bookOfProduct(productId, priceListId).queryKey);
}

/** What cannot be priced here (a rate is missing) the server says. */
function priceOr(...asked: Parameters<typeof listedPrice>) {
  try {
    return listedPrice(...asked);
  } catch {
    return null;
  }
}

const known = new WeakMap<PriceBookRecord, { units: readonly object[]; open: OpenBook }>();

/** A book is made ready once for all lines. */
function opened(record: PriceBookRecord, units: readonly (Unit & { id: string })[], decimals: PriceDecimals): OpenBook {
  const ready = known.get(record);
  if (ready?.units === units) return ready.open;
  const open = openBook(record, new Map(units.map((unit) => [unit.id, unit])), decimals);
  known.set(record, { units, open });
  return open;
}
