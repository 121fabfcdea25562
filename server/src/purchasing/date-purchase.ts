import { sql } from "kysely";
import type { Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import { authorize } from "../platform/permissions.ts";
import { updateOwn } from "../platform/rows.ts";

/** A purchase that came in was made elsewhere then, and ordered where it was. */
export async function datePurchase(ctx: Context, purchaseId: Id<"purchases">, at: Moment): Promise<void> {
  authorize(ctx, "purchase.edit");
  await updateOwn(ctx, "purchases")
    .set({ createdAt: at, confirmedAt: sql`case when confirmed_at is not null then ${at}::timestamptz end` })
    .where("id", "=", purchaseId)
    .execute();
}
