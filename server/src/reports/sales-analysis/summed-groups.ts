import { type RawBuilder, sql } from "kysely";
import { Refusal } from "@trato/domain/errors.ts";
import { isOfLines, isOfTime, type SalesDimension } from "@trato/domain/reports/sales-analysis/dimensions.ts";
import type { AnalyseSales } from "@trato/domain/reports/sales-analysis/inputs.ts";
import type { SummedGroup } from "@trato/domain/reports/sales-analysis/measured.ts";
import { orderStates, quotationStates, type SaleState } from "@trato/domain/sales/lifecycle.ts";
import { dayConditions, whenGiven } from "../../platform/conditions.ts";
import type { Context } from "../../platform/context.ts";
import { isAllowed } from "../../platform/permissions.ts";

/** A group with its place among those beside it: of the whole (level 0), by the first thing (1), or by both (2). */
export type PlacedGroup = Omit<SummedGroup, "unitName"> & {
  unitId: string | null;
  level: 0 | 1 | 2;
  first: string | null;
  second: string | null;
  place: number;
  groups: number;
};

/** How many groups are answered, and how many within each; of more than `inAll` none is: they are held at once. */
export type Most = { groups: number; within: number; inAll: number };

/**
 * What documents come to, as one statement: each document's lines are added first, by what the groups are of, so that a document counts once
 * in each group however many lines it has there.
 */
export async function summedGroups(ctx: Context, asked: AnalyseSales, most: Most): Promise<PlacedGroup[]> {
  const { by, andBy } = asked;
  const second = andBy ? sql`union all select * from (${levelOf(asked, 2)}) as g where place <= ${most.within}` : sql``;
  const { rows } = await sql<PlacedGroup>`
    with documents as materialized (${documentsOf(ctx, asked)}),
      firsts as (select * from (${levelOf(asked, 1)}) as g where place <= ${most.groups})
    select * from (${levelOf(asked, 0)}) as whole
    union all select * from firsts
    ${second} limit ${most.inAll + 1}`.execute(ctx.db);
  if (rows.length > most.inAll) throw new Refusal("invalid", "analysis.too_many", { path: "by", most: most.inAll });
  return rows.toSorted((a, b) => a.level - b.level || placeIn(by, andBy, a) - placeIn(by, andBy, b));
}

/** Periods are counted from the newest and told from the oldest. */
const placeIn = (by: SalesDimension, andBy: SalesDimension | undefined, { level, place }: PlacedGroup): number =>
  isOfTime(level === 2 && andBy ? andBy : by) ? -place : place;

/** Each document, or what of it is in one group, with the sums of its lines. */
function documentsOf(ctx: Context, asked: AnalyseSales) {
  const { by, andBy } = asked;
  const line = { isCosted: isAllowed(ctx, "product.seeCosts"), hasUnits: hasUnits(asked) };
  return sql`
    select ${keyOf(ctx, asked, by)} as first, ${andBy ? keyOf(ctx, asked, andBy) : sql`null`}::text as second, s.id,
      s.state = any (${orderStates}::text[]) as is_order, extract(epoch from s.confirmed_at - s.created_at) as seconds, count(f.line_id) as lines,
      coalesce(sum(f.untaxed), 0) as untaxed, coalesce(sum(f.total), 0) as total, coalesce(sum(f.discount), 0) as discount,
      ${line.isCosted ? sql`sum(k.margin)` : sql`null::numeric`} as margin,
      ${line.isCosted ? sql`sum(k.spent) filter (where k.margin is not null)` : sql`null::numeric`} as spent,
      ${line.hasUnits ? sql`sum(f.quantity)` : sql`null::numeric`} as ordered, sum(f.delivered) as delivered, sum(f.given_up) as given_up,
      ${line.hasUnits ? sql`min(p.unit_id::text)` : sql`null::text`} as least_unit,
      ${line.hasUnits ? sql`max(p.unit_id::text)` : sql`null::text`} as greatest_unit
    from sales s
      ${asked.country || [by, andBy].includes("country") ? sql`join contacts c on c.workspace_id = s.workspace_id and c.id = s.customer_id` : sql``}
      ${isOfSomeLines(asked) ? sql`` : sql`left`} join sale_figures f on f.workspace_id = s.workspace_id and f.sale_id = s.id
      ${line.isCosted ? sql`left join sale_line_costs k on k.workspace_id = f.workspace_id and k.line_id = f.line_id and k.sale_id = f.sale_id` : sql``}
      ${[by, andBy].includes("reason") ? sql`left join sale_lines l on l.workspace_id = f.workspace_id and l.id = f.line_id and l.sale_id = f.sale_id` : sql``}
      ${line.hasUnits ? sql`left join products p on p.workspace_id = f.workspace_id and p.id = f.product_id` : sql``}
    where s.workspace_id = ${ctx.workspace.id} and ${sql.join(conditionsOf(ctx, asked), sql` and `)}
    group by 1, 2, s.id, s.state, s.confirmed_at, s.created_at`;
}

const isOfSomeLines = ({ productId, categoryId }: AnalyseSales) => productId !== undefined || categoryId !== undefined;

/** Whether quantities are asked for: of all products together they say nothing. */
const hasUnits = (asked: AnalyseSales) =>
  isOfSomeLines(asked) || isOfLines(asked.by) || (asked.andBy !== undefined && isOfLines(asked.andBy));

const momentOf = ({ documents }: AnalyseSales) => (documents === "orders" ? sql`s.confirmed_at` : sql`s.created_at`);

