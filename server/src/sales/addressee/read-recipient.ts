import type { Id } from "@trato/domain/ids.ts";
import { recipientOf } from "@trato/domain/sales/addressee.ts";
import type { Context } from "../../platform/context.ts";
import { readCustomer } from "../sale-defaults.ts";

/** To whom a document is sent: the person whom it is for, else the customer; in the language of whoever says one. */
export async function readRecipient(
  ctx: Context,
  { customerId, contactPersonId }: { customerId: Id<"contacts">; contactPersonId: Id<"contacts"> | null },
) {
  const customer = await readCustomer(ctx, customerId);
  if (!contactPersonId) return customer;
  return { ...customer, ...recipientOf(customer, await readCustomer(ctx, contactPersonId)) };
}
