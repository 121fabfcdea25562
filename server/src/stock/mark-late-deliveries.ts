import type { Id } from "@trato/domain/ids.ts";
import { kindsHaving } from "@trato/domain/kinds.ts";
import { openStates } from "@trato/domain/stock/lifecycle.ts";
import { sendsOut } from "@trato/domain/stock/origin.ts";
import { sql } from "kysely";
import type { Context } from "../platform/context.ts";

const kindsMovingOut = kindsHaving("movesGoods").filter(sendsOut);

/** Deliveries of orders that did not leave on their day, each once for each day that was promised: the longest awaited first. */
export async function markLateDeliveries(ctx: Context): Promise<{ id: Id<"transfers">; saleId: Id<"sales"> }[]> {
  const { rows } = await sql<{ id: Id<"transfers">; saleId: Id<"sales"> }>`
    with marked as (
      update transfers set late_told_for = scheduled_on
      where workspace_id = ${ctx.workspace.id} and kind = 'delivery' and state = any (${openStates}::text[])
        and scheduled_on < ${ctx.today}::date and late_told_for is distinct from scheduled_on
        and origin_kind = any (${kindsMovingOut}::text[])
      returning id, origin_id, scheduled_on)
    select id, origin_id as "saleId" from marked order by scheduled_on, id`.execute(ctx.db);
  return rows;
}
