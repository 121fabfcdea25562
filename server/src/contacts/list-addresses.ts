import { type Expression, sql } from "kysely";
import type { ContactAddress } from "@trato/domain/contacts/address-records.ts";
import type { OneContact } from "@trato/domain/contacts/inputs.ts";
import type { Context } from "../platform/context.ts";
import { found, own } from "../platform/rows.ts";
import type { ContactId } from "./store.ts";

/** The addresses of a contact, and of the company that a person belongs to; the older first. */
export async function listAddresses(ctx: Context, { contactId }: OneContact): Promise<{ items: ContactAddress[] }> {
  const { companyId } = found(
    await own(ctx, "contacts").select("companyId").where("id", "=", contactId).executeTakeFirst(),
  );
  return { items: await addressesOf(ctx, companyId ? [contactId, companyId] : [contactId]) };
}

/** Those in use of some contacts. */
export function addressesOf(ctx: Context, contactIds: readonly ContactId[]): Promise<ContactAddress[]> {
  return addressesWhere(ctx, sql<ContactId>`(select unnest(${contactIds}::uuid[]))`).execute();
}

/** The same of the contacts that a query finds. */
export const addressesWhere = (ctx: Context, contactIds: Expression<ContactId>) =>
  selectAddresses(ctx).where("a.contactId", "in", contactIds).where("a.removedAt", "is", null).orderBy("a.id");

export const selectAddresses = (ctx: Context) =>
  own(ctx, "addresses as a")
    .select(["a.id", "a.contactId", "a.kind", "a.name", "a.street", "a.street2", "a.zip", "a.city", "a.state"])
    .select(["a.country", "a.removedAt", "a.version"]);
