import { type Decimal, exact, sum, toText } from "../../decimal.ts";
import { sharesOf, type TaxedShare } from "../../products/combos/combo-price.ts";
import { isPriced, type TotalsLine } from "../../products/totals/sale-amounts.ts";

/** A line that may be a combo's: what its price is shared out among. */
type Spreadable = TotalsLine & { readonly shares?: readonly TaxedShare[] };

/**
 * The lines as they are added up and taxed: in the place of a combo's each of what is picked, with its share of the price and its own
 * taxes. `places`: for each the line that it is of.
 */
export function spreadLines<L extends Spreadable>(
  lines: readonly L[],
  decimals: number,
): { lines: readonly L[]; places: readonly number[] } {
  if (!lines.some(isShared)) return { lines, places: lines.map((_, place) => place) };
  const spread = lines.flatMap((line, place) => partsOf(line, decimals).map((part) => ({ part, place })));
  return { lines: spread.map(({ part }) => part), places: spread.map(({ place }) => place) };
}

const isShared = (line: Spreadable): boolean => isPriced(line) && (line.shares ?? []).length > 0;

/** A line's parts, each as a line by itself; of any other line itself. */
export function partsOf<L extends Spreadable>(line: L, decimals: number): L[] {
  const { shares = [] } = line;
  if (!isPriced(line) || shares.length === 0) return [line];
  const prices = sharesOf(line.unitPrice, shares, decimals);
  return shares.map(({ taxIds, share }, at) => ({ ...line, shares: [], unitPrice: prices[at] ?? share, taxIds }));
}

type Cost = { subtotal: Decimal; tax: Decimal; total: Decimal };

/** What each line costs: of a combo's its parts together. */
export function gathered(costs: readonly Cost[], places: readonly number[], decimals: number): (Cost | undefined)[] {
  const found: Cost[][] = [];
  for (const [at, place] of places.entries()) {
    const cost = costs[at];
    if (cost) (found[place] ??= []).push(cost);
  }
  const added = (of: readonly Cost[], name: keyof Cost) => toText(sum(of.map((cost) => exact(cost[name]))), decimals);
  return found.map((of) =>
    of.length === 1 ? of[0] : { subtotal: added(of, "subtotal"), tax: added(of, "tax"), total: added(of, "total") },
  );
}
