import { add, divide, exact, type Exact, isZero, percent, subtract, sum, zero } from "../../decimal.ts";
import { inBatches, isIncluded, type TaxMode } from "./tax-batches.ts";
import { orderTaxes } from "./tax-order.ts";
import type { PreparedTax, TaxCatalogue, TaxId } from "./taxes.ts";

/** When a tax is computed: fixed ones first, then those in the price, then those on top of it. */
export type TaxPass = "fixed" | "included" | "excluded";

/**
 * One tax of a combination. `factor`: what the base is multiplied by, an exact fraction; for a fixed tax what the
 * quantity is multiplied by. `receivers`: places of the taxes whose base its amount changes, added or taken away.
 * `batch`: places of the taxes computed together with it, itself among them. `isIncluded`: its base is what is left
 * of the amount after its batch.
 */
export type PlannedTax = {
  readonly prepared: PreparedTax;
  readonly pass: TaxPass;
  readonly factor: Exact;
  readonly receivers: readonly number[];
  readonly isAdded: boolean;
  readonly batch: readonly number[];
  readonly isIncluded: boolean;
};

/** How a combination of taxes is computed. `taxes`: in the order of R-701. `steps`: their places, in the order of R-704. */
export type TaxPlan = { readonly taxes: readonly PlannedTax[]; readonly steps: readonly number[] };

const one = exact(1);
const plansOf = new WeakMap<TaxCatalogue, Map<string, TaxPlan>>();

/**
 * The plan for the taxes of a line, made once for each combination and mode.
 * Refuses an unknown tax (`tax.unknown`) with its path. Source: rules.
 */
export function planTaxes(
  catalogue: TaxCatalogue,
  ids: readonly TaxId[],
  path: string,
  mode: TaxMode = "as_defined",
): TaxPlan {
  const plans = plansOf.get(catalogue) ?? new Map<string, TaxPlan>();
  plansOf.set(catalogue, plans);
  const key = `${mode} ${ids.join(" ")}`;
  const plan = plans.get(key) ?? planFor(orderTaxes(catalogue, ids, path), mode);
  plans.set(key, plan);
  return plan;
}

/** The plan without its fixed taxes: what depends on the price alone. */
export function withoutFixed(plan: TaxPlan): TaxId[] {
  return plan.taxes.filter(({ pass }) => pass !== "fixed").map(({ prepared }) => prepared.definition.id);
}

function planFor(ordered: readonly PreparedTax[], mode: TaxMode): TaxPlan {
  let first = 0;
  const taxes = inBatches(ordered, mode).flatMap((batch) => {
    const places = batch.map((_, i) => first + i);
    first += batch.length;
    return batch.map((tax) => planTax(tax, batch, places, ordered, mode));
  });
  return { taxes, steps: stepsOf(taxes) };
}

function planTax(
  prepared: PreparedTax,
  batch: readonly PreparedTax[],
  places: readonly number[],
  ordered: readonly PreparedTax[],
  mode: TaxMode,
): PlannedTax {
  const pass = passOf(prepared, mode);
  const included = isIncluded(prepared, mode);
  return {
    prepared,
    pass,
    factor: factorOf(prepared, pass, batch),
    receivers: receiversOf(prepared, included, places, ordered),
    isAdded: !included,
    batch: places,
    isIncluded: included,
  };
}

/** A tax under reverse charge is never in the price, whatever its definition says. Source: rules. */
function passOf(tax: PreparedTax, mode: TaxMode): TaxPass {
  if (tax.definition.amountKind === "fixed") return "fixed";
  return isIncluded(tax, mode) && !tax.definition.reverseCharge ? "included" : "excluded";
}

/**
 * What the base is multiplied by, with a the tax's rate and Σa the rates of its batch: in the price a/(1 + Σa) for a
 * percentage and a for a division; on top of it a and a/(1 − Σa). Where all of the price would be tax (Σa = −100 %)
 * the factor is 0, and where a division has no base left (Σa = 100 %) the divisor is 1. Source: rule R-704.
 */
function factorOf({ definition, amount }: PreparedTax, pass: TaxPass, batch: readonly PreparedTax[]): Exact {
  if (pass === "fixed") return amount;
  const rate = percent(amount, one);
  const rates = percent(sum(batch.map((tax) => tax.amount)), one);
  const isDivision = definition.amountKind === "division";
  if (pass === "included") return isDivision ? rate : dividedOr(rate, add(one, rates), zero);
  return isDivision ? dividedOr(rate, subtract(one, rates), rate) : rate;
}

function dividedOr(dividend: Exact, divisor: Exact, otherwise: Exact): Exact {
  return isZero(divisor) ? otherwise : divide(dividend, divisor);
}

/**
 * Places of the taxes outside its batch whose base the tax changes. In the price: it is taken from all before it, and
 * from all after it or, if it joins later bases, from those after it that do not accept being affected. On top of it:
 * if it joins later bases it is added to those after it that accept being affected. What is in the price under
 * reverse charge is not extracted and changes none. Source: rules.
 */
function receiversOf(
  { definition }: PreparedTax,
  included: boolean,
  batch: readonly number[],
  ordered: readonly PreparedTax[],
): number[] {
  if (included && definition.reverseCharge) return [];
  const first = batch[0] ?? 0;
  const last = batch.at(-1) ?? 0;
  const isReceiver = (other: PreparedTax, place: number): boolean => {
    if (place < first) return included;
    if (place <= last) return false;
    if (included && !definition.includeBase) return true;
    return definition.includeBase && other.definition.isBaseAffected !== included;
  };
  return ordered.flatMap((other, place) => (isReceiver(other, place) ? [place] : []));
}

/** Fixed taxes from last to first, those in the price from last to first, the others from first to last. */
function stepsOf(taxes: readonly PlannedTax[]): number[] {
  const placesIn = (pass: TaxPass) => taxes.flatMap((tax, place) => (tax.pass === pass ? [place] : []));
  return [...placesIn("fixed").toReversed(), ...placesIn("included").toReversed(), ...placesIn("excluded")];
}
