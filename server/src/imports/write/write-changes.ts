import { EditContact } from "@trato/domain/contacts/inputs.ts";
import { fieldsOf } from "@trato/domain/imports/fields.ts";
import type { ImportKind } from "@trato/domain/imports/kinds.ts";
import { EditOpportunity } from "@trato/domain/opportunities/inputs.ts";
import { EditProduct } from "@trato/domain/products/inputs.ts";
import { editContact } from "../../contacts/edit-contact.ts";
import { editOpportunity } from "../../opportunities/edit-opportunity.ts";
import type { Context } from "../../platform/context.ts";
import { editProduct } from "../../products/edit-product.ts";

type Values = { field: string; value: unknown }[];

/** Changes a record that was there already, in the fields that are told, through the same command as a person would. */
export async function writeChange(ctx: Context, kind: ImportKind, recordId: string, values: Values): Promise<void> {
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
