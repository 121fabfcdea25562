import { canonical, type Decimal, type Exact, stepOf, toText, zero } from "../../decimal.ts";
import { roundExplained, type RoundingStep } from "../../explained-rounding.ts";
import { convertAmount } from "./exchange-rates.ts";
import { listIn, type PriceBook } from "./price-book.ts";
import { type Price, priceProduct, type PriceQuestion, type StageExplanation } from "./price-lists.ts";
import { shownPrice } from "./shown-discount.ts";

/**
 * What a line stores. `priceDecimals` and `discountDecimals` are the workspace's precisions: with 2 a price of 0.0126
 * per gram is kept as 0.01 and yen get cents, so small units want more. `showDiscount`: percentage rules
 * appear as the price before and a discount, instead of the price alone.
 */
export type LineStorage = {
  showDiscount: boolean;
  /** A share of the cost appears as the price alone: documents are read by those who may not see costs. */
  hidesCost?: boolean;
  priceDecimals: number;
  discountDecimals: number;
  /** The document's currency, where it may be another one than the list's. */
  currency?: string;
};

/** Unit price in the document's currency, else the list's, per line unit, discount in per cent, and the rule that made them. */
export type LinePrice = { priceUnit: Decimal; discount: Decimal; rule: string | null };

/** How a line came to its price: each list from the one asked, and what the two roundings took away. */
export type LinePriceExplanation = { lists: StageExplanation[]; roundings: RoundingStep[] };

/**
 * The unit price and the discount that a line stores, each rounded half up to the workspace's decimals. It is the price
 * before a fiscal position adapts it. With `explanation` the way there is written into it.
 * Refuses like `priceProduct`. Source: rules.
 */
export function linePrice(
  book: PriceBook,
  question: PriceQuestion,
  storage: LineStorage,
  explanation?: LinePriceExplanation,
): LinePrice {
  const found = priceProduct(book, question, explanation?.lists);
  const { price: listed, discount } = shownOrPlain(book, found, question, storage);
  const price = inCurrency(book, listed, question, storage.currency);
  const roundings = explanation?.roundings;
  return {
    priceUnit: stored("price", price, storage.priceDecimals, roundings),
    discount: stored("discount", discount, storage.discountDecimals, roundings),
    rule: found.rule?.id ?? null,
  };
}

/** The price in the document's currency, by the rate of the day. */
function inCurrency(book: PriceBook, price: Exact, { list, day }: PriceQuestion, currency: string | undefined): Exact {
  if (currency === undefined) return price;
  return convertAmount(price, listIn(book.lists, list).currency, currency, day, book.rates);
}

function shownOrPlain(book: PriceBook, found: Price, question: PriceQuestion, storage: LineStorage) {
  const shown = storage.showDiscount ? shownPrice(book, found, question, storage.hidesCost) : null;
  return shown ? { price: shown.before, discount: shown.discount } : { price: found.price, discount: zero };
}

function stored(of: string, value: Exact, decimals: number, roundings?: RoundingStep[]): Decimal {
  if (value === zero && !roundings) return zeroText;
  return toText(roundExplained(of, value, stepOf(decimals), "half_up", roundings));
}

const zeroText = canonical("0");
