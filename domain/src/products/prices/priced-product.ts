import { add, type Decimal, type Exact, parseExact, sum } from "../../decimal.ts";
import type { PreparedUnit } from "../units.ts";

/**
 * What prices need of a product: list price and cost per its unit in the company's currency, and the extras of its
 * variant and of the values chosen on the line, which come on top of the list price only; no cost where it is not to be
 * seen. Source: rules R-803, R-1002.
 */
export type PricedProduct = {
  id: string;
  family: string | null;
  category: string | null;
  listPrice: Decimal;
  extras: readonly Decimal[];
  cost: Decimal | null;
};

/** A product whose numbers were read once; `listPrice` holds the extras. */
export type PreparedProduct = {
  readonly id: string;
  readonly family: string | null;
  readonly category: string | null;
  readonly unit: PreparedUnit;
  readonly listPrice: Exact;
  readonly cost: Exact | null;
};

/** Reads a product's numbers; refuses what is no bounded decimal (`decimal.invalid`), with the field's name. */
export function prepareProduct(product: PricedProduct, unit: PreparedUnit): PreparedProduct {
  const extras = product.extras.map((extra, index) => parseExact(extra, `product.extras.${index}`));
  return {
    id: product.id,
    family: product.family,
    category: product.category,
    unit,
    listPrice: add(parseExact(product.listPrice, "product.listPrice"), sum(extras)),
    cost: product.cost === null ? null : parseExact(product.cost, "product.cost"),
  };
}
