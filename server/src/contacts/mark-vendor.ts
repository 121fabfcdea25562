import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";

/** Whoever sells to us is a vendor from now on. */
export async function markVendor(ctx: Context, contactId: Id<"contacts">): Promise<void> {
  await ctx.db
    .updateTable("contacts")
    .set({ isVendor: true })
    .where("workspaceId", "=", ctx.workspace.id)
    .where("id", "=", contactId)
    .where("isVendor", "=", false)
    .execute();
}
