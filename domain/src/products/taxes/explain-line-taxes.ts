import type { Decimal, Exact } from "../../decimal.ts";
import { readable, roundExplained, type RoundingStep } from "../../explained-rounding.ts";
import { type LineTaxes, type TaxedAmount, taxLine, type TaxTrace } from "./line-taxes.ts";
import type { PlannedTax, TaxPass, TaxPlan } from "./tax-plan.ts";
import type { TaxId } from "./taxes.ts";

/**
 * How one tax of a line came about. `order`: its place among the line's taxes, from 1; `computed`: when it was
 * computed, from 1, in which `pass`. `batch`: taxes computed together with it. `computedOn` × `factor`
 * is `amount` before rounding; `computedOn` is the quantity for a fixed tax. `base`: what the tax counts as its base
 * . `addedTo`, `takenFrom`: taxes whose base it changed. `charged`: what the customer pays of it.
 */
export type TaxExplanation = {
  tax: TaxId;
  name: string;
  order: number;
  computed: number;
  pass: TaxPass;
  batch: TaxId[];
  computedOn: Decimal;
  factor: Decimal;
  amount: Decimal;
  base: Decimal;
  charged: Decimal;
  addedTo: TaxId[];
  takenFrom: TaxId[];
};

/** `roundings`: of the amount and of each tax, in the order in which they were made; none where nothing is rounded yet. */
export type LineTaxesExplanation = {
  amount: Decimal;
  untaxed: Decimal;
  total: Decimal;
  taxes: TaxExplanation[];
  roundings: RoundingStep[];
};

/** Taxes the line once more and tells every step; numbers that never end are cut for the reader. */
export function explainLineTaxes(plan: TaxPlan, asked: TaxedAmount): LineTaxesExplanation {
  const trace: TaxTrace[] = [];
  const line = taxLine(plan, asked, trace);
  return {
    amount: readable(asked.amount),
    untaxed: readable(line.untaxed),
    total: readable(line.total),
    taxes: trace.map((step, i) => explainTax(plan, line, step, i + 1)).toSorted((a, b) => a.order - b.order),
    roundings: asked.step ? roundingsOf(plan, asked.amount, asked.step, trace) : [],
  };
}

function explainTax(plan: TaxPlan, line: LineTaxes, { place, computedOn }: TaxTrace, computed: number): TaxExplanation {
  const [planned, tax] = [plan.taxes[place], line.taxes[place]];
  if (!planned || !tax) throw new RangeError(`no tax at ${place}`);
  const changed = idsAt(plan, planned.receivers);
  return {
    ...nameOf(planned),
    order: place + 1,
    computed,
    pass: planned.pass,
    batch: idsAt(plan, planned.batch),
    computedOn: readable(computedOn),
    factor: readable(planned.factor),
    amount: readable(tax.amount),
    base: readable(tax.base),
    charged: readable(tax.charged),
    addedTo: planned.isAdded ? changed : [],
    takenFrom: planned.isAdded ? [] : changed,
  };
}

function roundingsOf(plan: TaxPlan, amount: Exact, step: Exact, trace: readonly TaxTrace[]): RoundingStep[] {
  const roundings: RoundingStep[] = [];
  roundExplained("amount", amount, step, "half_up", roundings);
  for (const { place, unrounded } of trace) {
    roundExplained(idsAt(plan, [place]).join(""), unrounded, step, "half_up", roundings);
  }
  return roundings;
}

function nameOf({ prepared }: PlannedTax): { tax: TaxId; name: string } {
  return { tax: prepared.definition.id, name: prepared.definition.name };
}

function idsAt(plan: TaxPlan, places: readonly number[]): TaxId[] {
  return places.flatMap((place) => plan.taxes[place]?.prepared.definition.id ?? []);
}
