import { EditContact } from "@trato/domain/contacts/inputs.ts";
import { fieldsOf } from "@trato/domain/imports/fields.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import { EditOpportunity } from "@trato/domain/opportunities/inputs.ts";
import { EditProduct } from "@trato/domain/products/inputs.ts";
import { editContact } from "../../contacts/edit-contact.ts";
import { editOpportunity } from "../../opportunities/edit-opportunity.ts";
import type { Context } from "../../platform/context.ts";
import { editProduct } from "../../products/edit-product.ts";
import { isOfAddresses, type PlannedChange } from "../plan-changes.ts";
import { giveBackComposed } from "./compose-products.ts";
import { type AddressBefore, changeAddresses, giveBackAddresses } from "./write-addresses.ts";

type Values = { field: string; value: unknown }[];

/** Does what a row changes of a record; gives what was there before, as it is given back. */
export async function writePlanned(
  ctx: Context,
  kind: ImportKind,
  { record, fields, addresses }: Pick<PlannedChange, "record" | "fields" | "addresses">,
): Promise<Record<string, unknown>> {
  const own = fields.filter(({ field }) => !isOfAddresses(field));
  const values = own.map(({ field, after }) => ({ field, value: after }));
  if (own.length > 0) await writeChange(ctx, kind, record.id, values);
  return {
    ...Object.fromEntries(own.map(({ field, before }) => [field, before])),
    ...(addresses && { addresses: await changeAddresses(ctx, record.id as Id<"contacts">, addresses) }), // only of contacts
  };
}

/** Puts a record back as it was before. */
export async function giveBackChange(
  ctx: Context,
  kind: ImportKind,
  recordId: string,
  { addresses, ...before }: Record<string, unknown>,
): Promise<void> {
  const own = kind === "products" ? await giveBackComposed(ctx, recordId as Id<"products">, before) : before; // of products
  const values = Object.entries(own).map(([field, value]) => ({ field, value }));
  if (values.length > 0) await writeChange(ctx, kind, recordId, values);
  if (addresses) await giveBackAddresses(ctx, addresses as AddressBefore[]); // as they were kept
}

/** Changes a record that was there already, in the fields that are told, through the same command as a person would. */
async function writeChange(ctx: Context, kind: ImportKind, recordId: string, values: Values): Promise<void> {
  const asked: Record<string, unknown> = {};
  for (const { field, value } of values) {
    const within = fieldsOf[kind].find(({ id }) => id === field)?.within;
    if (within === undefined) asked[field] = value;
    else asked[within] = { ...(asked[within] as object | undefined), [field]: value }; // a group is an object
  }
  if (kind === "contacts") await editContact(ctx, EditContact.parse({ contactId: recordId, ...asked }));
  else if (kind === "products") await editProduct(ctx, EditProduct.parse({ productId: recordId, ...asked }));
  else await editOpportunity(ctx, EditOpportunity.parse({ opportunityId: recordId, ...asked }));
}
