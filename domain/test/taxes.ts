import type { Decimal } from "../src/decimal.ts";
import { canonical } from "../src/decimal.ts";
import type { Tax, TaxGroup, TaxGroupId, TaxId } from "../src/products/taxes/taxes.ts";
import type { PricedLine } from "../src/products/totals/sale-amounts.ts";
import { prepareTotals, type TotalsRules, type TotalsSettings } from "../src/products/totals/totals-rules.ts";

/** A tax by its name, per cent and on top of the price unless said otherwise. */
export function tax(name: string, amount: string, rest: Partial<Tax> = {}): Tax {
  return {
    id: taxId(name),
    name,
    amountKind: "percent",
    amount: canonical(amount),
    priceIncluded: false,
    includeBase: false,
    isBaseAffected: true,
    reverseCharge: false,
    sequence: 10,
    group: groupId("taxes"),
    children: [],
    ...rest,
  };
}

export function taxGroup(name: string, rest: Partial<TaxGroup> = {}): TaxGroup {
  return { id: groupId(name), name, sequence: 10, precedingSubtotal: null, ...rest };
}

export const taxId = (name: string) => name as TaxId; // names stand for ids in tests
export const groupId = (name: string) => name as TaxGroupId; // as above

/** "3", "12.34" and the names of the line's taxes. */
export function line(quantity: string, unitPrice: string, taxes: string[] = [], discount = "0"): PricedLine {
  return { quantity: text(quantity), unitPrice: text(unitPrice), discount: text(discount), taxIds: taxes.map(taxId) };
}

/** Text as it came from outside, right or wrong. */
export const text = (anything: string) => anything as Decimal; // checked by the engine

/** Euros, rounded per line, unless said otherwise. */
export function rulesWith(taxes: Tax[], rest: Partial<TotalsSettings> = {}): TotalsRules {
  return prepareTotals({
    taxes,
    taxGroups: [taxGroup("taxes")],
    currency: { decimals: 2 },
    roundingMethod: "per_line",
    ...rest,
  });
}
