import { type RawBuilder, sql } from "kysely";
import * as z from "zod/mini";
import type { Moment } from "@trato/domain/dates.ts";
import { Refusal } from "@trato/domain/errors.ts";
import { type CopiedKind, kinds } from "@trato/domain/kinds.ts";
import type { Context } from "../context.ts";
import { decodeCursor, encodeCursor } from "../cursor.ts";

/** When a record was changed last, or what is shown with it: `record` is how the query calls its row. */
export const updatedAtOf = (kind: CopiedKind, record: string) => {
  const row = sql.raw(record);
  return sql<Moment>`coalesce((
    select r.at from record_changes r where r.workspace_id = ${row}.workspace_id and r.kind = ${kind} and r.record_id = ${row}.id
    order by r.at desc, r.changed_in desc limit 1), ${row}.created_at)`;
};

type Asked = { updatedSince: string; cursor?: string | undefined; limit: number };

/** Nothing is counted or summed of what changed. */
type ChangedPage<Row> = {
  items: Row[];
  nextCursor: string | null;
  syncedUntil: string | null;
  count?: never;
  sum?: never;
  sums?: never;
};

/** A page of a list of what changed: `read` gives the rows of some ids, in any order; `only` narrows the records `t`. */
export async function changedPage<Row extends { id: string }>(
  ctx: Context,
  kind: CopiedKind,
  asked: Asked,
  read: (ids: readonly string[]) => Promise<readonly Row[]>,
  only: RawBuilder<unknown> = sql`true`,
): Promise<ChangedPage<Row>> {
  const table = sql.table(kinds[kind].named.table);
  const reached = sql`join ${table} t on t.workspace_id = c.workspace_id and t.id = c.record_id where c.kind = ${kind} and ${only}`;
  const { changed, ...page } = await changedSince(ctx, asked, reached);
  const rows = new Map((await read(changed.map(({ id }) => id))).map((row) => [row.id, row]));
  return { items: changed.flatMap(({ id }) => rows.get(id) ?? []), ...page };
}

/** What is gone since: its id alone, which tells nobody what it was. */
export async function goneSince(ctx: Context, asked: Asked) {
  const { changed, ...page } = await changedSince(ctx, asked, sql`where c.is_gone`);
  return {
    items: changed.map(({ kind, id, at }) => ({ kind, id, deletedAt: new Date(at).toISOString() as Moment })),
    ...page,
  };
}

/** One reading, page by page: since when, until when, and which transactions were not over when it began. */
const reading = z.object({
  since: z.string(),
  until: z.iso.datetime(),
  open: z.string().check(z.maxLength(300), z.regex(/^\d{1,18}:\d{1,18}:[\d,]*$/)),
  at: z.iso.datetime(),
  id: z.uuid(),
});

/**
 * What changed since, each record where it changed last, in that order. Nothing is missed: what was being written while one read, and was kept
 * later, is of a transaction that was not over when the reading began, and is told by the next one.
 */
async function changedSince(ctx: Context, { updatedSince, cursor, limit }: Asked, reached: RawBuilder<unknown>) {
  const last = cursor === undefined ? null : decodeCursor(cursor, reading);
  if (last && last.since !== updatedSince) throw new Refusal("invalid", "cursor.invalid", { path: "cursor" });
  const { until, open } = last ?? (await beginning(ctx));
  const { rows } = await sql<{ kind: CopiedKind; id: string; at: Moment }>`
    select c.kind, c.record_id as id, ${inMicroseconds(sql`c.at`)} as at from record_changes c ${reached}
      and c.workspace_id = ${ctx.workspace.id} and c.at <= ${until}::timestamptz and ${isSince(updatedSince)}
      and ${last ? sql`(c.at, c.record_id) > (${last.at}::timestamptz, ${last.id}::uuid)` : sql`true`}
      and not exists (select from record_changes n where n.workspace_id = c.workspace_id and n.kind = c.kind and n.record_id = c.record_id
        and (n.at, n.changed_in) > (c.at, c.changed_in))
    order by c.at, c.record_id limit ${limit + 1}`.execute(ctx.db);
  const changed = rows.slice(0, limit);
  const end = changed.at(-1);
  if (rows.length <= limit || !end) return { changed, nextCursor: null, syncedUntil: `${until}~${open}` };
  const nextCursor = encodeCursor({ since: updatedSince, until, open, at: end.at, id: end.id });
  return { changed, nextCursor, syncedUntil: null };
}

async function beginning(ctx: Context): Promise<{ until: string; open: string }> {
  const { rows } = await sql<{ until: string; open: string }>`
    select ${inMicroseconds(sql`clock_timestamp()`)} as until, pg_current_snapshot()::text as open`.execute(ctx.db);
  const [row] = rows;
  if (!row) throw new Error("the database told no time");
  return { ...row, open: shortened(row.open) };
}

const mostNamed = 10;

/** A snapshot in which few open transactions are named: where there are more, all from the first one on count as open. */
function shortened(snapshot: string): string {
  const [first = "", , open = ""] = snapshot.split(":");
  return open.split(",").length > mostNamed ? `${first}:${first}:` : snapshot;
}

const inMicroseconds = (moment: RawBuilder<unknown>) =>
  sql<string>`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** From a moment on; from the end of a reading on besides what was open then, for no transaction takes longer than an hour. */
function isSince(written: string): RawBuilder<boolean> {
  const [at, open] = written.split("~");
  if (open === undefined) return sql<boolean>`c.at >= ${at}::timestamptz`;
  return sql<boolean>`c.at >= ${at}::timestamptz - interval '1 hour' and (c.at >= ${at}::timestamptz
    or not pg_visible_in_snapshot(c.changed_in::text::xid8, ${open}::pg_snapshot))`;
}

/** Refuses other filters beside it: what changed is told whole, in its own order. */
export function refuseBesides(list: z.ZodMiniObject, asked: Record<string, unknown>): void {
  const usual: Record<string, unknown> = list.parse({});
  const besides = Object.keys(asked).find(
    (name) =>
      !["updatedSince", "cursor", "limit"].includes(name) && asked[name] !== undefined && asked[name] !== usual[name],
  );
  if (besides) throw new Refusal("invalid", "changes.alone", { path: besides });
}
