import { type Decimal, type Exact, parseExact, sign, stepOf } from "../../decimal.ts";
import { Refusal } from "../../errors.ts";
import { prepareTaxes, type Tax, type TaxCatalogue, type TaxGroup, type TaxGroupId } from "../taxes/taxes.ts";
import type { TaxRounding } from "./document-amounts.ts";
import type { FixedTaxSign, LineRules, Precisions } from "./sale-amounts.ts";
import type { LineWork } from "./worked-line.ts";

/** `decimals`: with which amounts are written; `step`: to which they are rounded where that is not one unit of the last. */
export type CurrencyRounding = { decimals: number; step?: Decimal };

/**
 * What totals depend on besides the lines: the workspace's taxes and settings and the document's currency. Left out,
 * `precisions` and `fixedTaxSign` give the product's rule: numbers as they stand, fixed taxes by the line's amount.
 */
export type TotalsSettings = {
  taxes: readonly Tax[];
  taxGroups: readonly TaxGroup[];
  currency: CurrencyRounding;
  roundingMethod: TaxRounding;
  precisions?: Precisions;
  fixedTaxSign?: FixedTaxSign;
};

/** The settings, read once. Keep it as long as they do not change: it remembers the work of every line (see `workOn`). */
export type TotalsRules = LineRules & {
  readonly catalogue: TaxCatalogue;
  readonly groups: ReadonlyMap<TaxGroupId, TaxGroup>;
  readonly decimals: number;
  readonly step: Exact;
  readonly roundsEachLine: boolean;
  readonly known: WeakMap<object, LineWork>;
};

/**
 * Reads the settings for `totalsOf`. Refuses a tax's amount or a currency's step that is no bounded decimal
 * (`decimal.invalid`), a step that is not greater than zero (`currency.invalid`), an unknown child (`tax.unknown`) and
 * a tax whose group is not in the list (`tax_group.unknown`), each with its path. Source: rules.
 */
export function prepareTotals(settings: TotalsSettings): TotalsRules {
  const { taxes, taxGroups, currency, roundingMethod } = settings;
  const groups = new Map(taxGroups.map((group) => [group.id, group]));
  taxes.forEach(({ group }, i) => {
    if (!groups.has(group)) throw new Refusal("invalid", "tax_group.unknown", { path: `taxes.${i}.group` });
  });
  return {
    catalogue: prepareTaxes(taxes),
    groups,
    decimals: currency.decimals,
    step: stepOfCurrency(currency, "currency.step"),
    roundsEachLine: roundingMethod === "per_line",
    precisions: settings.precisions ?? null,
    fixedTaxSign: settings.fixedTaxSign ?? "of_amount",
    known: new WeakMap(),
  };
}

/** One unit of the last decimal, or the currency's own step. Source: rule R-274. */
export function stepOfCurrency({ decimals, step }: CurrencyRounding, path: string): Exact {
  const exact = step === undefined ? stepOf(decimals) : parseExact(step, path);
  if (sign(exact) <= 0) throw new Refusal("invalid", "currency.invalid", { path });
  return exact;
}
