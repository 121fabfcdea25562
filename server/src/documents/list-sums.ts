import type { Decimal } from "@trato/domain/decimal.ts";
import { sumsOf } from "@trato/domain/documents/document-currency.ts";
import type { Context } from "../platform/context.ts";

type Found = { currency: string; found: number; total: Decimal; companyTotal: Decimal };

/** How many documents a list leaves, and what they come to. */
export function countedAndSummed(ctx: Context, found: readonly Found[]) {
  return {
    count: found.reduce((count, each) => count + each.found, 0),
    sums: sumsOf(found, ctx.workspace.currency),
  };
}
