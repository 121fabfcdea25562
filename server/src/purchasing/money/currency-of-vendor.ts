import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { readVendor } from "../store.ts";

/** In which currency a vendor or his company sells: that of all of their prices that hold, where it is one; else the workspace's. */
export async function currencyOfVendor(ctx: Context, vendorId: Id<"contacts">): Promise<string> {
  const { id, companyId } = await readVendor(ctx, vendorId);
  const currencies = await own(ctx, "vendorPrices")
    .select("currency")
    .distinct()
    .where("vendorId", "in", companyId ? [id, companyId] : [id])
    .where(sql<boolean>`coalesce(valid_until >= ${ctx.today}::date, true)`)
    .limit(2)
    .execute();
  const [first, ...others] = currencies;
  return first && others.length === 0 ? first.currency : ctx.workspace.currency;
}
