import { sql, type RawBuilder } from "kysely";
import * as z from "zod/mini";
import { addDays } from "@trato/domain/dates.ts";
import type { DiaryEntry, ReadDiary } from "@trato/domain/reports/diary.ts";
import { id } from "@trato/domain/schemas.ts";
import type { Context } from "../platform/context.ts";
import { decodeCursor, pageOfRows } from "../platform/cursor.ts";
import { subjectName } from "./subject-name.ts";

const Key = z.tuple([id<"diary">()]);

/** The audit: who did what to which record, the newest first. */
export async function readDiary(ctx: Context, { limit, cursor, ...wanted }: ReadDiary) {
  const rows = await selectEntries(ctx, conditions(ctx, wanted, cursor), sql`desc limit ${limit + 1}`);
  return pageOfRows(rows, limit, (entry) => [entry.id]);
}

/** Some of its entries, in their order, as far as one reaches what they are about; costs are told to whoever sees them. */
export function readEntries(ctx: Context, ids: readonly string[]): Promise<DiaryEntry[]> {
  return selectEntries(ctx, [sql`d.workspace_id = ${ctx.workspace.id}`, sql`d.id = any (${ids}::uuid[])`], sql`asc`);
}

async function selectEntries(ctx: Context, wanted: RawBuilder<unknown>[], order: RawBuilder<unknown>) {
  const { rows } = await sql<DiaryEntry>`
    select d.id, d.happened_at, d.actor_kind, d.member_id, d.actor_name, d.key_name, d.event, d.subject_kind, d.subject_id,
      coalesce(${subjectName("d")}, ${settingName}, d.after ->> 'name', d.before ->> 'name') as subject_name,
      app.without_cost(d.event, d.subject_kind, d.before) as before, app.without_cost(d.event, d.subject_kind, d.after) as after
    from diary d
    where ${sql.join(wanted, sql` and `)}
    order by d.id ${order}`.execute(ctx.db);
  return rows;
}

type Wanted = Omit<ReadDiary, "limit" | "cursor">;

function conditions(ctx: Context, wanted: Wanted, cursor: string | undefined): RawBuilder<unknown>[] {
  const { subjectKind, subjectId, memberId, event, from, to } = wanted;
  const beginningOf = (day: string) => sql`${day}::date::timestamp at time zone ${ctx.workspace.timeZone}`;
  return [
    sql`d.workspace_id = ${ctx.workspace.id}`,
    ...(cursor ? [sql`d.id < ${decodeCursor(cursor, Key)[0]}`] : []),
    ...(subjectKind ? [sql`d.subject_kind = ${subjectKind}`] : []),
    ...(subjectId ? [sql`d.subject_id = ${subjectId}`] : []),
    ...(memberId ? [sql`d.member_id = ${memberId}`] : []),
    ...(event ? [sql`d.event = ${event}`] : []),
    ...(from ? [sql`d.happened_at >= ${beginningOf(from)}`] : []),
    ...(to ? [sql`d.happened_at < ${beginningOf(addDays(to, 1))}`] : []),
  ];
}

/** Settings are kept in tables of their own: the one that has the id tells. */
const settingName = sql`case d.subject_kind when 'setting' then coalesce(${sql.join(
  [
    "taxes",
    "payment_terms",
    "quotation_templates",
    "stages",
    "lost_reasons",
    "trade_shows",
    "assignment_rules",
    "teams",
    "product_categories",
    "tax_groups",
    "invitations",
  ].map((table) => named(table, "name")),
)}, ${named("imports", "file_name")}, (select name from workspaces where id = d.subject_id)) end`;

function named(table: string, column: string): RawBuilder<unknown> {
  return sql`(select ${sql.ref(column)} from ${sql.table(table)} s where s.workspace_id = d.workspace_id and s.id = d.subject_id)`;
}
