import { type PreparedTax, type TaxCatalogue, type TaxId, taxesNamed } from "./taxes.ts";

/**
 * The taxes in the order in which they are evaluated: by sequence, then id; a group gives its place to its children,
 * ordered in the same way; a tax that appears twice counts once, where it appears first.
 * Refuses an unknown tax (`tax.unknown` with its path). Source: rule R-701.
 */
export function orderTaxes(catalogue: TaxCatalogue, ids: readonly TaxId[], path: string): PreparedTax[] {
  const entered = new Set<PreparedTax>();
  return flatten(catalogue, taxesNamed(catalogue, ids, path), entered);
}

function flatten(catalogue: TaxCatalogue, taxes: PreparedTax[], entered: Set<PreparedTax>): PreparedTax[] {
  return taxes.toSorted(bySequence).flatMap((tax) => {
    if (entered.has(tax)) return [];
    entered.add(tax);
    const { amountKind, children } = tax.definition;
    if (amountKind !== "group") return [tax];
    return flatten(catalogue, taxesNamed(catalogue, children, "children"), entered);
  });
}

function bySequence({ definition: a }: PreparedTax, { definition: b }: PreparedTax): number {
  return a.sequence - b.sequence || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
