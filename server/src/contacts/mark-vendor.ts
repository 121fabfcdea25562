import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";

/** Whoever sells to us is a vendor from now on. */
export async function markVendor(ctx: Context, contactId: Id<"contacts">): Promise<void> {
  const { numUpdatedRows } = await ctx.db
    .updateTable("contacts")
    .set({ isVendor: true })
    .where("workspaceId", "=", ctx.workspace.id)
    .where("id", "=", contactId)
    .where("isVendor", "=", false)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n) tellOthers(ctx, "contact", contactId, 0);
}
