import type { PreparedTax } from "./taxes.ts";

/**
 * Which amount the taxes start from: the price as each tax says (`as_defined`), a net amount to which all of them are
 * added (`total_excluded`), or a gross amount that contains all of them (`total_included`).
 */
export type TaxMode = "as_defined" | "total_excluded" | "total_included";

/** Whether the amount that the taxes start from contains this one. */
export function isIncluded({ definition }: PreparedTax, mode: TaxMode): boolean {
  return mode === "as_defined" ? definition.priceIncluded : mode === "total_included";
}

/**
 * Taxes that are computed together on one base. Walking from the last to the first, a tax joins the batch of the one
 * after it when it has the same kind of amount, is as included or excluded as that one, and joins later bases as that
 * one does; where it does join later bases, only if the one after it does not accept being affected.
 * `ordered`: in the order of R-701. Answers batches and their taxes in that order. Source: rule R-702.
 */
export function inBatches(ordered: readonly PreparedTax[], mode: TaxMode): PreparedTax[][] {
  const batches: PreparedTax[][] = [];
  for (const tax of ordered.toReversed()) {
    const running = batches[0];
    const next = running?.[0];
    if (running && next && isOneBatch(tax, next, mode)) running.unshift(tax);
    else batches.unshift([tax]);
  }
  return batches;
}

function isOneBatch(tax: PreparedTax, next: PreparedTax, mode: TaxMode): boolean {
  const { amountKind, includeBase } = tax.definition;
  return (
    amountKind === next.definition.amountKind &&
    isIncluded(tax, mode) === isIncluded(next, mode) &&
    includeBase === next.definition.includeBase &&
    !(includeBase && next.definition.isBaseAffected)
  );
}
