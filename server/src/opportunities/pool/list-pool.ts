import { sql } from "kysely";
import * as z from "zod/mini";
import type { ListPool, OneLeadList } from "@trato/domain/opportunities/pool/inputs.ts";
import type { PooledList } from "@trato/domain/opportunities/pool/records.ts";
import { id } from "@trato/domain/schemas.ts";
import type { Context } from "../../platform/context.ts";
import { decodeCursor, pageOfRows } from "../../platform/cursor.ts";
import { authorize } from "../../platform/permissions.ts";
import { found } from "../../platform/rows.ts";

const key = z.tuple([id<"lead_lists">()]);

/** The lists that came into the pool, the newest first: how many of each wait, and what became of the others. */
export async function listPool(ctx: Context, { limit, cursor }: ListPool) {
  authorize(ctx, "pool.manage");
  const last = cursor === undefined ? null : decodeCursor(cursor, key)[0];
  const rows = await read(ctx, sql`${last}::uuid is null or l.id < ${last}::uuid`, limit + 1);
  return pageOfRows(rows, limit, (row) => [row.id]);
}

/** One of them. */
export async function getLeadList(ctx: Context, { listId }: OneLeadList): Promise<PooledList> {
  authorize(ctx, "pool.manage");
  const [list] = await read(ctx, sql`l.id = ${listId}`, 1);
  return found(list);
}

/** A list whose import was undone is none any more. */
async function read(ctx: Context, those: ReturnType<typeof sql>, wanted: number): Promise<PooledList[]> {
  const { rows } = await sql<PooledList>`
    select l.id, l.source, l.basis, l.file_name, l.created_at, m.name as created_by, c.*
    from (
      select * from lead_lists l
      where l.workspace_id = ${ctx.workspace.id} and l.is_pooled and (${those})
        and exists (select from opportunities o where o.workspace_id = l.workspace_id and o.list_id = l.id)
      order by l.id desc limit ${wanted}) as l
    left join members m on m.workspace_id = l.workspace_id and m.id = l.created_by
    cross join lateral (
      select count(*) filter (where type = 'pooled')::int as waiting, count(*) filter (where type <> 'pooled')::int as given_out,
        count(*) filter (where type = 'lead' and state = 'open')::int as leads,
        count(*) filter (where type = 'opportunity' and state = 'open')::int as opportunities,
        count(*) filter (where state = 'won')::int as won, count(*) filter (where state = 'lost' and archived_at is null)::int as lost
      from opportunities o where o.workspace_id = l.workspace_id and o.list_id = l.id) as c
    order by l.id desc`.execute(ctx.db);
  return rows;
}
