import { type RawBuilder, sql } from "kysely";
import * as z from "zod/mini";
import { withAmounts } from "@trato/domain/fields/field-amounts.ts";
import { sortedBy } from "@trato/domain/fields/field-filters.ts";
import { answeredOf } from "@trato/domain/fields/field-schemas.ts";
import { fieldsIn, without, withoutReferences } from "@trato/domain/fields/field-lists.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import type { ListLeads, ListOpportunities } from "@trato/domain/opportunities/inputs.ts";
import type { OpportunityRow } from "@trato/domain/opportunities/records.ts";
import type { Context } from "../platform/context.ts";
import { decodeCursor, pageOfRows } from "../platform/cursor.ts";
import { answeredFields } from "../platform/database/answered-fields.ts";
import { nextActivityOf } from "./next-activity-column.ts";

/** Leads, newest first, as far as the reader reaches. */
export function listLeads(ctx: Context, input: ListLeads) {
  return list(ctx, "lead", { ...input, sort: "-createdAt" });
}

/** Opportunities in the order asked for, as far as the reader reaches. */
export function listOpportunities(ctx: Context, input: ListOpportunities) {
  return list(ctx, "opportunity", input);
}

type Type = "lead" | "opportunity";

async function list(
  ctx: Context,
  type: Type,
  { limit, cursor, sort, search = "", count, ...given }: ListOpportunities,
) {
  const filters = JSON.stringify({ type, ...given });
  const last = cursor === undefined ? null : JSON.stringify(decodeCursor(cursor, keyShape(sort)));
  const [rows, counted] = await Promise.all([
    readRows(ctx, sql`app.search_opportunities(${search}, ${filters}::jsonb, ${sort}, ${last}::jsonb, ${limit + 1})`),
    count === "true"
      ? countFound(ctx, sql`app.search_opportunities(${search}, ${filters}::jsonb, ${sort}, null, null)`)
      : null,
  ]);
  const { items, nextCursor } = pageOfRows(rows, limit, (row) => keyOf(row, sort));
  const amounts = items.map((row) => withAmounts(opportunityFields, row, ctx.workspace.currencyDecimals));
  return { items: amounts, nextCursor, ...(counted !== null && { count: counted }) };
}

/** The ids of what the filters of a list leave. */
export function opportunitiesLeft(
  type: Type,
  { search = "", ...filters }: Partial<Omit<ListOpportunities, "limit" | "cursor" | "count" | "sort">> = {},
): RawBuilder<{ id: string }> {
  const asked = JSON.stringify({ type, ...filters });
  return sql`select f.id from app.search_opportunities(${search}, ${asked}::jsonb, '-createdAt', null, null) as f (id)`;
}

type Sort = ListOpportunities["sort"];

function keyShape(sort: Sort) {
  const field = sortedBy(opportunityFields, sort);
  return field ? z.tuple([answeredOf(field), z.uuid()]) : z.tuple([z.uuid()]);
}

function keyOf(row: OpportunityRow, sort: Sort): (string | null)[] {
  const field = sortedBy(opportunityFields, sort);
  return field ? [row[field.name], row.id] : [row.id];
}

const listed = without(fieldsIn(withoutReferences(opportunityFields), "list"), ["expectedClosing"]);
const facts = answeredFields(listed, "o");

/** The rows of the ids found, in the order in which they were found. */
async function readRows(ctx: Context, found: ReturnType<typeof sql>): Promise<OpportunityRow[]> {
  const { rows } = await sql<OpportunityRow>`
    select o.id, o.type, o.state, ${facts}, o.stage_id, s.name as stage_name, o.salesperson_id, m.name as salesperson_name, o.team_id,
      t.name as team_name, o.customer_id, c.name as customer_name, o.expected_closing,
      ${nextActivityOf("o")} as next_activity, o.created_at, o.version
    from ${found} with ordinality as found (id, place)
    join opportunities o on o.workspace_id = ${ctx.workspace.id} and o.id = found.id
    join stages s on s.workspace_id = o.workspace_id and s.id = o.stage_id
    left join members m on m.workspace_id = o.workspace_id and m.id = o.salesperson_id
    left join teams t on t.workspace_id = o.workspace_id and t.id = o.team_id
    left join contacts c on c.workspace_id = o.workspace_id and c.id = o.customer_id
    order by found.place`.execute(ctx.db);
  return rows;
}

async function countFound(ctx: Context, found: ReturnType<typeof sql>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${found}`.execute(ctx.db);
  return rows[0]?.count ?? 0;
}
