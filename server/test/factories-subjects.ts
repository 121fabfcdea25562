import type { About } from "../src/activities/about-route.ts";
import { createContact } from "../src/contacts/create-contact.ts";
import type { Context } from "../src/platform/context.ts";
import { createPurchase } from "../src/purchasing/create-purchase.ts";
import { createQuotation } from "../src/sales/create-quotation.ts";
import { opportunity } from "./factories-opportunities.ts";
import { product, qty } from "./factories-stock.ts";

/** One record of each kind that something can be planned for or said about. */
export async function oneOfEachKind(ctx: Context): Promise<About[]> {
  const contact = await createContact(ctx, { kind: "company", name: "Acme" });
  const goods = await product(ctx);
  const lines = [{ productId: goods.id, quantity: qty(1) }];
  return [
    { kind: "opportunity", id: (await opportunity(ctx)).id },
    { kind: "sale", id: (await createQuotation(ctx, { customerId: contact.id, lines })).id },
    { kind: "contact", id: contact.id },
    { kind: "product", id: goods.id },
    { kind: "purchase", id: (await createPurchase(ctx, { vendorId: contact.id, lines })).id },
  ];
}

/** A contact, which everybody reaches. */
export async function aboutContact(ctx: Context): Promise<About> {
  return { kind: "contact", id: (await createContact(ctx, { kind: "company", name: "Acme" })).id };
}

/** A quotation of whoever makes it. */
export async function aboutSale(ctx: Context): Promise<About> {
  const customer = await createContact(ctx, { kind: "company", name: "Acme" });
  return { kind: "sale", id: (await createQuotation(ctx, { customerId: customer.id, lines: [] })).id };
}

/** A purchase that is not confirmed. */
export async function aboutPurchase(ctx: Context): Promise<About> {
  const vendor = await createContact(ctx, { kind: "company", name: "Wood" });
  return { kind: "purchase", id: (await createPurchase(ctx, { vendorId: vendor.id, lines: [] })).id };
}

/** A deal of whoever makes it. */
export async function aboutDeal(ctx: Context): Promise<About> {
  return { kind: "opportunity", id: (await opportunity(ctx)).id };
}
