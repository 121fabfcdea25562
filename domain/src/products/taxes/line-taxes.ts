import { add, type Exact, multiply, roundTo, subtract, zero } from "../../decimal.ts";
import type { PlannedTax, TaxPlan } from "./tax-plan.ts";
import type { PreparedTax } from "./taxes.ts";

/** `amount`: of the tax itself; `charged`: what the customer pays of it, nothing under reverse charge. */
export type LineTax = {
  readonly prepared: PreparedTax;
  readonly base: Exact;
  readonly amount: Exact;
  readonly charged: Exact;
};

/** Exact amounts of one line, in the document's currency. Taxes in the order of R-701. */
export type LineTaxes = { readonly untaxed: Exact; readonly total: Exact; readonly taxes: readonly LineTax[] };

/** `amount`: price after discount × quantity, exact. `quantity`: how many times a fixed tax is owed. `step`: to which every amount is rounded at once, or null for none. */
export type TaxedAmount = { amount: Exact; quantity: Exact; step: Exact | null };

/** How one tax came about: what it was computed on, and its amount before it was rounded. */
export type TaxTrace = { place: number; computedOn: Exact; unrounded: Exact };

/**
 * Taxes of one line. The amount, and every tax as it is computed, is rounded half up to the step, or kept exact where
 * there is none. A fixed tax is its amount × quantity: the quantity brings its sign and the discount does not matter.
 * With `trace` each tax is written down in the order of computing.
 * Source: rules.
 */
export function taxLine(plan: TaxPlan, { amount, quantity, step }: TaxedAmount, trace?: TaxTrace[]): LineTaxes {
  const rounded = (value: Exact) => (step ? roundTo(value, step) : value);
  const raw = rounded(amount);
  if (plan.taxes.length === 0) return { untaxed: raw, total: raw, taxes: [] };
  const bases = plan.taxes.map(() => raw);
  const amounts = plan.taxes.map(() => zero);
  for (const place of plan.steps) {
    const tax = at(plan.taxes, place);
    const computedOn = tax.pass === "fixed" ? quantity : at(bases, place);
    const unrounded = multiply(computedOn, tax.factor);
    amounts[place] = rounded(unrounded);
    propagate(tax, at(amounts, place), bases);
    trace?.push({ place, computedOn, unrounded });
  }
  return lineOf(plan.taxes.map((tax, place) => lineTax(tax, at(amounts, place), at(bases, place), amounts, plan)));
}

/** Adds the tax to the bases of the taxes that it joins, or takes it from those that it was part of. */
function propagate(tax: PlannedTax, amount: Exact, bases: Exact[]): void {
  for (const receiver of tax.receivers) {
    const base = at(bases, receiver);
    bases[receiver] = tax.isAdded ? add(base, amount) : subtract(base, amount);
  }
}

/** The base of a tax in the price is what its batch leaves of the amount; a reverse charge takes nothing. */
function lineTax(tax: PlannedTax, amount: Exact, base: Exact, amounts: Exact[], plan: TaxPlan): LineTax {
  const { prepared } = tax;
  const charged = prepared.definition.reverseCharge ? zero : amount;
  if (!tax.isIncluded) return { prepared, base, amount, charged };
  const left = tax.batch.reduce((rest, place) => {
    return at(plan.taxes, place).prepared.definition.reverseCharge ? rest : subtract(rest, at(amounts, place));
  }, base);
  return { prepared, base: left, amount, charged };
}

/** The untaxed amount is the base of the first tax; the total adds what is charged. */
function lineOf(taxes: LineTax[]): LineTaxes {
  const untaxed = at(taxes, 0).base;
  const total = taxes.reduce((result, tax) => add(result, tax.charged), untaxed);
  return { untaxed, total, taxes };
}

function at<Item>(items: readonly Item[], place: number): Item {
  const item = items[place];
  if (item === undefined) throw new RangeError(`no tax at ${place}`);
  return item;
}
