import { add, type Exact, isEqual, sum, zero } from "../../decimal.ts";
import type { PreparedTax, TaxGroup, TaxGroupId, TaxId } from "../taxes/taxes.ts";
import type { DocumentAmounts, RoundedLine, TaxOfLine, TaxSum } from "./document-amounts.ts";

/** One row: a group of taxes with its base, its tax, and the base that is printed (null where none is). */
export type GroupAmounts = {
  readonly group: TaxGroup;
  readonly taxes: readonly TaxId[];
  readonly base: Exact;
  readonly tax: Exact;
  readonly shownBase: Exact | null;
};

/** A subtotal with the groups below it. `label`: null for the untaxed amount. `amount`: before the taxes below it. */
export type SubtotalAmounts = {
  readonly label: string | null;
  readonly amount: Exact;
  readonly tax: Exact;
  readonly groups: readonly GroupAmounts[];
};

/** `hasOneBase`: every printed base equals the untaxed amount, so that none needs to be printed. */
export type TotalsBox = { readonly subtotals: readonly SubtotalAmounts[]; readonly hasOneBase: boolean };

/** The totals box of a document. Source: rules. */
export function boxOf(
  amounts: DocumentAmounts,
  lines: readonly RoundedLine[],
  groups: ReadonlyMap<TaxGroupId, TaxGroup>,
): TotalsBox {
  const rows = groupRows(amounts, lines, groups);
  const hasOneBase = rows.every(({ shownBase }) => shownBase === null || isEqual(shownBase, amounts.untaxed));
  return { subtotals: subtotalsOf(rows, amounts.untaxed), hasOneBase };
}

/** Groups by sequence, then id, each with the taxes that the document has of it. Source: rule R-715. */
function groupRows(
  { taxes }: DocumentAmounts,
  lines: readonly RoundedLine[],
  groups: ReadonlyMap<TaxGroupId, TaxGroup>,
): GroupAmounts[] {
  const bases = basesByGroup(taxes, lines);
  const byGroup = Map.groupBy(taxes, ({ prepared }) => prepared.definition.group);
  return Array.from(byGroup, ([id, sums]) => {
    const group = groups.get(id);
    if (!group) throw new RangeError(`no tax group ${id}`);
    return groupRow(group, sums, bases.get(id) ?? zero);
  }).toSorted(({ group: a }, { group: b }) => a.sequence - b.sequence || (a.id < b.id ? -1 : 1));
}

/** A line counts for a group once, with the base of the first tax that it has of it. Source: rule R-715. */
function basesByGroup(taxes: readonly TaxSum[], lines: readonly RoundedLine[]): Map<TaxGroupId, Exact> {
  const shares = new Map(taxes.map(({ prepared, base }) => [prepared, base.shares]));
  const bases = new Map<TaxGroupId, Exact[]>();
  lines.forEach((line, place) => {
    for (const tax of firstOfGroups(line)) {
      const group = groupOf(tax);
      const ofGroup = bases.get(group) ?? [];
      if (ofGroup.length === 0) bases.set(group, ofGroup);
      const share = shares.get(tax.prepared)?.get(place);
      ofGroup.push(share ? add(tax.base.rounded, share) : tax.base.rounded);
    }
  });
  return new Map(Array.from(bases, ([group, ofGroup]) => [group, sum(ofGroup)]));
}

function firstOfGroups({ taxes }: RoundedLine): readonly TaxOfLine[] {
  if (taxes.length < 2) return taxes;
  return taxes.filter((tax, place) => taxes.findIndex((other) => groupOf(other) === groupOf(tax)) === place);
}

function groupOf({ prepared }: TaxOfLine): TaxGroupId {
  return prepared.definition.group;
}

function groupRow(group: TaxGroup, sums: readonly TaxSum[], base: Exact): GroupAmounts {
  const tax = sum(sums.map(({ charged }) => charged.sum));
  const taxes = sums.map(({ prepared }) => prepared.definition.id);
  return { group, taxes, base, tax, shownBase: shownBaseOf(sums, base, tax) };
}

/** Fixed taxes have no base to show; divisions in the price show the price that they are a part of. */
function shownBaseOf(sums: readonly TaxSum[], base: Exact, tax: Exact): Exact | null {
  if (sums.every(({ prepared }) => prepared.definition.amountKind === "fixed")) return null;
  return sums.every(({ prepared }) => isIncludedDivision(prepared)) ? add(base, tax) : base;
}

function isIncludedDivision({ definition }: PreparedTax): boolean {
  return definition.amountKind === "division" && definition.priceIncluded;
}

/** Each label when it first appears; its amount has the taxes of the subtotals before it. Source: rule R-716. */
function subtotalsOf(rows: readonly GroupAmounts[], untaxed: Exact): SubtotalAmounts[] {
  if (rows.length === 0) return [{ label: null, amount: untaxed, tax: zero, groups: [] }];
  let amount = untaxed;
  return Array.from(
    Map.groupBy(rows, ({ group }) => group.precedingSubtotal),
    ([label, groups]) => {
      const tax = sum(groups.map((row) => row.tax));
      const subtotal = { label, amount, tax, groups };
      amount = add(amount, tax);
      return subtotal;
    },
  );
}
