import type { OneContact } from "@trato/domain/contacts/inputs.ts";
import { readContact } from "../contacts/get-contact.ts";
import type { Context } from "../platform/context.ts";
import { addressedAs } from "./templates/addressed.ts";
import type { Letter } from "./templates/write-letter.ts";

/** What a letter to a contact may tell. */
export async function letterOfContact(ctx: Context, { contactId }: OneContact): Promise<Letter> {
  const { email, language } = await readContact(ctx, contactId);
  const contact = await addressedAs(ctx, contactId);
  return { use: "contact", to: email, language: language ?? ctx.workspace.language, values: { contact } };
}
