import { type Expression, sql, type SqlBool } from "kysely";
import type { SubjectKind } from "@trato/domain/kinds.ts";
import type { Due, NextActivity } from "@trato/domain/fields/next-activity.ts";
import type { Context } from "../context.ts";
import { whenGiven } from "../conditions.ts";
import type { SortColumn } from "../list-order.ts";

// What is to be done next about records that do not keep it beside themselves, as lists show it, sort by it and are narrowed to it.

/** Of the record whose id a statement calls so, as one value. */
export const nextActivityAbout = (kind: SubjectKind, id: string) =>
  sql<NextActivity>`app.next_activity(${sql.lit(kind)}, ${sql.ref(id)})`;

export const byNextActivity = (kind: SubjectKind, id: string): SortColumn => ({
  key: sql`(select min(a.due_on) from activities a where a.workspace_id = (select app.workspace())
    and a.subject_kind = ${sql.lit(kind)} and a.subject_id = ${sql.ref(id)} and a.done_at is null and a.cancelled_at is null)`,
  isThere: sql`${sql.ref(id)} in (select app.planned_for(${sql.lit(kind)}))`,
  type: "date",
});

/** Those of which what comes next is due then; several say either. */
export function nextActivityConditions(
  { today }: Pick<Context, "today">,
  kind: SubjectKind,
  id: string,
  asked: Due | Due[] | undefined,
): Expression<SqlBool>[] {
  return whenGiven(asked && [asked].flat(), (due) => {
    const planned = sql`${sql.ref(id)} in (select app.planned_for(${sql.lit(kind)}, ${due}::text[], ${today}::date))`;
    if (!due.includes("none")) return sql<SqlBool>`${planned}`;
    return sql<SqlBool>`(${sql.ref(id)} not in (select app.planned_for(${sql.lit(kind)})) or ${planned})`;
  });
}
