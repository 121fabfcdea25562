import { inCurrency } from "@trato/domain/identity/currencies.ts";
import type { Id } from "@trato/domain/ids.ts";
import { prepareTotals, type TotalsRules } from "@trato/domain/products/totals/totals-rules.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";

/** How documents are added up here: the taxes with their groups, and how amounts are rounded. */
export async function readTotalsRules(ctx: Context, currency = ctx.workspace.currency): Promise<TotalsRules> {
  const [taxes, taxGroups] = await Promise.all([
    own(ctx, "taxes").selectAll().execute(),
    own(ctx, "taxGroups").selectAll().execute(),
  ]);
  return prepareTotals({
    taxes: taxes.map((tax) => ({ ...tax, group: tax.groupId, children: tax.children as Id<"taxes">[] })), // the column has no type of its own for lists of ids
    taxGroups,
    currency: { decimals: inCurrency(ctx.workspace, currency).currencyDecimals },
    roundingMethod: ctx.workspace.roundingMethod,
  });
}
