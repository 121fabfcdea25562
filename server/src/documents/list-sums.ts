import type { Decimal } from "@trato/domain/decimal.ts";
import { amountText } from "@trato/domain/money.ts";
import type { Context } from "../platform/context.ts";

type Found = { currency: string; found: number; total: Decimal };

/** How many documents a list leaves, and what they come to, by their currency. */
export function countedAndSummed(ctx: Context, found: readonly Found[]) {
  return {
    count: found.reduce((count, each) => count + each.found, 0),
    sums: found.map(({ currency, total }) => ({ currency, total: amountText(total, ctx.workspace.currencyDecimals) })),
  };
}
