import type { Id } from "@trato/domain/ids.ts";
import { readContact } from "../../contacts/get-contact.ts";
import type { Context } from "../../platform/context.ts";

/** What a letter tells of whoever reads it: a contact, its address among the rest. */
export async function addressedAs(ctx: Context, contactId: Id<"contacts">) {
  const { address, ...contact } = await readContact(ctx, contactId);
  return { ...contact, ...address };
}
