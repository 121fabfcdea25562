import { type RawBuilder, sql } from "kysely";
import type { Progress } from "@trato/domain/stock/progress.ts";

/** What a line `l` of the order `s` moved: what came of its order, less what came back, or what came back alone. */
const movedOf = (which: RawBuilder<unknown>) => sql`(
  select sum(case t.kind when 'delivery' then t.moved else -t.moved end)
  from transfer_lines t join transfers d on d.workspace_id = t.workspace_id and d.id = t.transfer_id
  where t.workspace_id = l.workspace_id and t.origin_line_id = l.id and t.state = 'done' and d.created_at >= s.confirmed_at and ${which})`;

const anyLine = (condition: RawBuilder<unknown>) =>
  sql`exists (select from sale_lines l where l.workspace_id = s.workspace_id and l.sale_id = s.id and (${condition}))`;

const isGivenUp = anyLine(sql`l.given_up <> 0`);
const isMoved = anyLine(sql`l.delivered_by_hand <> 0 or ${movedOf(sql`true`)} <> 0`);
const isReturned = anyLine(sql`${movedOf(sql`t.returns_line_id is not null`)} <> 0`);

/** How far the order `s` has come, as `deliveryStatusOf` says it: an order is done when nothing more of it is to come. */
export const deliveryStatus = sql<Progress | null>`case s.state
  when 'done' then case when ${isGivenUp} then 'closed_short' else 'full' end
  when 'confirmed' then case when ${isMoved} then 'partial' when ${isReturned} then 'returned' else 'pending' end end`;