const periods = { month: "YYYY-MM", quarter: `YYYY-"Q"Q`, year: "YYYY" };

/** What tells the groups apart, as text. */
function keyOf(ctx: Context, asked: AnalyseSales, dimension: SalesDimension): RawBuilder<string | null> {
  switch (dimension) {
    case "month":
    case "quarter":
    case "year":
      return sql`to_char(${momentOf(asked)} at time zone ${sql.lit(ctx.workspace.timeZone)}, ${sql.lit(periods[dimension])})`;
    case "country":
      return sql`c.country::text`;
    case "product":
      return sql`f.product_id::text`;
    case "category":
      return sql`p.category_id::text`;
    case "customer":
      return sql`s.customer_id::text`;
    case "salesperson":
      return sql`s.salesperson_id::text`;
    case "team":
      return sql`s.team_id::text`;
    case "template":
      return sql`s.quotation_template_id::text`;
    case "reason":
      return reasonOfLine;
  }
}

/** A line's own reason where any line of its document was named, else the document's: what was not named was not the reason. */
const reasonOfLine = sql<string | null>`case when s.state = 'cancelled' then case
  when exists (select from sale_lines o where o.workspace_id = s.workspace_id and o.sale_id = s.id and o.decline_kind is not null)
  then l.decline_kind else s.decline_kind end end`;

const cancelled: readonly SaleState[] = ["cancelled"];
const states = {
  orders: orderStates,
  quotations: quotationStates,
  cancelled,
  made: [...quotationStates, ...orderStates, ...cancelled],
};

/** The same as the filters of the lists say, so that a group leads to exactly its documents. */
function conditionsOf(ctx: Context, asked: AnalyseSales) {
  const days = { from: asked.dayFrom, to: asked.dayTo };
  return [
    sql`s.state = any (${states[asked.documents]}::text[])`,
    ...dayConditions(ctx, momentOf(asked), days),
    ...whenGiven(asked.salespersonId, (id) => sql`s.salesperson_id = ${id}`),
    ...whenGiven(asked.teamId, (id) => sql`s.team_id = ${id}`),
    ...whenGiven(asked.customerId, (id) => sql`(s.customer_id = ${id} or s.contact_person_id = ${id})`),
    ...whenGiven(asked.country, (code) => sql`c.country = ${code}`),
    ...whenGiven(asked.productId, (id) => sql`f.product_id = ${id}`),
    ...whenGiven(asked.categoryId, (id) => sql`p.category_id = ${id}`),
  ];
}

const sums = sql`count(*)::int as documents, (count(*) filter (where d.is_order))::int as confirmed,
  coalesce(sum(d.untaxed) filter (where d.is_order), 0) as confirmed_untaxed, coalesce(sum(d.lines), 0)::int as lines, coalesce(sum(d.untaxed), 0) as untaxed,
  coalesce(sum(d.total), 0) as total, coalesce(sum(d.discount), 0) as discount, sum(d.margin) as margin, sum(d.spent) as spent,
  case when min(d.least_unit) = max(d.greatest_unit) then sum(d.ordered) end as ordered, sum(d.delivered) as delivered,
  sum(d.given_up) as given_up, case when min(d.least_unit) = max(d.greatest_unit) then min(d.least_unit) end as unit_id,
  avg(d.seconds) as seconds`;

/** The groups of one level with their places; a document that stands in several groups of a deeper level is one here. */
function levelOf({ by, andBy, measure }: AnalyseSales, level: 0 | 1 | 2) {
  const none = sql`null::text`;
  const [first, second] = [level > 0 ? sql`d.first` : none, level > 1 ? sql`d.second` : none];
  const deeper = [by, andBy].slice(level).some((each) => each !== undefined && isOfLines(each));
  const documents = deeper
    ? sql`(select ${level > 0 ? sql`first` : none} as first, ${none} as second, id, bool_or(is_order) as is_order, max(seconds) as seconds, sum(lines) as lines, sum(untaxed) as untaxed,
        sum(total) as total, sum(discount) as discount, sum(margin) as margin, sum(spent) as spent, sum(ordered) as ordered,
        sum(delivered) as delivered, sum(given_up) as given_up, min(least_unit) as least_unit, max(greatest_unit) as greatest_unit
      from documents group by ${level > 0 ? sql`first, ` : sql``}id) as d`
    : level === 2
      ? sql`documents as d where coalesce(d.first, '') in (select coalesce(t.first, '') from firsts t)`
      : sql`documents as d`;
  const its = level === 2 && andBy ? andBy : by;
  const key = level === 2 ? sql`second` : sql`first`;
  const order = isOfTime(its)
    ? sql`${key} desc nulls last`
    : sql`${sql.ref(measure)} desc nulls last, ${key} nulls last`;
  const among = level === 2 ? sql`partition by first` : sql``;
  return sql`
    select ${sql.lit(level)}::int as level, first, second, documents, confirmed,
      confirmed_untaxed as "confirmedUntaxed", lines, untaxed, total, discount, margin, spent, ordered, delivered,
      given_up as "givenUp", unit_id as "unitId", seconds, (row_number() over (${among} order by ${order}))::int as place,
      (count(*) over (${among}))::int as groups
    from (select ${first} as first, ${second} as second, ${sums} from ${documents} ${level === 0 ? sql`` : level === 1 ? sql`group by 1` : sql`group by 1, 2`}) as summed`;
}
