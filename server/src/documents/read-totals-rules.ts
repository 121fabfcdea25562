import { inCurrency } from "@trato/domain/identity/currencies.ts";
import type { Id } from "@trato/domain/ids.ts";
import { prepareTotals, type TotalsRules } from "@trato/domain/products/totals/totals-rules.ts";
import type { Context } from "../platform/context.ts";
import { keptReading } from "../platform/master-data/kept-reading.ts";
import { own } from "../platform/rows.ts";

/** How documents are added up here: the taxes with their groups, and how amounts are rounded. */
export async function readTotalsRules(ctx: Context, currency = ctx.workspace.currency): Promise<TotalsRules> {
  return totalsRulesOf(ctx, await readTaxes(ctx), currency);
}

export type ReadTaxes = Awaited<ReturnType<typeof readTaxes>>;

/** All taxes with their groups. */
export const readTaxes = keptReading(async (ctx) => {
  const [taxes, taxGroups] = await Promise.all([
    own(ctx, "taxes").selectAll().execute(),
    own(ctx, "taxGroups").selectAll().execute(),
  ]);
  return { taxes, taxGroups };
});

/** The same of taxes that were read, for a document in a currency. */
export function totalsRulesOf(ctx: Context, { taxes, taxGroups }: ReadTaxes, currency: string): TotalsRules {
  return prepareTotals({
    taxes: taxes.map((tax) => ({ ...tax, group: tax.groupId, children: tax.children as Id<"taxes">[] })), // the column has no type of its own for lists of ids
    taxGroups,
    currency: { decimals: inCurrency(ctx.workspace, currency).currencyDecimals },
    roundingMethod: ctx.workspace.roundingMethod,
  });
}
