import { type RawBuilder, sql } from "kysely";
import type { Decimal } from "@trato/domain/decimal.ts";
import { amountText } from "@trato/domain/money.ts";
import type { ReadPipeline } from "@trato/domain/opportunities/inputs.ts";
import type { Column, Pipeline } from "@trato/domain/opportunities/records.ts";
import type { Context } from "../platform/context.ts";
import { pageOfRows } from "../platform/cursor.ts";
import { type BoardFilter, type CardRow, cardsOfColumn, foundOnBoard, isPlain, presentCard } from "./board-cards.ts";
import { waiting } from "./waiting-on-board.ts";

/** The board as far as the reader reaches: its columns with counts, sums and what is to be done, and the first cards of each. */
export async function readPipeline(ctx: Context, { limit, cardIds, ...filter }: ReadPipeline): Promise<Pipeline> {
  const ids = cardIds && [cardIds].flat();
  const cards = cardsOfColumn(ctx, filter, { limit: ids?.length ?? limit, ids });
  const columns = await readColumns(ctx, isPlain(filter) ? countedHeads(ctx, filter) : foundHeads(ctx, filter), cards);
  return { stages: columns.map((column) => presentColumn(ctx, column, ids?.length ?? limit)) };
}

type ColumnRow = Pick<Column, "id" | "name" | "won" | "count"> & {
  expectedRevenue: Decimal;
  overdue: number;
  today: number;
  planned: number;
  cards: CardRow[];
};

async function readColumns(ctx: Context, heads: RawBuilder<unknown>, cards: RawBuilder<CardRow[]>) {
  const { rows } = await sql<ColumnRow>`
    with ${heads}
    select s.id, s.name, s.is_won as won, coalesce(h.count, 0) as count, coalesce(h.expected_revenue, 0) as expected_revenue,
      coalesce(a.overdue, 0) as overdue, coalesce(a.today, 0) as today, coalesce(a.planned, 0) as planned, k.cards
    from stages s
    left join heads h on h.stage_id = s.id
    left join due a on a.stage_id = s.id
    cross join lateral (${cards}) as k
    where s.workspace_id = ${ctx.workspace.id}
    order by s.sequence, s.id`.execute(ctx.db);
  return rows;
}

function presentColumn(ctx: Context, row: ColumnRow, limit: number): Column {
  const { overdue, today, planned, cards, ...head } = row;
  const page = pageOfRows(cards, limit, ({ rank, id }) => [rank, id]);
  return {
    ...head,
    expectedRevenue: amountText(row.expectedRevenue, ctx.workspace.currencyDecimals),
    mix: { overdue, today, planned, none: row.count - overdue - today - planned },
    cards: page.items.map((card) => presentCard(ctx, card)),
    nextCursor: page.nextCursor,
  };
}

/** From the counters, which know it at any size. */
function countedHeads(ctx: Context, filter: BoardFilter): RawBuilder<unknown> {
  return sql`heads as (
      select k.stage_id, sum(k.opportunities)::bigint as count, sum(k.expected_revenue) as expected_revenue
      from pipeline_counters k where ${sql.join(
        [
          sql`k.workspace_id = ${ctx.workspace.id}`,
          ...(filter.teamId ? [sql`k.team_id = ${filter.teamId}`] : []),
          ...(filter.salespersonId ? [sql`k.salesperson_id = ${filter.salespersonId}`] : []),
        ],
        sql` and `,
      )} group by k.stage_id),
    due as (${dueCounts(ctx, waiting(ctx, filter))})`;
}

/** From the rows that the filter leaves. */
function foundHeads(ctx: Context, filter: BoardFilter): RawBuilder<unknown> {
  return sql`found as materialized (${foundOnBoard(ctx, filter)}),
    heads as (select stage_id, count(*) as count, sum(expected_revenue) as expected_revenue from found group by stage_id),
    due as (${dueCounts(ctx, sql`select stage_id, next_activity_on as due_on, 1 as opportunities from found`)})`;
}

const dueCounts = ({ today }: Context, waiting: RawBuilder<unknown>) => sql`
  select stage_id, (sum(opportunities) filter (where due_on < ${today}::date))::bigint as overdue,
    (sum(opportunities) filter (where due_on = ${today}::date))::bigint as today,
    (sum(opportunities) filter (where due_on > ${today}::date))::bigint as planned
  from (${waiting}) as waiting group by stage_id`;
