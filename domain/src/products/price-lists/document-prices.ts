import type { CalendarDate } from "../../dates.ts";
import { type Decimal, type Exact, exact, nothing, roundTo, stepOf, toText } from "../../decimal.ts";
import { currencyDecimals as decimalsOf } from "../../identity/currencies.ts";
import { convertAmount } from "../prices/exchange-rates.ts";
import { linePrice, type LinePriceExplanation } from "../prices/line-price.ts";
import { listPriceIn } from "../prices/list-price.ts";
import { preparePriceBook, type PriceBook } from "../prices/price-book.ts";
import { prepareProduct, type PreparedProduct } from "../prices/priced-product.ts";
import { convertPrice, type PreparedUnit, prepareUnit, type Unit } from "../units.ts";
import type { BookedList, BookedProduct, PriceBookRecord } from "./price-list-records.ts";
import { engineRule, momentOf } from "./rule-facts.ts";

/** What the lines of a document are priced by: its list, or none, its currency, and whose day's prices count. */
export type PricingTerms = { priceListId: BookedList["id"] | null; currency: string; day: CalendarDate };

/** The decimals of prices that a rule makes: as many more than a currency has as the workspace's prices have in its own. */
export type PriceDecimals = { companyCurrency: string; priceDecimals: number; currencyDecimals: number };

/** The rules made ready for any number of lines. */
export type OpenBook = {
  readonly book: PriceBook;
  readonly moreDecimals: number;
  readonly showsDiscount: ReadonlyMap<string, boolean>;
  readonly products: ReadonlyMap<string, BookedProduct>;
  readonly units: ReadonlyMap<string, Unit>;
  readonly prepared: { products: Map<string, PreparedProduct>; units: Map<string, PreparedUnit> };
};

/** The price of a line before tax law adapts it, in the document's currency, and the rule that made it. */
export type ListedPrice = { unitPrice: Decimal; discount: Decimal; rule: string | null };

const discountDecimals = 2;

/** What was read with the rate that a document keeps in the place of the one that holds on its day. */
export function withRate<Book extends Pick<PriceBookRecord, "rates">>(record: Book, rate: Book["rates"][number]): Book {
  return { ...record, rates: [...record.rates.filter(({ currency }) => currency !== rate.currency), rate] };
}

/** Makes what was read of price lists ready. Refuses what `preparePriceBook` refuses. */
export function openBook(record: PriceBookRecord, units: ReadonlyMap<string, Unit>, rounded: PriceDecimals): OpenBook {
  const categories = record.categories.map(({ id, name, parentId }) => [id, { name, parent: parentId }]);
  const rates: Record<string, [CalendarDate, Decimal, boolean][]> = {};
  for (const { currency, day, rate, isInverse } of record.rates) (rates[currency] ??= []).push([day, rate, isInverse]);
  const book = preparePriceBook({
    lists: record.lists.map(({ id, currency, rules }) => ({ id, currency, rules: rules.map(engineRule) })),
    categories: Object.fromEntries(categories),
    rates: { companyCurrency: rounded.companyCurrency, rates },
  });
  return {
    book,
    moreDecimals: Math.max(rounded.priceDecimals - rounded.currencyDecimals, 0),
    showsDiscount: new Map(record.lists.map(({ id, showsDiscount }) => [id, showsDiscount])),
    products: new Map(record.products.map((product) => [product.id, product])),
    units,
    prepared: { products: new Map(), units: new Map() },
  };
}

/** What is asked for: so many of a product, in a unit. */
export type PricedLine = { productId: string; unitId: string; quantity: Decimal };

/**
 * The price of so many of a product by the list of a document. Without a list, and where no rule fits, it is the product's list
 * price in the line's unit, with all decimals that prices are kept with; a price that a rule made, or a rate, is rounded to the
 * workspace's decimals. Null where product or unit are not in the book, or its list is not. With `explanation` the way there is written into it.
 * Refuses like `linePrice`. Source: rules.
 */
