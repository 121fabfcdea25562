import type { Id } from "@trato/domain/ids.ts";
import { quotationStates } from "@trato/domain/sales/lifecycle.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";
import { cancelSale } from "./cancel-sale.ts";

/** A deal is lost: what was offered for it is offered no longer. Orders stay. */
export async function cancelQuotationsOf(ctx: Context, opportunityId: Id<"opportunities">): Promise<void> {
  const open = await own(ctx, "sales")
    .select("id")
    .where("opportunityId", "=", opportunityId)
    .where("state", "in", quotationStates)
    .orderBy("id")
    .execute();
  for (const { id: saleId } of open) await cancelSale(ctx, { saleId });
}
