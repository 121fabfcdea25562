import { type RawBuilder, sql } from "kysely";
import * as z from "zod/mini";
import { addressCells } from "@trato/domain/contacts/address-cells.ts";
import { ListContacts } from "@trato/domain/contacts/inputs.ts";
import { contactFields } from "@trato/domain/contacts/fields.ts";
import { columnsOf } from "@trato/domain/fields/field-columns.ts";
import { sortedBy } from "@trato/domain/fields/field-filters.ts";
import { fieldsIn, withoutReferences } from "@trato/domain/fields/field-lists.ts";
import type { Id } from "@trato/domain/ids.ts";
import { nextActivityFields } from "@trato/domain/fields/next-activity.ts";
import { changedPage, refuseBesides, updatedAtOf } from "../platform/changes/changed-since.ts";
import type { Context } from "../platform/context.ts";
import { decodeCursor, pageOfRows } from "../platform/cursor.ts";
import { nextActivityAbout } from "../platform/database/next-activity.ts";
import { own } from "../platform/rows.ts";
import type { ContactId } from "./store.ts";
import { addressesOf } from "./list-addresses.ts";

type Filters = Omit<ListContacts, "limit" | "cursor" | "count" | "sort" | "updatedSince">;

/** Companies and people by name (or the newest first), as far as the filters let them through. */
export async function listContacts(ctx: Context, asked: ListContacts) {
  const { limit, cursor, sort, count, search = "", updatedSince, ...given } = asked;
  if (updatedSince !== undefined) return changedContacts(ctx, { ...asked, updatedSince });
  const filters = JSON.stringify({ ...given, today: ctx.today });
  const last = cursor === undefined ? null : JSON.stringify(decodeCursor(cursor, keyShape(sort)));
  const found = sql<{ id: Id<"contacts">; place: number }>`
    app.search_contacts(${search}, ${filters}::jsonb, ${sort}, ${last}::jsonb, ${limit + 1}) with ordinality`;
  const [rows, counted] = await Promise.all([
    shown(ctx)
      .innerJoin(found.as<"found">(sql`found (id, place)`), "found.id", "c.id")
      .orderBy("found.place")
      .execute(),
    count === "true" ? totalOf(ctx, search, filters) : null,
  ]);
  return { ...pageOfRows(rows, limit, (row) => keyOf(row, sort)), ...counted };
}

function changedContacts(ctx: Context, asked: ListContacts & { updatedSince: string }) {
  refuseBesides(ListContacts, asked);
  return changedPage(ctx, "contact", asked, (ids) =>
    shown(ctx)
      .where(sql<boolean>`c.id = any (${ids}::uuid[])`)
      .execute(),
  );
}

/** The ids of what the filters of the list leave, in its order. */
export function contactsInOrder(
  ctx: Context,
  { search = "", sort = "-createdAt", ...filters }: Filters & Partial<Pick<ListContacts, "sort">>,
): RawBuilder<{ id: string }> {
  return sql`select f.id from app.search_contacts(${search}, ${JSON.stringify({ ...filters, today: ctx.today })}::jsonb, ${sort}, null, null) as f (id)`;
}

/** The rows of some ids as their file tells them, each with its addresses; in no order. */
export async function contactRows(ctx: Context, ids: readonly string[]) {
  const [rows, addresses] = await Promise.all([
    shown(ctx)
      .select(inFile)
      .where(sql<boolean>`c.id = any (${ids}::uuid[])`)
      .execute(),
    ids.length === 0 ? [] : addressesOf(ctx, ids as ContactId[]), // of contacts
  ]);
  const its = Map.groupBy(addresses, ({ contactId }) => contactId);
  return rows.map((row) => ({ ...row, ...addressCells(its.get(row.id) ?? [], ctx.language) }));
}

function shown(ctx: Context) {
  return own(ctx, "contacts as c")
    .leftJoin("contacts as company", (join) =>
      join.onRef("company.workspaceId", "=", "c.workspaceId").onRef("company.id", "=", "c.companyId"),
    )
    .leftJoin("members as m", (join) =>
      join.onRef("m.workspaceId", "=", "c.workspaceId").onRef("m.id", "=", "c.salespersonId"),
    )
    .select(["c.id", ...facts])
    .select([
      "company.name as companyName",
      "m.name as salespersonName",
      "c.salespersonId",
      "c.externalId",
      "c.archivedAt",
      "c.version",
      "c.sortName",
    ])
    .select(updatedAtOf("contact", "c").as("updatedAt"))
    .select(nextActivityAbout("contact", "c.id").as("nextActivity"));
}

const listed = fieldsIn(withoutReferences(contactFields), "list");
const facts = columnsOf(listed).map((column) => `c.${column}` as const);
const inFile = columnsOf(fieldsIn(withoutReferences(contactFields), "export")).map((column) => `c.${column}` as const);

type Row = Awaited<ReturnType<ReturnType<typeof shown>["execute"]>>[number];

const sorted = [...contactFields, ...nextActivityFields];

function keyShape(sort: string) {
  const field = sortedBy(sorted, sort);
  if (!field) return z.tuple([z.uuid()]);
  return z.tuple([z.nullable(field.kind === "member" ? z.uuid() : z.string()), z.uuid()]);
}

/** Where the page ends: by the value that it is sorted by, a company by its name. */
function keyOf(row: Row, sort: string): (string | null)[] {
  const field = sortedBy(sorted, sort);
  if (!field) return [row.id];
  if (field.name === "nextActivityOn") return [row.nextActivity?.on ?? null, row.id];
  return [field.name === "companyId" ? row.companyName : row[field.name], row.id];
}

async function totalOf(ctx: Context, search: string, filters: string): Promise<{ count: number }> {
  const { rows } = await sql<{
    count: number;
  }>`select app.contacts_total(${search}, ${filters}::jsonb) as count`.execute(ctx.db);
  return { count: rows[0]?.count ?? 0 };
}
