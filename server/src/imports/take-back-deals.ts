import { sql } from "kysely";
import type { Id } from "@trato/domain/ids.ts";
import { noteMany } from "../platform/changes/note-changed.ts";
import type { Context } from "../platform/context.ts";
import { tellOthers } from "../platform/events.ts";
import type { InTransaction } from "./import-batches.ts";
import { isPointedAt } from "./remove-record.ts";

type ImportId = Id<"imports">;
type Deal = { id: string; recordId: string; isTouched: boolean };

const dealsAtOnce = 2_000;
// screens that hear of one record that has gone read their lists again
const mostTold = 20;

/**
 * Takes back the deals that an import made, many at once, the last first: nothing else that it wrote points at them. Where something of others
 * does, those that go with it are left to be tried one by one.
 */
export async function takeBackDeals(importId: ImportId, inTransaction: InTransaction): Promise<void> {
  for (let last: string | null = null; ;) {
    const some: Deal[] = await inTransaction((ctx) => nextDeals(ctx, importId, last));
    if (some.length === 0) return;
    last = some.at(-1)?.id ?? null;
    await inTransaction((ctx) => removeOrLeave(ctx, importId, some));
  }
}

async function removeOrLeave(ctx: Context, importId: ImportId, deals: readonly Deal[]): Promise<void> {
  await sql`savepoint before_removal`.execute(ctx.db);
  try {
    await remove(ctx, importId, deals);
  } catch (error) {
    if (!isPointedAt(error)) throw error;
    await sql`rollback to savepoint before_removal`.execute(ctx.db);
  }
}

/** Whether anybody but the import has done something to the record of an entry (`e`) since; so it is taken where its history is hidden. */
export const touched = sql<boolean>`coalesce((
  select bool_or(d.id > e.id and d.import_id is distinct from e.import_id) from diary d
  where d.workspace_id = e.workspace_id and d.subject_id = e.record_id
    and d.subject_kind = case when e.record_kind in ('category', 'stage', 'lostReason') then 'setting' else e.record_kind end), true)`;

async function nextDeals(ctx: Context, importId: ImportId, last: string | null): Promise<Deal[]> {
  const { rows } = await sql<Deal>`
    select e.id, e.record_id, ${touched} as is_touched
    from (
      select * from import_entries
      where workspace_id = ${ctx.workspace.id} and import_id = ${importId} and outcome = 'made' and record_kind = 'opportunity'
        and undone_at is null and not is_kept and (${last}::uuid is null or id < ${last}::uuid)
        and exists (select from imports where workspace_id = ${ctx.workspace.id} and id = ${importId} and state = 'undoing')
      order by id desc limit ${dealsAtOnce}) as e
    order by e.id desc`.execute(ctx.db);
  return rows;
}

async function remove(ctx: Context, importId: ImportId, deals: readonly Deal[]): Promise<void> {
  const going = deals.filter(({ isTouched }) => !isTouched).map(({ recordId }) => recordId);
  const { rows } = await sql<{ gone: string[] }>`select app.remove_opportunities(${going}::uuid[]) as gone`.execute(
    ctx.db,
  );
  const gone = new Set(rows[0]?.gone);
  const undone = deals.filter(({ recordId }) => gone.has(recordId));
  const kept = deals.filter(({ recordId }) => !gone.has(recordId));
  await sql`
    update import_entries e set undone_at = case when e.id = any (${undone.map(({ id }) => id)}::uuid[]) then ${ctx.now}::timestamptz end,
      is_kept = e.id = any (${kept.map(({ id }) => id)}::uuid[])
    where e.workspace_id = ${ctx.workspace.id} and e.import_id = ${importId} and e.id = any (${deals.map(({ id }) => id)}::uuid[])`.execute(
    ctx.db,
  );
  for (const { recordId } of undone.slice(0, mostTold)) tellOthers(ctx, "opportunity", recordId, 0);
  const rest = undone.slice(mostTold).map(({ recordId }) => recordId);
  await noteMany(ctx, "opportunity", rest);
  await tellProgress(ctx, importId, sql`undone = undone + ${undone.length}, kept = kept + ${kept.length}`);
}

/** Changes an import that is being taken back, and tells screens. */
export async function tellProgress(ctx: Context, id: ImportId, columns: ReturnType<typeof sql>): Promise<void> {
  const { rows } = await sql<{ version: number }>`
    update imports set ${columns}, version = version + 1
    where workspace_id = ${ctx.workspace.id} and id = ${id} and state = 'undoing' returning version`.execute(ctx.db);
  for (const { version } of rows) tellOthers(ctx, "import", id, version);
}
