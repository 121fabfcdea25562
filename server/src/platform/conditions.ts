import { type Expression, type RawBuilder, sql, type SqlBool } from "kysely";
import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Context } from "./context.ts";

/** The condition of a filter that may be left out, for `eb.and([...])`. */
export function whenGiven<Value>(
  value: Value | undefined,
  condition: (value: Value) => Expression<SqlBool>,
): Expression<SqlBool>[] {
  return value === undefined ? [] : [condition(value)];
}

type Days = { from: CalendarDate | undefined; to: CalendarDate | undefined };

/** From a day to another of the company, as conditions on a moment, for `eb.and([...])`. */
export function dayConditions(ctx: Context, moment: RawBuilder<unknown>, { from, to }: Days): Expression<SqlBool>[] {
  const start = (day: CalendarDate, more: 0 | 1) =>
    sql`((${day}::date + ${more}::int)::timestamp at time zone ${ctx.workspace.timeZone})`;
  return [
    ...(from === undefined ? [] : [sql<SqlBool>`${moment} >= ${start(from, 0)}`]),
    ...(to === undefined ? [] : [sql<SqlBool>`${moment} < ${start(to, 1)}`]),
  ];
}
