import { sql } from "kysely";
import * as z from "zod/mini";
import type { ListContacts } from "@trato/domain/contacts/inputs.ts";
import { whenGiven } from "../platform/conditions.ts";
import { columnsOf } from "@trato/domain/fields/field-columns.ts";
import { fieldsIn, withoutReferences } from "@trato/domain/fields/field-lists.ts";
import { contactFields } from "@trato/domain/contacts/fields.ts";
import type { Context } from "../platform/context.ts";
import { fieldConditions } from "../platform/field-conditions.ts";
import { decodeCursor, pageOfRows } from "../platform/cursor.ts";
import { own } from "../platform/rows.ts";

/** Companies and people by name (or the newest first), as far as the filters let them through. */
export async function listContacts(ctx: Context, input: ListContacts) {
  const rows = await sorted(filtered(ctx, input), input)
    .leftJoin("contacts as company", (join) =>
      join.onRef("company.workspaceId", "=", "c.workspaceId").onRef("company.id", "=", "c.companyId"),
    )
    .leftJoin("members as m", (join) =>
      join.onRef("m.workspaceId", "=", "c.workspaceId").onRef("m.id", "=", "c.salespersonId"),
    )
    .select(["c.id", ...facts])
    .select(["company.name as companyName", "m.name as salespersonName", "c.archivedAt", "c.version", "c.sortName"])
    .limit(input.limit + 1)
    .execute();
  const page = pageOfRows(rows, input.limit, (row) => (input.sort === "name" ? [row.sortName, row.id] : [row.id]));
  return { ...page, ...(input.count === "true" && { count: await countOf(ctx, input) }) };
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
        ...whenGiven(search, (words) => sql`c.id in (select app.contacts_found(${words}))`),
        ...fieldConditions(contactFields, input, "c"),
      ]),
    );
}

const byName = z.tuple([z.string(), z.uuid()]);
const byAge = z.tuple([z.uuid()]);

function sorted(query: ReturnType<typeof filtered>, { sort, cursor }: ListContacts) {
  if (sort === "name") {
    const after = cursor === undefined ? null : decodeCursor(cursor, byName);
    const ordered = query.orderBy("c.sortName").orderBy("c.id");
    return after ? ordered.where(sql<boolean>`(c.sort_name, c.id) > (${after[0]}, ${after[1]}::uuid)`) : ordered;
  }
  const after = cursor === undefined ? null : decodeCursor(cursor, byAge);
  const ordered = query.orderBy("c.id", "desc");
  return after ? ordered.where(sql<boolean>`c.id < ${after[0]}::uuid`) : ordered;
}

async function countOf(ctx: Context, input: ListContacts): Promise<number> {
  const { count } = await filtered(ctx, input)
    .select((eb) => eb.fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return count;
}
