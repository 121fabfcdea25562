import { type RawBuilder, sql } from "kysely";
import * as z from "zod/mini";
import { withAmounts } from "@trato/domain/fields/field-amounts.ts";
import { sortedBy } from "@trato/domain/fields/field-filters.ts";
import { answeredOf } from "@trato/domain/fields/field-schemas.ts";
import { fieldsIn, without, withoutReferences } from "@trato/domain/fields/field-lists.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import type { Field } from "@trato/domain/fields/field.ts";
import { amountText } from "@trato/domain/money.ts";
import { followUp } from "@trato/domain/opportunities/follow-up/standing.ts";
import { type ListLeads, ListOpportunities } from "@trato/domain/opportunities/inputs.ts";
import type { OpportunityType } from "@trato/domain/opportunities/lifecycle.ts";
import type { ListPooled } from "@trato/domain/opportunities/pool/inputs.ts";
import type { OpportunityRow } from "@trato/domain/opportunities/records.ts";
import { changedPage, refuseBesides, updatedAtOf } from "../platform/changes/changed-since.ts";
import type { Context } from "../platform/context.ts";
import { decodeCursor, pageOfRows } from "../platform/cursor.ts";
import { answeredFields } from "../platform/database/answered-fields.ts";
import { followUpOf } from "./follow-up/follow-up-column.ts";
import { nextActivityOf } from "./next-activity-column.ts";

/** Leads in the order asked for, as far as the reader reaches. */
export function listLeads(ctx: Context, input: Omit<ListLeads, "sort"> & Partial<Pick<ListLeads, "sort">>) {
  return list(ctx, "lead", { sort: "-createdAt", ...input });
}

/** Opportunities in the order asked for, as far as the reader reaches. */
export function listOpportunities(ctx: Context, input: ListOpportunities) {
  return list(ctx, "opportunity", input);
}

/** What waits in the pool, as far as the reader reaches. */
export function listPooled(ctx: Context, input: ListPooled) {
  return list(ctx, "pooled", input);
}

type Type = OpportunityType;

async function list(
  ctx: Context,
  type: Type,
  { limit, cursor, sort, search = "", count, updatedSince, ...given }: ListOpportunities,
) {
  if (updatedSince !== undefined)
    return changed(ctx, type, { limit, cursor, sort, search: search || undefined, count, updatedSince, ...given });
  const filters = JSON.stringify({ type, ...given, today: ctx.today, now: ctx.now });
  const last = cursor === undefined ? null : JSON.stringify(decodeCursor(cursor, keyShape(sort)));
  const [rows, counted] = await Promise.all([
    readRows(ctx, sql`app.search_opportunities(${search}, ${filters}::jsonb, ${sort}, ${last}::jsonb, ${limit + 1})`),
    count === "true" ? totalOf(ctx, search, filters) : null,
  ]);
  const { items, nextCursor } = pageOfRows(rows, limit, (row) => keyOf(row, sort));
  return { items: amountsIn(ctx, items), nextCursor, ...counted };
}

function changed(ctx: Context, type: Type, asked: ListOpportunities & { updatedSince: string }) {
  refuseBesides(ListOpportunities, asked);
  return changedPage(ctx, "opportunity", asked, (ids) => opportunityRows(ctx, ids), sql`t.type = ${type}`);
}

const amountsIn = ({ workspace }: Context, rows: readonly OpportunityRow[]) =>
  rows.map((row) => withAmounts(opportunityFields, row, workspace.currencyDecimals));

/** The rows of some ids. */
export async function opportunityRows(ctx: Context, ids: readonly string[]) {
  return amountsIn(ctx, await readRows(ctx, sql`unnest(${ids}::uuid[])`));
}

/** The ids of what the filters of a list leave, in its order. */
export function opportunitiesLeft(
  ctx: Context,
  type: Type,
  {
    search = "",
    sort = "-createdAt",
    ...filters
  }: Partial<Omit<ListOpportunities, "limit" | "cursor" | "count" | "updatedSince">> = {},
): RawBuilder<{ id: string }> {
  const asked = JSON.stringify({ type, ...filters, today: ctx.today, now: ctx.now });
  return sql`select f.id from app.search_opportunities(${search}, ${asked}::jsonb, ${sort}, null, null) as f (id)`;
}

type Sort = ListOpportunities["sort"];

const isByActivity = (sort: Sort): boolean => sort.endsWith("nextActivityOn");
const followedBy = (sort: Sort) => (["lastActivityOn", "contactBy"] as const).find((name) => sort.endsWith(name));

function keyShape(sort: Sort) {
  const field = sortedBy(opportunityFields, sort);
  if (isByActivity(sort)) return z.tuple([z.nullable(z.iso.date()), z.uuid()]);
  const followed = followedBy(sort);
  if (followed) return z.tuple([followUp.shape[followed], z.uuid()]);
  if (!field) return z.tuple([z.uuid()]);
  return z.tuple([field.name === "customerId" ? z.nullable(z.string()) : answeredOf<Field>(field), z.uuid()]);
}

/** Where the page ends: by the value that it is sorted by, a customer by the name. */
function keyOf(row: OpportunityRow, sort: Sort): (string | number | null)[] {
  const field = sortedBy(opportunityFields, sort);
  if (isByActivity(sort)) return [row.nextActivity?.on ?? null, row.id];
  const followed = followedBy(sort);
  if (followed) return [row.followUp[followed], row.id];
  if (!field) return [row.id];
  return [field.name === "customerId" ? row.customerName : row[field.name], row.id];
}

const listed = without(fieldsIn(withoutReferences(opportunityFields), "list"), ["expectedClosing"]);
const facts = answeredFields(listed, "o");

/** The rows of the ids found, in the order in which they were found. */
async function readRows(ctx: Context, found: ReturnType<typeof sql>): Promise<OpportunityRow[]> {
  const { rows } = await sql<OpportunityRow>`
    select o.id, o.type, o.state, o.archived_at, ${facts}, o.stage_id, s.name as stage_name, o.salesperson_id, m.name as salesperson_name, o.team_id,
      t.name as team_name, o.customer_id, c.name as customer_name, o.city, o.expected_closing,
      ${nextActivityOf("o")} as next_activity, ${followUpOf(ctx, "o", "s")} as follow_up, o.external_id, o.created_at,
      ${updatedAtOf("opportunity", "o")} as updated_at, o.version
    from ${found} with ordinality as found (id, place)
    join opportunities o on o.workspace_id = ${ctx.workspace.id} and o.id = found.id
    join stages s on s.workspace_id = o.workspace_id and s.id = o.stage_id
    left join members m on m.workspace_id = o.workspace_id and m.id = o.salesperson_id
    left join teams t on t.workspace_id = o.workspace_id and t.id = o.team_id
    left join contacts c on c.workspace_id = o.workspace_id and c.id = o.customer_id
    order by found.place`.execute(ctx.db);
  return rows;
}

/** How many there are, and what they may bring together. */
async function totalOf(ctx: Context, search: string, filters: string) {
  const { rows } = await sql<{ count: number; revenue: Decimal }>`
    select count, revenue from app.opportunities_total(${search}, ${filters}::jsonb)`.execute(ctx.db);
  const { count, revenue } = rows[0] ?? { count: 0, revenue: nothing };
  return { count, sum: amountText(revenue, ctx.workspace.currencyDecimals) };
}
