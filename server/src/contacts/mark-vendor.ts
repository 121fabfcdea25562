import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";
import { updateOwn } from "../platform/rows.ts";

/** Whoever sells to us is a vendor from now on. */
export async function markVendor(ctx: Context, contactId: Id<"contacts">): Promise<void> {
  const { numUpdatedRows } = await updateOwn(ctx, "contacts")
    .set({ isVendor: true })
    .where("id", "=", contactId)
    .where("isVendor", "=", false)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n) tellOthers(ctx, "contact", contactId, 0);
}
