import { sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import { amountText } from "@trato/domain/money.ts";
import { orderStates } from "@trato/domain/sales/lifecycle.ts";
import type { ListSalesTargets, SalesTarget } from "@trato/domain/sales/targets/target-inputs.ts";
import { daysOfPeriod } from "@trato/domain/sales/targets/periods.ts";
import { percentReached, periodsOf } from "@trato/domain/sales/targets/target-periods.ts";
import { dayConditions, whenGiven } from "../../platform/conditions.ts";
import type { Context } from "../../platform/context.ts";

type Row = Omit<SalesTarget, "percent">;

/** The targets of a month or a quarter with how far they are reached: one's own, those of the teams that one reaches, or all. */
export async function listSalesTargets(ctx: Context, asked: ListSalesTargets): Promise<{ items: SalesTarget[] }> {
  const { month, quarter } = periodsOf(ctx.today);
  const periods = asked.period === undefined ? [month, quarter] : [asked.period];
  const rows = await Promise.all(periods.map((period) => targetsOf(ctx, period, asked)));
  const { currencyDecimals } = ctx.workspace;
  const items = rows.flat().map((row) => ({
    ...row,
    amount: amountText(row.amount, currencyDecimals),
    reached: amountText(row.reached, currencyDecimals),
    percent: percentReached(row.reached, row.amount),
  }));
  return { items };
}

async function targetsOf(ctx: Context, period: string, asked: ListSalesTargets): Promise<Row[]> {
  const days = daysOfPeriod(period);
  const within = (moment: "s.confirmed_at" | "o.closed_at") =>
    sql.join(dayConditions(ctx, sql`${sql.ref(moment)}`, days), sql` and `);
  const conditions = [
    sql`t.workspace_id = ${ctx.workspace.id} and t.period = ${period}`,
    ...whenGiven(asked.salespersonId, (id) => sql`t.salesperson_id = ${id}`),
    ...whenGiven(asked.teamId, (id) => sql`t.team_id = ${id}`),
  ];
  const { rows } = await sql<Row & { reached: Decimal }>`
    select t.id, t.period, t.measure, t.amount,
      case when m.id is not null then json_build_object('id', m.id, 'name', m.name) end as salesperson,
      case when g.id is not null then json_build_object('id', g.id, 'name', g.name) end as team,
      coalesce(case t.measure
        when 'orders' then (select sum(coalesce(s.company_untaxed, s.untaxed)) from sales s
          where s.workspace_id = t.workspace_id and s.state = any (${orderStates}::text[]) and ${isTheirs("s")} and ${within("s.confirmed_at")})
        else (select sum(o.expected_revenue) from opportunities o
          where o.workspace_id = t.workspace_id and o.state = 'won' and ${isTheirs("o")} and ${within("o.closed_at")}) end, 0) as reached
    from sales_targets t
      left join members m on m.workspace_id = t.workspace_id and m.id = t.salesperson_id
      left join teams g on g.workspace_id = t.workspace_id and g.id = t.team_id
    where ${sql.join(conditions, sql` and `)}
    order by t.measure, t.team_id is null, g.name, m.name, t.id`.execute(ctx.db);
  return rows;
}

/** Whether a record is of whom the target `t` is. */
const isTheirs = (
  table: "s" | "o",
) => sql`case when t.team_id is null then ${sql.ref(`${table}.salesperson_id`)} = t.salesperson_id
  else ${sql.ref(`${table}.team_id`)} = t.team_id end`;
