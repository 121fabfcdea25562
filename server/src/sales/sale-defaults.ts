import { Refusal } from "@trato/domain/errors.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../platform/context.ts";
import { keptReading } from "../platform/master-data/kept-reading.ts";
import { own } from "../platform/rows.ts";

/** The customer with his own payment terms; refuses one that is unknown. */
export async function readCustomer(ctx: Context, customerId: Id<"contacts">) {
  const customer = await own(ctx, "contacts as c")
    .leftJoin("customerTerms as t", (join) =>
      join.onRef("t.workspaceId", "=", "c.workspaceId").onRef("t.contactId", "=", "c.id"),
    )
    .select(["c.id", "c.name", "c.email", "c.language", "c.salespersonId", "t.paymentTermsId"])
    .where("c.id", "=", customerId)
    .executeTakeFirst();
  if (!customer) throw new Refusal("invalid", "reference.unknown", { path: "customerId" });
  return customer;
}

/** The workspace's default payment terms, or none. */
export const defaultPaymentTerms = keptReading(async (ctx): Promise<Id<"payment_terms"> | null> => {
  const terms = await own(ctx, "paymentTerms")
    .select("id")
    .where("isDefault", "=", true)
    .where("archivedAt", "is", null)
    .executeTakeFirst();
  return terms?.id ?? null;
});
