import { add, canonical, type Decimal, type Exact, exact, sum, toText } from "../../decimal.ts";
import { taxLine } from "../taxes/line-taxes.ts";
import { planTaxes } from "../taxes/tax-plan.ts";
import type { TaxCatalogue, TaxId } from "../taxes/taxes.ts";
import type { FiscalPosition } from "./fiscal-position.ts";

/** What a position makes of taxes. */
type Mapped = Pick<FiscalPosition, "mappings">;

/**
 * The taxes of a product under a fiscal position: each is replaced by those mapped for it, several or none, others are
 * kept, and none is there twice. Without a position they stay as they are. A service may have others than goods (not in
 * the reference system, where each has taxes of its own). Source: rule R-742.
 */
export function mapTaxes(taxIds: readonly TaxId[], position: Mapped | null, isService = false): TaxId[] {
  if (!position) return [...taxIds];
  const mapped = taxIds.flatMap((id) => {
    const mappings = position.mappings.filter(({ from }) => from === id);
    return mappings.length > 0 ? mappings.flatMap(({ to, services }) => (isService && services) || to) : [id];
  });
  return [...new Set(mapped)];
}

/** Whether they are the same taxes, in whatever order. */
export const areSameTaxes = (some: readonly TaxId[], others: readonly TaxId[]): boolean =>
  some.length === others.length && some.every((id) => others.includes(id));

const one = exact(1);

/**
 * The unit price after other taxes took the place of the product's. Only where all of those were in the price: the net
 * price, not rounded, plus what the new taxes that are in the price come to on it. Exact. `own`: the product's taxes, where
 * others stood in their place before, so that there and back is the same price.
 * Refuses an unknown tax (`tax.unknown`). Source: rule R-742.
 */
export function adaptPrice(
  price: Exact,
  before: readonly TaxId[],
  after: readonly TaxId[],
  catalogue: TaxCatalogue,
  own = before,
): Exact {
  if (areSameTaxes(before, after) || !planTaxes(catalogue, own, "taxIds").taxes.every(({ isIncluded }) => isIncluded))
    return price;
  const replaced = planTaxes(catalogue, before, "taxIds");
  const net = taxLine(replaced, { amount: price, quantity: one, step: null }).untaxed;
  const added = planTaxes(catalogue, after, "taxIds", "total_excluded");
  const { taxes } = taxLine(added, { amount: net, quantity: one, step: null });
  const inPrice = taxes.filter(({ prepared }) => prepared.definition.priceIncluded);
  return add(net, sum(inPrice.map(({ charged }) => charged)));
}

/** Decimals of a stored price; Trato keeps all of them of an adapted price, where fewer lose money on every unit. Source: decision on Q-744. */
const storedPriceDecimals = 6;

/** A line as it stands under one position of tax law. */
export type TaxedLine = { readonly taxIds: readonly TaxId[]; readonly unitPrice: Decimal };

/** The product of a line as tax law sees it: its own taxes, and whether it is a service. */
export type TaxedProduct = { readonly taxIds: readonly TaxId[]; readonly isService: boolean };

/**
 * A line as it stands under another position. Taxes that followed from the product's follow from them again, also those that a
 * service had before it was told from goods; others, chosen by hand, are mapped as they are. A price that contains taxes follows,
 * with the decimals of a stored price. Refuses an unknown tax (`tax.unknown`). Source: rule R-742.
 */
export function movedLine(
  { taxIds, unitPrice }: TaxedLine,
  { taxIds: own, isService }: TaxedProduct,
  { from, to }: { from: Mapped | null; to: Mapped | null },
  catalogue: TaxCatalogue,
): { taxIds: TaxId[]; unitPrice: Decimal } {
  const isFollowing = [isService, false].some((asService) => areSameTaxes(mapTaxes(own, from, asService), taxIds));
  const after = mapTaxes(isFollowing ? own : taxIds, to, isService);
  const price = exact(unitPrice);
  const moved = adaptPrice(price, taxIds, after, catalogue, isFollowing ? own : taxIds);
  return { taxIds: after, unitPrice: moved === price ? unitPrice : canonical(toText(moved, storedPriceDecimals)) };
}
