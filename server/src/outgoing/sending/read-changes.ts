import { sql } from "kysely";
import type { CopiedKind } from "@trato/domain/kinds.ts";
import type { ToldChange } from "@trato/domain/outgoing/choices.ts";
import type { Context } from "../../platform/context.ts";
import type { WebhookId } from "../store.ts";

export type Reading = { webhookId: WebhookId; kinds: readonly CopiedKind[]; changes: readonly ToldChange[] };

type Mark = { seen: string; settledAt: string; isRestored: boolean; isLate: boolean };

/** Nothing that was noted is older than its commit by more than what a moment and the number of its transaction are apart. */
const margin = sql`interval '10 seconds'`;

/** Of what another system is told: what was noted, and was not kept yet when one read the last time. */
const fresh = (
  { kinds }: Reading,
  mark: Mark,
) => sql`c.workspace_id = app.workspace() and c.kind = any (${kinds}::text[])
  and c.at >= ${mark.settledAt}::timestamptz - ${margin}
  and not pg_visible_in_snapshot(c.changed_in::text::xid8, ${mark.isRestored ? nothingSeen : mark.seen}::pg_snapshot)`;

/** On another database the numbers of transactions begin anew: what is newer than its last moment is told, maybe again. */
const nothingSeen = "1:1:";

/** Notes what another system is owed of what changed since the last time, as far as whoever asks sees it. */
export async function readChanges(ctx: Context, reading: Reading): Promise<void> {
  await sql`select from outgoing_readings where workspace_id = ${ctx.workspace.id} and webhook_id = ${reading.webhookId} for update`.execute(
    ctx.db,
  );
  const mark = await markOf(ctx, reading);
  if (!mark) return; // it was removed meanwhile
  await sql`with owed as (${owe(ctx, reading, mark)})
    update outgoing_readings set seen = pg_current_snapshot()::text, ${settled}
    where workspace_id = ${ctx.workspace.id} and webhook_id = ${reading.webhookId}`.execute(ctx.db);
}

/** Whether anything was noted since the last time. What was noted lately is looked at again and again until it is settled. */
export async function areChangesOwed(ctx: Context, reading: Reading): Promise<boolean> {
  const mark = await markOf(ctx, reading);
  if (!mark) return false;
  const { rows } = await sql<{ isOwed: boolean }>`
    select exists (select from record_changes c where ${fresh(reading, mark)})
      or exists (select from outgoing_readings r where r.workspace_id = ${ctx.workspace.id} and r.webhook_id = ${reading.webhookId}
        and r.settled_at < r.settling_at and ${isSettled}
        and exists (select from record_changes c where c.workspace_id = r.workspace_id and c.kind = any (${reading.kinds}::text[])
          and c.at >= r.settled_at - ${margin} and c.at < r.settling_at)) as "isOwed"`.execute(ctx.db);
  return rows[0]?.isOwed === true;
}

/** Of what was noted before a moment all was seen as soon as no transaction is open that was open then. */
const isSettled = sql`pg_snapshot_xmin(pg_current_snapshot()) >= settling_below::xid8`;
const settled = sql`
  settled_at = case when ${isSettled} then settling_at else settled_at end,
  settling_at = case when ${isSettled} then clock_timestamp() else settling_at end,
  settling_below = case when ${isSettled} then pg_snapshot_xmax(pg_current_snapshot())::text else settling_below end`;

/** How far it was read. */
async function markOf(ctx: Context, reading: Reading): Promise<Mark | null> {
  const { rows } = await sql<Mark>`
    select r.seen, r.settled_at::text as "settledAt", r.settled_at < now() - interval '20 hours' as "isLate",
      pg_snapshot_xmax(pg_current_snapshot()) < pg_snapshot_xmax(r.seen::pg_snapshot) as "isRestored"
    from outgoing_readings r where r.workspace_id = ${ctx.workspace.id} and r.webhook_id = ${reading.webhookId}`.execute(
    ctx.db,
  );
  return rows[0] ?? null;
}

/** One event for each change of a record, in the order in which they were noted; those of one transaction are one. */
const owe = (ctx: Context, reading: Reading, mark: Mark) => sql`
  insert into outgoing_events (workspace_id, id, webhook_id, kind, record_id, change, happened_at, due_at)
  select ${ctx.workspace.id}::uuid, gen_random_uuid(), ${reading.webhookId}::uuid, n.kind, n.record_id, n.change, n.at, clock_timestamp()
  from (
    select distinct on (c.kind, c.record_id, c.changed_in) c.kind, c.record_id, c.at, c.changed_in,
      case when c.is_gone then 'deleted' when ${isNew(mark)} then 'created' else 'changed' end as change
    from record_changes c where ${fresh(reading, mark)}
    order by c.kind, c.record_id, c.changed_in, c.at desc
  ) as n
  where n.change = any (${reading.changes}::text[]) and (n.change = 'deleted' or app.reaches(n.kind, n.record_id))
  order by n.at, n.changed_in, n.record_id`;

/**
 * A record is new where nothing was noted of it before, or that it was gone. What was noted long ago is cleared away: whoever reads so late asks
 * its history.
 */
const isNew = ({ isLate, settledAt }: Mark) => sql`coalesce(
  (select p.is_gone from record_changes p where p.workspace_id = c.workspace_id and p.kind = c.kind and p.record_id = c.record_id
    and p.at <= c.at and p.changed_in <> c.changed_in order by p.at desc, p.changed_in desc limit 1),
  ${
    isLate
      ? sql`not exists (select from diary d where d.workspace_id = c.workspace_id and d.subject_kind = c.kind and d.subject_id = c.record_id
          and d.happened_at < ${settledAt}::timestamptz)`
      : sql`true`
  })`;
