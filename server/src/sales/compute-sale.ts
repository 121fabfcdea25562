import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { SaleTotals } from "@trato/domain/sales/records.ts";
import { totalsOf } from "@trato/domain/products/totals/totals.ts";
import { prepareTotals, type TotalsRules } from "@trato/domain/products/totals/totals-rules.ts";
import type { Context } from "../platform/context.ts";
import type { CompleteLine } from "./complete-lines.ts";
import type { LineSources } from "./line-sources.ts";

export type ComputedLine = CompleteLine & { subtotal: Decimal; tax: Decimal; total: Decimal };
export type ComputedSale = { lines: ComputedLine[]; totals: SaleTotals };

/** What the document costs, by the engine that the screen uses: each line's amounts and the totals box. */
export function computeSale(ctx: Context, lines: readonly CompleteLine[], sources: LineSources): ComputedSale {
  const computed = totalsOf(lines, rulesOf(ctx, sources));
  const { untaxed, tax, total, subtotals } = computed;
  const taxes = subtotals.flatMap((subtotal) =>
    subtotal.groups.map((row) => ({ name: row.name, base: row.shownBase, amount: row.tax })),
  );
  return {
    lines: lines.map((line, index) => ({ ...line, ...amountsOfLine(computed.lines, index) })),
    totals: { untaxed, taxes, tax, total },
  };
}

/** The document's own amounts, as its row keeps them for lists. */
export function amountsOf({ totals }: ComputedSale): Pick<SaleTotals, "untaxed" | "tax" | "total"> {
  return { untaxed: totals.untaxed, tax: totals.tax, total: totals.total };
}

function amountsOfLine(lines: ReturnType<typeof totalsOf>["lines"], index: number) {
  const line = lines[index];
  if (!line) throw new Error("the engine gives one line for each line");
  return { subtotal: line.subtotal, tax: line.tax, total: line.total };
}

const discountDecimals = 4;

function rulesOf({ workspace }: Context, sources: LineSources): TotalsRules {
  return prepareTotals({
    taxes: [...sources.taxes.values()].map((tax) => ({
      ...tax,
      group: tax.groupId,
      children: tax.children as Id<"taxes">[], // the column has no type of its own for lists of ids
    })),
    taxGroups: [...sources.groups.values()],
    currency: { decimals: workspace.currencyDecimals },
    roundingMethod: workspace.roundingMethod,
    precisions: { price: workspace.priceDecimals, quantity: workspace.quantityDecimals, discount: discountDecimals },
  });
}