export function listedPrice(
  open: OpenBook,
  terms: PricingTerms,
  line: PricedLine,
  explanation?: LinePriceExplanation,
): ListedPrice | null {
  const [product, unit] = [open.products.get(line.productId), open.units.get(line.unitId)];
  const own = product && open.units.get(product.unitId);
  if (!product || !unit || !own) return null;
  const plain = { unitPrice: listPriceIn(product.listPrice, own, unit), discount: nothing, rule: null };
  const list = terms.priceListId;
  if (list === null) return isOwn(open, terms) ? plain : { ...plain, unitPrice: converted(open, terms, line, product) };
  if (!open.book.lists.has(list)) return null;
  const question = {
    list,
    product: preparedProduct(open, product, own),
    unit: preparedUnit(open, line.unitId, unit),
    quantity: line.quantity,
    moment: momentOf(terms.day),
    day: terms.day,
  };
  const priceDecimals = decimalsIn(open, terms);
  const storage = { priceDecimals, discountDecimals, currency: terms.currency, hidesCost: true };
  const showDiscount = open.showsDiscount.get(list) === true;
  const { priceUnit, discount, rule } = linePrice(open.book, question, { ...storage, showDiscount }, explanation);
  return rule === null && isOwn(open, terms) ? plain : { unitPrice: priceUnit, discount, rule };
}

const isOwn = ({ book }: OpenBook, { currency }: PricingTerms): boolean => currency === book.rates.companyCurrency;
const decimalsIn = ({ moreDecimals }: OpenBook, { currency }: PricingTerms): number =>
  decimalsOf(currency) + moreDecimals;

/**
 * What an amount for one of a product, in the workspace's currency, is for one of the line's unit in the document's currency, by the rate of
 * the day; null where product or unit are not in the book.
 */
export function amountIn(open: OpenBook, terms: PricingTerms, line: Omit<PricedLine, "quantity">, amount: Decimal) {
  const [product, unit] = [open.products.get(line.productId), open.units.get(line.unitId)];
  const own = product && open.units.get(product.unitId);
  if (!product || !unit || !own) return null;
  const inUnit = listPriceIn(amount, own, unit);
  return isOwn(open, terms) ? inUnit : inCurrency(open, terms, exact(inUnit));
}

/** The list price in the document's currency, by the rate of the day. */
function converted(open: OpenBook, terms: PricingTerms, line: PricedLine, product: BookedProduct): Decimal {
  const [own, unit] = [open.units.get(product.unitId), open.units.get(line.unitId)];
  if (!own || !unit) throw new Error("asked for with units of the book");
  const { listPrice } = preparedProduct(open, product, own);
  const price = convertPrice(listPrice, preparedUnit(open, product.unitId, own), preparedUnit(open, line.unitId, unit));
  return inCurrency(open, terms, price);
}

function inCurrency(open: OpenBook, terms: PricingTerms, price: Exact): Decimal {
  const { rates } = open.book;
  const there = convertAmount(price, rates.companyCurrency, terms.currency, terms.day, rates);
  return toText(roundTo(there, stepOf(decimalsIn(open, terms))));
}

function preparedProduct({ prepared }: OpenBook, product: BookedProduct, unit: Unit): PreparedProduct {
  const known = prepared.products.get(product.id);
  if (known) return known;
  const { id, familyId: family, categoryId: category, listPrice, cost } = product;
  const made = prepareProduct(
    { id, family, category, listPrice, extras: [], cost },
    preparedUnit({ prepared }, product.unitId, unit),
  );
  prepared.products.set(product.id, made);
  return made;
}

/** Each unit is one object, so that equal ones are seen to be the same. */
function preparedUnit({ prepared }: Pick<OpenBook, "prepared">, id: string, unit: Unit): PreparedUnit {
  const known = prepared.units.get(id);
  if (known) return known;
  const made = prepareUnit(unit);
  prepared.units.set(id, made);
  return made;
}
