import type { Contact } from "@trato/domain/contacts/records.ts";
import type { Context } from "../platform/context.ts";
import { found } from "../platform/rows.ts";
import { type ContactId, selectContacts } from "./store.ts";

/** One contact; refused where it is not there or not to be seen. */
export async function readContact(ctx: Context, id: ContactId): Promise<Contact> {
  return found(await selectContacts(ctx).where("c.id", "=", id).executeTakeFirst());
}
