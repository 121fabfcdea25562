import { type RawBuilder, sql } from "kysely";
import { amountText } from "@trato/domain/money.ts";
import type { Moment } from "@trato/domain/dates.ts";
import type { ReadPipeline } from "@trato/domain/opportunities/inputs.ts";
import type { Card } from "@trato/domain/opportunities/records.ts";
import type { Context } from "../platform/context.ts";
import { followUpOf } from "./follow-up/follow-up-column.ts";
import { nextActivityOf } from "./next-activity-column.ts";

export type BoardFilter = Pick<ReadPipeline, "teamId" | "salespersonId" | "search" | "tag" | "activity" | "followUp">;
export type CardKey = { rank: string; id: string };

/** Which cards of a column to read: the first ones, those after a card, or some by their ids. */
export type Wanted = { limit: number; after?: CardKey | undefined; ids?: readonly string[] | undefined };

/** Without any filter but team and salesperson: the counters know how many there are and what they bring. */
export function isPlain({ search, tag, activity, followUp }: BoardFilter): boolean {
  return !search?.trim() && tag === undefined && activity === undefined && followUp === undefined;
}

/** The cards of the column `s` of a statement, one more than the limit, as one list. */
export function cardsOfColumn(ctx: Context, filter: BoardFilter, wanted: Wanted): RawBuilder<CardRow[]> {
  return cardList(ctx, isPlain(filter) ? readInOrder(ctx, filter, wanted) : readFound(wanted));
}

/** The records that a filter leaves on the board, for `found` of a statement: by the function that keeps the search's index in use. */
export function foundOnBoard(ctx: Context, { search = "", ...filter }: BoardFilter, stageId?: string) {
  const filters = JSON.stringify({ ...filter, stageId, today: ctx.today, now: ctx.now });
  return sql`select * from app.found_on_board(${search}, ${filters}::jsonb)`;
}

/** A card as the database gives it. */
export type CardRow = Card;

export function presentCard(ctx: Context, card: CardRow): Card {
  return {
    ...card,
    expectedRevenue: amountText(card.expectedRevenue, ctx.workspace.currencyDecimals),
    stageChangedAt: new Date(card.stageChangedAt).toISOString() as Moment, // a moment in another zone's writing
  };
}

function cardList(ctx: Context, source: RawBuilder<unknown>): RawBuilder<CardRow[]> {
  return sql<CardRow[]>`
    select coalesce(json_agg(json_build_object('id', o.id, 'title', o.title,
        'about', coalesce(c.name, o.company_name, o.contact_name), 'expectedRevenue', o.expected_revenue::text,
        'priority', o.priority, 'tags', o.tags, 'salespersonId', o.salesperson_id, 'salespersonName', m.name,
        'nextActivity', ${nextActivityOf("o")}, 'followUp', ${followUpOf(ctx, "o", "s")}, 'expectedClosing', o.expected_closing,
        'stageChangedAt', o.stage_changed_at, 'rank', o.rank, 'version', o.version)
      order by o.rank desc, o.id desc), '[]'::json) as cards
    from (${source}) as o
    left join members m on m.workspace_id = o.workspace_id and m.id = o.salesperson_id
    left join contacts c on c.workspace_id = o.workspace_id and c.id = o.customer_id`;
}

/** In the order of an index; whoever reaches his own and nobody's cards reads both, each from an index of its own. */
function readInOrder(ctx: Context, { teamId, salespersonId }: BoardFilter, wanted: Wanted): RawBuilder<unknown> {
  const asked = [
    ...(teamId ? [sql`o.team_id = ${teamId}`] : []),
    ...(salespersonId ? [sql`o.salesperson_id = ${salespersonId}`] : []),
  ];
  const { role, reach, memberId } = ctx.actor;
  if (salespersonId || role !== "sales" || reach !== "own") return ordered(ctx, asked, wanted);
  const own = ordered(ctx, [...asked, sql`o.salesperson_id = ${memberId}`], wanted);
  const unassigned = ordered(ctx, [...asked, sql`o.salesperson_id is null`], wanted);
  return sql`select * from ((${own}) union all (${unassigned})) as mine
    order by rank desc, id desc limit ${readFor(wanted)}`;
}

function ordered(ctx: Context, asked: readonly RawBuilder<unknown>[], { limit, after, ids }: Wanted) {
  const conditions = [
    sql`o.workspace_id = ${ctx.workspace.id} and o.stage_id = s.id and o.type = 'opportunity' and o.state <> 'lost'`,
    ...asked,
    ...(after ? [sql`(o.rank, o.id) < (${after.rank}, ${after.id}::uuid)`] : []),
    ...(ids ? [sql`o.id = any (${ids}::uuid[])`] : []),
  ];
  return sql`select o.* from opportunities o where ${sql.join(conditions, sql` and `)}
    order by o.rank desc, o.id desc limit ${readFor({ limit })}`;
}

function readFound({ limit, after, ids }: Wanted): RawBuilder<unknown> {
  const conditions = [
    sql`found.stage_id = s.id`,
    ...(after ? [sql`(found.rank, found.id) < (${after.rank}, ${after.id}::uuid)`] : []),
    ...(ids ? [sql`found.id = any (${ids}::uuid[])`] : []),
  ];
  return sql`select o.* from (select found.id from found where ${sql.join(conditions, sql` and `)}
      order by found.rank desc, found.id desc limit ${readFor({ limit })}) as first
    join opportunities o on o.workspace_id = s.workspace_id and o.id = first.id`;
}

/** How many cards of a column are read: written into the statement, so that it is planned once for all who ask for about as many. */
function readFor({ limit }: Pick<Wanted, "limit">): RawBuilder<unknown> {
  return sql.raw(String((steps.find((step) => limit <= step) ?? most) + 1));
}

const most = 200;
const steps = [30, 80, most];
