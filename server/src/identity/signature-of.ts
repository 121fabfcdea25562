import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";

/** How whoever acts ends his mails; null where he said nothing of it. */
export async function signatureOf(ctx: Context): Promise<string | null> {
  const member = await own(ctx, "members").select("signature").where("id", "=", ctx.actor.memberId).executeTakeFirst();
  return member?.signature?.trim() || null;
}
