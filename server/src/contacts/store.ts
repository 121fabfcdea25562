import { type ExpressionBuilder, sql } from "kysely";
import { Refusal, refuseIf } from "@trato/domain/errors.ts";
import { obstacleToBelong } from "@trato/domain/contacts/belonging.ts";
import { contactFields } from "@trato/domain/contacts/fields.ts";
import type { Contact } from "@trato/domain/contacts/records.ts";
import { columnsOf } from "@trato/domain/fields/field-columns.ts";
import { standing, withoutReferences } from "@trato/domain/fields/field-lists.ts";
import { updatedAtOf } from "../platform/changes/changed-since.ts";
import type { Context } from "../platform/context.ts";
import { answeredGroup } from "../platform/database/answered-fields.ts";
import type { Tables } from "../platform/database/tables.ts";
import { found, own } from "../platform/rows.ts";

export type ContactId = Contact["id"];

/** The contact, locked until the commit; refused where it is not there or not to be seen. */
export async function lockContact(ctx: Context, id: ContactId) {
  const contacts = own(ctx, "contacts as c").select(plainColumns).select(peopleCount).where("c.id", "=", id);
  return found(await contacts.forUpdate("c").executeTakeFirst());
}

/** Many of them, locked in the order of their ids; refused where one is not there. */
export async function lockContacts(ctx: Context, ids: readonly ContactId[]) {
  return allOf(ids, await contactsBy(ctx, ids).forUpdate().execute());
}

/** The same for whoever only reads them. */
export async function readContacts(ctx: Context, ids: readonly ContactId[]) {
  return allOf(ids, await contactsBy(ctx, ids).execute());
}

export type ContactRecord = Awaited<ReturnType<typeof readContacts>>[number];

const contactsBy = (ctx: Context, ids: readonly ContactId[]) =>
  own(ctx, "contacts as c")
    .select([...plainColumns, "c.createdAt"])
    .where(sql<boolean>`c.id = any (${ids}::uuid[])`)
    .orderBy("c.id");

function allOf<Record>(ids: readonly ContactId[], records: Record[]): Record[] {
  if (records.length < ids.length) throw new Refusal("not_found", "record.not_found");
  return records;
}

const plainColumns = [
  "c.id",
  ...columnsOf(contactFields).map((column) => `c.${column}` as const),
  "c.archivedAt",
  "c.version",
] as const;

const peopleCount = sql<number>`(select count(*)::int from contacts p
  where p.workspace_id = c.workspace_id and p.company_id = c.id)`.as("people");

/** Contacts as their own commands answer them. */
export function selectContacts(ctx: Context) {
  return own(ctx, "contacts as c")
    .leftJoin("contacts as company", (join) =>
      join.onRef("company.workspaceId", "=", "c.workspaceId").onRef("company.id", "=", "c.companyId"),
    )
    .leftJoin("members as m", (join) =>
      join.onRef("m.workspaceId", "=", "c.workspaceId").onRef("m.id", "=", "c.salespersonId"),
    )
    .select([
      "c.id",
      ...facts,
      "c.fiscalPositionId",
      "c.priceListId",
      "c.externalId",
      "c.archivedAt",
      "c.createdAt",
      "c.version",
    ])
    .select(updatedAtOf("contact", "c").as("updatedAt"))
    .select((eb) => [
      sql<Contact["address"]>`${answeredGroup(contactFields, "c", "address")}`.as("address"),
      orNull<Contact["company"]>(eb, "company").as("company"),
      orNull<Contact["salesperson"]>(eb, "m").as("salesperson"),
    ]);
}

const facts = columnsOf(standing(withoutReferences(contactFields))).map((column) => `c.${column}` as const);

type Joined = Tables & { c: Tables["contacts"]; company: Tables["contacts"]; m: Tables["members"] };

function orNull<Named>(eb: ExpressionBuilder<Joined, "company" | "m">, table: "company" | "m") {
  const id = eb.ref(`${table}.id`);
  return sql<Named>`case when ${id} is not null then json_build_object('id', ${id}, 'name', ${eb.ref(`${table}.name`)}) end`;
}

/** Refuses a company that is none, or that is not there. */
export async function refuseWrongCompany(
  ctx: Context,
  contact: { id: string; kind: "company" | "person"; name: string },
  companyId: ContactId | null | undefined,
): Promise<void> {
  if (!companyId) return;
  const company = await own(ctx, "contacts")
    .select(["id", "kind", "name"])
    .where("id", "=", companyId)
    .executeTakeFirst();
  if (!company) throw new Refusal("invalid", "reference.unknown", { path: "companyId" });
  refuseIf(obstacleToBelong(contact, company));
}
