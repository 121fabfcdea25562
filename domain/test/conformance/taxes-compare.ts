import type { LineTotals } from "../../src/products/totals/worked-line.ts";
import type { PricedLine, TextLine } from "../../src/products/totals/sale-amounts.ts";
import type { GroupTotals, SaleTotals, SubtotalTotals } from "../../src/products/totals/totals.ts";
import type { Difference } from "./area.ts";
import { compareEach, compareNumber, compareValue } from "./compare.ts";
import type { Expected, ExpectedLine, ExpectedSubtotal } from "./taxes-format.ts";

type Line = (PricedLine | TextLine) & { name?: string };

export function compareLines(
  wanted: ExpectedLine[],
  lines: Line[],
  totals: LineTotals[],
  decimals: number,
): Difference[] {
  const found = totals.map((total, i) => ({ line: lines[i], total }));
  return compareEach("lines", wanted, found, (path, expected, { line, total }) => {
    if (!("quantity" in expected)) return compareAmounts(path, expected, total, decimals);
    const stored = line && "quantity" in line ? line : null;
    return [
      ...compareNumber(`${path}.quantity`, expected.quantity, stored?.quantity ?? null, 6),
      ...compareNumber(`${path}.price_unit`, expected.price_unit, stored?.unitPrice ?? null, 6),
      ...compareNumber(`${path}.discount`, expected.discount, stored?.discount ?? null, 6),
      ...compareValue(`${path}.taxes`, expected.taxes, stored?.taxIds),
      ...compareValue(`${path}.name`, expected.name || undefined, line?.name),
      ...compareAmounts(path, expected, total, decimals),
      ...compareNumber(`${path}.price_tax`, expected.price_tax, total.tax, decimals),
      ...compareNumber(`${path}.price_reduce_taxexcl`, expected.price_reduce_taxexcl, total.netPrice, decimals),
      ...compareNumber(`${path}.price_reduce_taxinc`, expected.price_reduce_taxinc, total.grossPrice, decimals),
    ];
  });
}

function compareAmounts(path: string, expected: ExpectedLine, total: LineTotals, decimals: number): Difference[] {
  return [
    ...compareNumber(`${path}.price_subtotal`, expected.price_subtotal, total.subtotal, decimals),
    ...compareNumber(`${path}.price_total`, expected.price_total, total.total, decimals),
  ];
}

/** The totals box; a subtotal's label is fixed for the untaxed amount. */
export function compareBox(wanted: Expected, totals: SaleTotals, decimals: number): Difference[] {
  return [
    ...compareEach("subtotals", wanted.subtotals, totals.subtotals, (path, expected, found) => {
      return compareSubtotal(path, expected, found, decimals);
    }),
    ...compareValue("same_tax_base", wanted.same_tax_base, totals.hasOneBase),
  ];
}

function compareSubtotal(
  path: string,
  expected: ExpectedSubtotal,
  found: SubtotalTotals,
  decimals: number,
): Difference[] {
  return [
    ...compareValue(`${path}.name`, expected.name, found.label ?? "Untaxed Amount"),
    ...compareNumber(`${path}.base_amount`, expected.base_amount, found.amount, decimals),
    ...compareNumber(`${path}.tax_amount`, expected.tax_amount, found.tax, decimals),
    ...compareEach(`${path}.tax_groups`, expected.tax_groups, found.groups, (at, group, row) =>
      compareGroup(at, group, row, decimals),
    ),
  ];
}

function compareGroup(
  path: string,
  expected: ExpectedSubtotal["tax_groups"][number],
  found: GroupTotals,
  decimals: number,
): Difference[] {
  return [
    ...compareValue(`${path}.tax_group`, expected.tax_group, found.group),
    ...compareNumber(`${path}.base_amount`, expected.base_amount, found.base, decimals),
    ...compareNumber(`${path}.tax_amount`, expected.tax_amount, found.tax, decimals),
    ...compareNumber(`${path}.display_base_amount`, expected.display_base_amount, found.shownBase, decimals),
    ...compareValue(`${path}.involved_taxes`, expected.involved_taxes.toSorted(), found.taxes.toSorted()),
  ];
}
