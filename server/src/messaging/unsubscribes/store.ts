import { createHash } from "node:crypto";
import type { Moment } from "@trato/domain/dates.ts";
import { sql } from "kysely";
import type { Context } from "../../platform/context.ts";

/** Since when whoever reads at an address wants no mails that Trato writes by itself; null where he was not heard to say so. */
export async function unsubscribedOf(
  ctx: Context,
  address: string | null,
): Promise<{ address: string; at: Moment } | null> {
  if (!address) return null;
  const { rows } = await sql<{ at: Moment | null }>`
    select app.unsubscribed_at(${asKept(address)}::text[]) as at`.execute(ctx.db);
  const at = rows[0]?.at;
  return at ? { address: address.toLowerCase(), at } : null;
}

/** As what an address is kept: itself, or its hash where whoever reads there was erased, for his wish outlives that. */
export function asKept(address: string): string[] {
  const plain = address.toLowerCase();
  return [plain, hashOf(plain)];
}

export const hashOf = (address: string): string => createHash("sha256").update(address).digest("hex");
