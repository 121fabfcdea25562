import type { CalendarDate } from "../../dates.ts";
import { type Decimal, nothing } from "../../decimal.ts";
import type { Id } from "../../ids.ts";
import { difference, isPositive, total } from "../../stock/quantities.ts";
import type { PromisedElsewhere } from "./promise-records.ts";

/** Goods that a line wants, and what of its product nobody has ordered, in the product's unit. */
export type WantedGoods = {
  lineId: Id<"sale_lines">;
  name: string;
  productId: Id<"products">;
  quantity: Decimal;
  free: Decimal;
  unitName: string;
};

/** What another quotation that was sent before offers of a product, in its unit; `sale` null where the reader does not reach it. */
export type OfferedGoods = {
  sale: { id: Id<"sales">; number: string | null } | null;
  until: CalendarDate | null;
  productId: Id<"products">;
  quantity: Decimal;
};

export type LinePromise = Pick<WantedGoods, "lineId" | "name"> & { promised: PromisedElsewhere };

const mostNamed = 5;

/**
 * Goods that are there, and that a document would take from quotations that were sent before it: of each such product its first line. What is
 * not there anyway is no matter here. Of the quotations the first five are named.
 */
export function promisedElsewhere(wanted: readonly WantedGoods[], offered: readonly OfferedGoods[]): LinePromise[] {
  return [...Map.groupBy(wanted, ({ productId }) => productId)].flatMap(([productId, lines]) => {
    const [first] = lines;
    const others = offered.filter((offer) => offer.productId === productId);
    if (!first || others.length === 0) return [];
    const { lineId, name, free, unitName } = first;
    const quantity = total(others.map((offer) => offer.quantity));
    const asked = total(lines.map((line) => line.quantity));
    if (!isPositive(takenFromOthers({ asked, free, promised: quantity }))) return [];
    const offers = others.slice(0, mostNamed).map(({ sale, until }) => ({ sale, until }));
    return [{ lineId, name, promised: { quantity, free: greater(free, nothing), unitName, offers } }];
  });
}

/** How much of what is there goes to who asks, and not to those to whom it is promised. */
function takenFromOthers({ asked, free, promised }: Record<"asked" | "free" | "promised", Decimal>): Decimal {
  const found = lesser(asked, greater(free, nothing));
  return difference(found, greater(difference(free, promised), nothing));
}

const greater = (a: Decimal, b: Decimal): Decimal => (isPositive(difference(a, b)) ? a : b);
const lesser = (a: Decimal, b: Decimal): Decimal => (isPositive(difference(a, b)) ? b : a);
