import { Refusal } from "@trato/domain/errors.ts";
import type { Contact } from "@trato/domain/contacts/records.ts";
import type { Context } from "../platform/context.ts";
import { type ContactId, selectContacts } from "./store.ts";

/** One contact; refused where it is not there or not to be seen. */
export async function readContact(ctx: Context, id: ContactId): Promise<Contact> {
  const contact = await selectContacts(ctx).where("c.id", "=", id).executeTakeFirst();
  if (!contact) throw new Refusal("not_found", "record.not_found");
  return contact;
}
