import type { Id } from "@trato/domain/ids.ts";
import { quotationStates } from "@trato/domain/sales/lifecycle.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import { cancelSale } from "./cancel-sale.ts";

/**
 * A deal is being lost: locks what is offered for it, and returns what offers it no longer. Orders stay. Whoever says yes to one
 * locks it before the deal too, so that neither waits for the other.
 */
export async function holdQuotationsOf(ctx: Context, opportunityId: Id<"opportunities">): Promise<() => Promise<void>> {
  const open = await own(ctx, "sales")
    .select("id")
    .where("opportunityId", "=", opportunityId)
    .where("state", "in", quotationStates)
    .orderBy("id")
    .forUpdate()
    .execute();
  return async () => {
    for (const { id: saleId } of open) await cancelSale(ctx, { saleId });
  };
}
