import { sql } from "kysely";
import type { Moment } from "@trato/domain/dates.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../../platform/context.ts";
import { authorize } from "../../platform/permissions.ts";
import { updateOwn } from "../../platform/rows.ts";

/** A document that came in was made elsewhere then, and ordered where it is an order. */
export async function dateSale(ctx: Context, saleId: Id<"sales">, at: Moment): Promise<void> {
  authorize(ctx, "sale.edit");
  await updateOwn(ctx, "sales")
    .set({
      createdAt: at,
      // a day to come: it was looked at when it came in
      clearedAt: sql`greatest(cleared_at, ${at}::timestamptz)`,
      confirmedAt: sql`case when confirmed_at is not null then ${at}::timestamptz end`,
    })
    .where("id", "=", saleId)
    .execute();
}
