import { sql } from "kysely";
import type { ListContacts } from "@trato/domain/contacts/inputs.ts";
import { whenGiven } from "../platform/conditions.ts";
import { columnsOf } from "@trato/domain/fields/field-columns.ts";
import { fieldsIn, withoutReferences } from "@trato/domain/fields/field-lists.ts";
import { contactFields } from "@trato/domain/contacts/fields.ts";
import type { Context } from "../platform/context.ts";
import { fieldConditions } from "../platform/field-conditions.ts";
import { pageOfRows } from "../platform/cursor.ts";
import { endOf, folded, ordered, rowsInOrder, type SortColumn } from "../platform/list-order.ts";
import { own } from "../platform/rows.ts";

/** Companies and people by name (or the newest first), as far as the filters let them through. */
export async function listContacts(ctx: Context, input: ListContacts) {
  const rows = await rowsInOrder(shown(withNames(filtered(ctx, input))), sql`c.id`, columns, input);
  const page = pageOfRows(rows, input.limit, endOf);
  return { ...page, ...(input.count === "true" && { count: await countOf(ctx, input) }) };
}

const columns: Partial<Record<string, SortColumn>> = {
  name: { key: sql`c.sort_name`, type: "text", isNeverEmpty: true },
  companyId: { key: sql`company.sort_name`, isThere: sql`c.company_id is not null`, type: "text" },
  jobTitle: folded(sql.ref("c.jobTitle")),
  email: folded(sql.ref("c.email")),
  phone: folded(sql.ref("c.phone")),
  vat: folded(sql.ref("c.vat")),
  zip: folded(sql.ref("c.zip")),
  city: folded(sql.ref("c.city")),
  state: folded(sql.ref("c.state")),
  country: folded(sql.ref("c.country")),
  salespersonId: { key: sql`nullif(app.fold(m.name), '')`, isThere: sql`c.salesperson_id is not null`, type: "text" },
};

/** The ids of a whole list in its order. */
export const contactsInOrder = (ctx: Context, { sort, ...filters }: Filters & Pick<ListContacts, "sort">) =>
  ordered(withNames(filtered(ctx, filters)).select("c.id"), sql`c.id`, columns, sort);

/** The rows of some ids, in no order. */
export const contactRows = (ctx: Context, ids: readonly string[]) =>
  shown(withNames(own(ctx, "contacts as c").where(sql<boolean>`c.id = any (${ids}::uuid[])`))).execute();

function withNames(query: ReturnType<typeof filtered>) {
  return query
    .leftJoin("contacts as company", (join) =>
      join.onRef("company.workspaceId", "=", "c.workspaceId").onRef("company.id", "=", "c.companyId"),
    )
    .leftJoin("members as m", (join) =>
      join.onRef("m.workspaceId", "=", "c.workspaceId").onRef("m.id", "=", "c.salespersonId"),
    );
}

function shown(query: ReturnType<typeof withNames>) {
  return query
    .select(["c.id", ...facts])
    .select(["company.name as companyName", "m.name as salespersonName", "c.archivedAt", "c.version", "c.sortName"]);
}

const listed = fieldsIn(withoutReferences(contactFields), "list");
const facts = columnsOf(listed).map((column) => `c.${column}` as const);

type Filters = Omit<ListContacts, "limit" | "cursor" | "count" | "sort">;

/** The ids of what the filters of the list leave. */
export function contactsLeft(ctx: Context, filters: Filters) {
  return filtered(ctx, filters).select("c.id");
}

function filtered(ctx: Context, input: Filters) {
  const search = input.search?.trim() === "" ? undefined : input.search;
  return own(ctx, "contacts as c")
    .where("c.archivedAt", input.archived === "true" ? "is not" : "is", null)
    .where((eb) =>
      eb.and([
        ...whenGiven(input.externalId, (given) => sql`c.external_id = ${given}`),
        ...whenGiven(search, (words) => sql`c.id in (select app.contacts_found(${words}))`),
        ...fieldConditions(contactFields, input, "c"),
      ]),
    );
}

async function countOf(ctx: Context, input: ListContacts): Promise<number> {
  const { count } = await filtered(ctx, input)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
