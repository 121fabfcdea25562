import type { Moment } from "@trato/domain/dates.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";

/** Since when whoever reads at an address wants no mails that Trato writes by itself; null where he was not heard to say so. */
export async function unsubscribedOf(
  ctx: Context,
  address: string | null,
): Promise<{ address: string; at: Moment } | null> {
  if (!address) return null;
  const row = await own(ctx, "unsubscribes")
    .select(["address", "unsubscribedAt as at"])
    .where("address", "=", address.toLowerCase())
    .executeTakeFirst();
  return row ?? null;
}
