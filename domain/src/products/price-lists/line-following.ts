import { type Decimal, exact, isEqual, isZero } from "../../decimal.ts";

/** What of a line follows its price list: nothing (its price was typed), the price (its discount was typed), or both. */
export const followings = ["nothing", "price", "price_and_discount"] as const;
export type Following = (typeof followings)[number];

/** What is said of a line's price, as far as something is. */
export type SaidPrice = {
  follows?: Following | null | undefined;
  unitPrice?: Decimal | null | undefined;
  discount?: Decimal | null | undefined;
};

/** The price of a line as it stands. */
export type StandingPrice = { follows: Following; unitPrice: Decimal; discount: Decimal };

/**
 * What of a line follows its list after something was said of its price: what is said itself; a price that is another one was
 * typed, and so was another discount; what is said as it stands changes nothing. Of a new line a discount of nothing is not said.
 */
export function followingAfter(said: SaidPrice, was?: StandingPrice): Following {
  if (said.follows) return said.follows;
  const stood = was?.follows ?? "price_and_discount";
  if (isOther(said.unitPrice, was?.unitPrice)) return "nothing";
  const isDiscountTyped = was ? isOther(said.discount, was.discount) : said.discount && !isZero(exact(said.discount));
  return stood === "price_and_discount" && isDiscountTyped ? "price" : stood;
}

/** Whether something follows its list again that did not: it is made anew, though nothing else changed. */
export const followsMore = (now: Following, before: Following): boolean =>
  followings.indexOf(now) > followings.indexOf(before);

const isOther = (said: Decimal | null | undefined, was: Decimal | undefined): boolean =>
  said !== undefined && said !== null && (was === undefined || !isEqual(exact(said), exact(was)));

/** A line's price after its list gave one: each of price and discount as far as it follows. */
export function followed<Line extends StandingPrice>(line: Line, listed: Omit<StandingPrice, "follows">): Line {
  if (line.follows === "nothing") return line;
  const { unitPrice, discount } = listed;
  return { ...line, unitPrice, ...(line.follows === "price_and_discount" && { discount }) };
}
