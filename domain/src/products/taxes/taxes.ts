import { type Decimal, type Exact, parseExact } from "../../decimal.ts";
import { Refusal } from "../../errors.ts";
import type { Id } from "../../ids.ts";

export type TaxId = Id<"taxes">;
export type TaxGroupId = Id<"tax_groups">;

/**
 * How a tax is computed: a share of the base, an amount for each unit, a share of the price with the tax in it, or a
 * group that stands for its children.
 */
export type AmountKind = "percent" | "fixed" | "division" | "group";

/**
 * A tax as it is defined. `amount`: per cent, or money for each unit of a fixed one; negative for a withholding.
 * `priceIncluded`: the price already contains it. `includeBase`: it joins the base of later taxes; `isBaseAffected`:
 * it accepts that from earlier ones. `reverseCharge`: it is accounted for and not charged. `sequence`, then `id`, give
 * the order. `group`: where the totals box shows it. `children`: the taxes of a group.
 * Source: section 7.1 of the rules.
 */
export type Tax = {
  id: TaxId;
  name: string;
  amountKind: AmountKind;
  amount: Decimal;
  priceIncluded: boolean;
  includeBase: boolean;
  isBaseAffected: boolean;
  reverseCharge: boolean;
  sequence: number;
  group: TaxGroupId;
  children: readonly TaxId[];
};

/** One row of the totals box. `precedingSubtotal`: label of the subtotal above it; null for the untaxed amount. */
export type TaxGroup = { id: TaxGroupId; name: string; sequence: number; precedingSubtotal: string | null };

/** A tax whose amount was read once. */
export type PreparedTax = { readonly definition: Tax; readonly amount: Exact };

/** All taxes that lines may name, read once. */
export type TaxCatalogue = ReadonlyMap<TaxId, PreparedTax>;

/**
 * Reads the taxes of a workspace once, children of groups among them.
 * Refuses an amount that is no bounded decimal (`decimal.invalid` at "taxes.2.amount") and a group with a child that
 * is not in the list (`tax.unknown` at "taxes.2.children.0").
 */
export function prepareTaxes(taxes: readonly Tax[]): TaxCatalogue {
  const catalogue = new Map(
    taxes.map((definition, i) => {
      const prepared = { definition, amount: parseExact(definition.amount, `taxes.${i}.amount`) };
      return [definition.id, prepared] as const;
    }),
  );
  taxes.forEach(({ children }, i) => taxesNamed(catalogue, children, `taxes.${i}.children`));
  return catalogue;
}

/** The taxes with these ids, in their order; refuses one that is not in the catalogue (`tax.unknown` with its path). */
export function taxesNamed(catalogue: TaxCatalogue, ids: readonly TaxId[], path: string): PreparedTax[] {
  return ids.map((id, i) => {
    const tax = catalogue.get(id);
    if (!tax) throw new Refusal("invalid", "tax.unknown", { path: `${path}.${i}` });
    return tax;
  });
}
