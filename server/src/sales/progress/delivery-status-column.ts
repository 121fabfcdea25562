import { type RawBuilder, sql } from "kysely";
import type { Progress } from "@trato/domain/stock/progress.ts";

/** What a line `l` of the order `s` moved: what came of its order, less what came back, or what came back alone. */
const movedOf = (which: RawBuilder<unknown>) => sql`(
  select sum(case t.kind when 'delivery' then t.moved else -t.moved end)
  from transfer_lines t join transfers d on d.workspace_id = t.workspace_id and d.id = t.transfer_id
  where t.workspace_id = l.workspace_id and t.origin_line_id = l.id and t.state = 'done' and d.created_at >= s.confirmed_at and ${which})`;

/** Whether the line `l` keeps what its kits consist of. */
const isInParts = sql`exists (select from sale_line_parts c where c.workspace_id = l.workspace_id and c.line_id = l.id)`;

/** Whether so much of each part was moved that it makes a kit. */
const isKitMoved = (which: RawBuilder<unknown>) => sql`(${isInParts} and not exists (
  select from sale_line_parts c where c.workspace_id = l.workspace_id and c.line_id = l.id
    and round(abs(coalesce(${movedOf(sql`t.product_id = c.product_id and ${which}`)}, 0)), 20) < c.quantity))`;

const anyLine = (condition: RawBuilder<unknown>) =>
  sql`exists (select from sale_lines l where l.workspace_id = s.workspace_id and l.sale_id = s.id and (${condition}))`;

const isGivenUp = anyLine(sql`l.given_up <> 0`);
const isMoved = anyLine(
  sql`l.delivered_by_hand <> 0 or (not ${isInParts} and ${movedOf(sql`true`)} <> 0) or ${isKitMoved(sql`true`)}`,
);
const isReturned = anyLine(sql`(not ${isInParts} and ${movedOf(sql`t.returns_line_id is not null`)} <> 0)
  or ${isKitMoved(sql`t.returns_line_id is null`)}`);

/** How far the order `s` has come, as `deliveryStatusOf` says it: an order is done when nothing more of it is to come. */
export const deliveryStatus = sql<Progress | null>`case s.state
  when 'done' then case when ${isGivenUp} then 'closed_short' else 'full' end
  when 'confirmed' then case when ${isMoved} then 'partial' when ${isReturned} then 'returned' else 'pending' end end`;
