import {
  absolute,
  add,
  canonical,
  type Decimal,
  divide,
  type Exact,
  exact,
  isEqual,
  isZero,
  multiply,
  negate,
  roundTo,
  sign,
  smaller,
  stepOf,
  subtract,
  sum,
  toText,
} from "../../decimal.ts";
import type { FiscalPosition } from "../fiscal-positions/fiscal-position.ts";
import { movedLine } from "../fiscal-positions/tax-mapping.ts";
import type { TaxCatalogue, TaxId } from "../taxes/taxes.ts";
import type { LineShare } from "./combo-records.ts";
import type { PickedItem } from "./combo-rules.ts";

/** What is picked, before a price is shared out among it. */
export type Unshared = Omit<LineShare, "share" | "taxIds">;

/** What a line knows of what is picked: by what its price is shared out, in the workspace's currency. */
export const unsharedOf = ({ choice, item }: PickedItem): Unshared => ({
  productId: item.productId,
  name: item.name,
  quantity: choice.quantity,
  base: timesQuantity(choice.items.map((each) => exact(each.listPrice)).reduce(smaller), choice.quantity),
  extra: item.extraPrice,
  productTaxIds: item.taxIds,
  isService: item.isService,
});

const timesQuantity = (price: Exact, quantity: Decimal): Decimal =>
  canonical(toText(roundTo(multiply(price, exact(quantity)), stepOf(6))));

type Sharing = {
  /** What an extra price comes to in the document's currency and the line's unit. */
  extraIn: (extra: Decimal) => Decimal;
  /** A product's taxes and price under the document's position of tax law. */
  taxed: (product: { taxIds: TaxId[]; unitPrice: Decimal; isService: boolean }) => {
    taxIds: readonly TaxId[];
    unitPrice: Decimal;
  };
  /** The currency's. */
  decimals: number;
};

/** What the price of a line is made of, and all taxes that are on any of it. */
export type SharedPrice = { unitPrice: Decimal; taxIds: TaxId[]; shares: LineShare[] };

/**
 * What a combo costs with what is picked of it: its own price is shared out in proportion to the base price of each choice, the cheapest
 * that can be picked, each share rounded and the rest on the last; then each has its extra price on top. Source: rule R-1004.
 */
export function sharedPrice(listed: Decimal, picked: readonly Unshared[], { extraIn, taxed, decimals }: Sharing) {
  const parts = inProportion(
    exact(listed),
    picked.map(({ base }) => exact(base)),
    decimals,
  );
  const shares = picked.map((item, at): LineShare => {
    const price = canonical(toText(add(parts[at] ?? zero, exact(extraIn(item.extra)))));
    const { productTaxIds, isService } = item;
    const { taxIds, unitPrice } = taxed({ taxIds: productTaxIds, unitPrice: price, isService });
    return { ...item, share: unitPrice, taxIds: [...taxIds] };
  });
  return pricedBy(shares);
}

/** The price and the taxes of what is picked together. */
const pricedBy = (shares: LineShare[]): SharedPrice => ({
  unitPrice: canonical(toText(sum(shares.map(({ share }) => exact(share))))),
  taxIds: taxesOfShares(shares),
  shares,
});

export const taxesOfShares = (shares: readonly Pick<LineShare, "taxIds">[]): TaxId[] => [
  ...new Set(shares.flatMap(({ taxIds }) => taxIds)),
];

const zero = exact(0);

/** A share of a price with the taxes on it. */
export type TaxedShare = { readonly share: Decimal; readonly taxIds: readonly TaxId[] };

/** What each of what is picked costs where the whole costs this: as it is shared out, and where it was typed otherwise, in that proportion. */
export function sharesOf(unitPrice: Decimal, shares: readonly TaxedShare[], decimals: number): Decimal[] {
  const own = shares.map(({ share }) => exact(share));
  const price = exact(unitPrice);
  if (isEqual(sum(own), price)) return shares.map(({ share }) => share);
  return inProportion(price, own, decimals).map((part) => canonical(toText(part)));
}

/** A price in as many parts as there are weights; equal ones where these come to nothing. What rounding leaves is on the last. */
function inProportion(price: Exact, weights: readonly Exact[], decimals: number): Exact[] {
  const all = sum(weights);
  const isEven = isZero(all) || sign(all) < 0;
  const [count, step] = [exact(weights.length), stepOf(decimals)];
  let rest = price;
  return weights.map((weight, at) => {
    if (at === weights.length - 1) return rest;
    const part = isEven ? divide(price, count) : divide(multiply(price, weight), all);
    const rounded = sign(part) < 0 ? negate(roundTo(absolute(part), step)) : roundTo(part, step);
    rest = subtract(rest, rounded);
    return rounded;
  });
}

type Moved = { unitPrice: Decimal; taxIds: TaxId[]; shares: LineShare[] };
type Move = { from: Pick<FiscalPosition, "mappings"> | null; to: Pick<FiscalPosition, "mappings"> | null };

/** A line of a combo as it stands under another position of tax law: each of what is picked as if it stood there by itself. */
export function movedShares<Line extends Moved>(
  line: Line,
  move: Move,
  { catalogue, decimals }: { catalogue: TaxCatalogue; decimals: number },
): Line {
  if (line.shares.length === 0) return line;
  const prices = sharesOf(line.unitPrice, line.shares, decimals);
  const shares = line.shares.map((item, at): LineShare => {
    const unitPrice = prices[at] ?? item.share;
    const product = { taxIds: item.productTaxIds, isService: item.isService };
    const moved = movedLine({ taxIds: item.taxIds, unitPrice }, product, move, catalogue);
    return { ...item, share: moved.unitPrice, taxIds: moved.taxIds };
  });
  return { ...line, ...pricedBy(shares) };
}
