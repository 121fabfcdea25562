import { type Expression, sql, type SqlBool } from "kysely";
import { moves } from "@trato/domain/sales/lifecycle.ts";
import { lastSoonDay, often, type Standing } from "@trato/domain/sales/standing/standings.ts";
import type { Context } from "../../platform/context.ts";

/** One of these standings of the offer `s`, today; what has expired and nobody accepted stands for nothing. */
export function standingConditions(
  { today }: Pick<Context, "today">,
  asked: Standing | readonly Standing[] | undefined,
): Expression<SqlBool>[] {
  if (asked === undefined) return [];
  const sent = sql`s.state = ${sql.lit(moves.send.to)}`;
  const holds = sql`(s.valid_until is null or s.valid_until >= ${today})`;
  const conditions: Record<Standing, Expression<SqlBool>> = {
    expiring: sql`${sent} and s.accepted_at is null and s.valid_until between ${today}::date and ${lastSoonDay(today)}::date`,
    unanswered: sql`${sent} and s.viewed_at is not null and s.accepted_at is null and s.changes_asked_at is null and ${holds}`,
    openedOften: sql`${sent} and s.accepted_at is null and s.changes_asked_at is null and ${holds} and exists (select from sale_openings o
      where o.workspace_id = s.workspace_id and o.sale_id = s.id and o.sent_version = s.sent_version and o.times >= ${sql.lit(often)})`,
    awaitingUs: sql`${sent} and s.accepted_at is not null`,
    followedUp: sql`s.id in (select app.offers_in_sequences('running'))`,
    followUpPaused: sql`s.id in (select app.offers_in_sequences('paused'))`,
    paymentAside: sql`exists (select from payments p
      where p.workspace_id = s.workspace_id and p.sale_id = s.id and p.aside_because is not null and p.undone_at is null)`,
  };
  const given = [asked].flat().map((each) => sql`(${conditions[each]})`);
  return [sql<SqlBool>`(${sql.join(given, sql` or `)})`];
}
