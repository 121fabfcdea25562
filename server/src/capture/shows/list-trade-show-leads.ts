import { sql } from "kysely";
import * as z from "zod/mini";
import type { ListTradeShowLeads } from "@trato/domain/capture/shows/inputs.ts";
import type { TradeShowLead } from "@trato/domain/capture/shows/records.ts";
import { amountText } from "@trato/domain/money.ts";
import { id } from "@trato/domain/schemas.ts";
import type { Context } from "../../platform/context.ts";
import { decodeCursor, pageOfRows } from "../../platform/cursor.ts";
import { authorize } from "../../platform/permissions.ts";
import { ofTradeShow } from "./of-trade-show.ts";
import { readTradeShow } from "./trade-shows.ts";

const key = z.tuple([id<"opportunities">()]);

/** The leads that came from a trade show, the newest first: those of which its report tells. */
export async function listTradeShowLeads(ctx: Context, { tradeShowId, limit, cursor }: ListTradeShowLeads) {
  authorize(ctx, "arrival.read");
  await readTradeShow(ctx, tradeShowId);
  const last = cursor === undefined ? null : decodeCursor(cursor, key)[0];
  const { rows } = await sql<TradeShowLead>`
    select o.id, o.type, o.state, o.title, o.contact_name, o.company_name, m.name as salesperson_name, o.expected_revenue,
      o.created_at as received_at
    from opportunities o left join members m on m.workspace_id = o.workspace_id and m.id = o.salesperson_id
    where ${ofTradeShow(ctx, tradeShowId)} and (${last}::uuid is null or o.id < ${last}::uuid)
    order by o.id desc limit ${limit + 1}`.execute(ctx.db);
  const { items, nextCursor } = pageOfRows(rows, limit, (row) => [row.id]);
  const { currencyDecimals } = ctx.workspace;
  const amounts = items.map((row) => ({ ...row, expectedRevenue: amountText(row.expectedRevenue, currencyDecimals) }));
  return { items: amounts, nextCursor };
}
