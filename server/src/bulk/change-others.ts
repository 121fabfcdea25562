import { contactFields } from "@trato/domain/contacts/fields.ts";
import { fieldsIn } from "@trato/domain/fields/field-lists.ts";
import type { Id } from "@trato/domain/ids.ts";
import { type AboutKind, kinds, kindsTaking } from "@trato/domain/kinds.ts";
import { productFields } from "@trato/domain/products/fields.ts";
import { isOrder } from "@trato/domain/sales/lifecycle.ts";
import { archiveContact, unarchiveContact } from "../contacts/archive-contact.ts";
import { editContact } from "../contacts/edit-contact.ts";
import { lockContact } from "../contacts/store.ts";
import type { Context } from "../platform/context.ts";
import { found, lockRow, own } from "../platform/rows.ts";
import { archiveProduct, editProduct, unarchiveProduct } from "../products/edit-product.ts";
import { lockProduct } from "../products/store.ts";
import { changeOrder } from "../sales/change-order.ts";
import { editSale } from "../sales/edit-sale.ts";
import { type BulkKind, isAsked, type OwnChange, picked } from "./bulk-kind.ts";

/** A kind whose values are given back as they were changed. */
function plain<Change extends object>({
  about,
  facts,
  change,
}: Omit<BulkKind<Change>, "factsAfter" | "giveBack">): BulkKind<Change> {
  return {
    about,
    facts,
    factsAfter: facts,
    change,
    giveBack: (ctx, id, former, now) => change(ctx, id, former as Change, now, 0), // a change of the same names
  };
}

const ofContact = fieldsIn(contactFields, "bulk").map(({ name }) => name);

export const contacts: BulkKind<Partial<OwnChange<"contacts">>> = plain({
  about: kindAt("contacts"),
  facts: async (ctx, id) => {
    const contact = await lockContact(ctx, id as Id<"contacts">); // taken from the list of contacts
    return { ...picked(contact, ofContact), archived: contact.archivedAt !== null };
  },
  change: async (ctx, id, { archived, ...fields }) => {
    const contactId = id as Id<"contacts">; // as above
    if (isAsked(fields)) await editContact(ctx, { contactId, version: undefined, ...fields });
    if (archived !== undefined) await (archived ? archiveContact : unarchiveContact)(ctx, { contactId });
  },
});

const ofProduct = fieldsIn(productFields, "bulk").map(({ name }) => name);

export const products: BulkKind<Partial<OwnChange<"products">>> = plain({
  about: kindAt("products"),
  facts: async (ctx, id) => {
    const product = await lockProduct(ctx, id as Id<"products">); // taken from the list of products
    return { ...picked(product, ofProduct), archived: product.archivedAt !== null };
  },
  change: async (ctx, id, { archived, ...fields }) => {
    const productId = id as Id<"products">; // as above
    if (isAsked(fields)) await editProduct(ctx, { productId, version: undefined, ...fields });
    if (archived !== undefined) await (archived ? archiveProduct : unarchiveProduct)(ctx, { productId });
  },
});

const saleFacts = async (ctx: Context, id: string) =>
  picked(await lockRow(ctx, "sales", id as Id<"sales">), ["salespersonId"]); // taken from the list of sales

export const sales: BulkKind<Partial<OwnChange<"orders">>> = plain({
  about: kindAt("sales"),
  facts: saleFacts,
  change: async (ctx, id, { salespersonId }, now) => {
    if (salespersonId === undefined || salespersonId === now["salespersonId"]) return;
    const saleId = id as Id<"sales">; // as above
    const sale = found(await own(ctx, "sales").select("state").where("id", "=", saleId).executeTakeFirst());
    if (isOrder(sale)) await changeOrder(ctx, { saleId, salespersonId, tellCustomer: false });
    else await editSale(ctx, { saleId, version: undefined, salespersonId });
  },
});

/** Of purchases nothing is changed but what is planned for them. */
export const purchases: BulkKind<object> = plain({
  about: kindAt("purchases"),
  facts: async (ctx, id) => picked(await lockRow(ctx, "purchases", id as Id<"purchases">), []), // taken from the list of purchases
  change: async () => undefined,
});

/** The kind of the records that a list shows, by the address that they share with it. */
function kindAt(path: string): AboutKind {
  const kind = kindsTaking("note").find((each) => kinds[each].path === path);
  if (!kind) throw new Error(`no kind of record at ${path}`);
  return kind;
}
