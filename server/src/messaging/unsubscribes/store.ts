import { createHash } from "node:crypto";
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
    .select("unsubscribedAt as at")
    .where("address", "in", asKept(address))
    .executeTakeFirst();
  return row ? { address: address.toLowerCase(), at: row.at } : null;
}

/** As what an address is kept: itself, or its hash where whoever reads there was erased, for his wish outlives that. */
export function asKept(address: string): string[] {
  const plain = address.toLowerCase();
  return [plain, createHash("sha256").update(plain).digest("hex")];
}
