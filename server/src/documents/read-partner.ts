import { printedWords } from "@trato/domain/documents/printed-words.ts";
import type { Id } from "@trato/domain/ids.ts";
import { addressLines } from "@trato/domain/parties/address-forms.ts";
import { countryName } from "@trato/domain/parties/country-name.ts";
import { speak } from "@trato/domain/words.ts";
import type { Context } from "../platform/context.ts";
import { own } from "../platform/rows.ts";

/**
 * To whom a document goes: the name and the lines of the address; `person`: to whose attention. It is in the language of the person, and
 * goes to his e-mail address, where these are known; else to those of the partner.
 */
export async function readPartner(ctx: Context, contactId: Id<"contacts">, person: Id<"contacts"> = contactId) {
  const { name, vat, language, reader, email, ...address } = await own(ctx, "contacts as c")
    .innerJoin("contacts as r", (join) => join.onRef("r.workspaceId", "=", "c.workspaceId").on("r.id", "=", person))
    .select(["c.name", "c.vat", "c.street", "c.street2", "c.zip", "c.city", "c.state", "c.country", "r.name as reader"])
    .select((eb) => eb.fn.coalesce("r.language", "c.language").as("language"))
    .select((eb) => eb.fn.coalesce("r.email", "c.email").as("email"))
    .where("c.id", "=", contactId)
    .executeTakeFirstOrThrow();
  const spoken = language ?? ctx.workspace.language;
  const country = address.country && countryName(address.country, spoken);
  const lines = [...addressLines(address), country, vat && `${speak(printedWords, "vat", spoken)} ${vat}`];
  return {
    name,
    reader,
    email,
    language: spoken,
    address: lines.filter((line) => line !== null),
    attention: person === contactId ? "" : `${speak(printedWords, "attention", spoken)} ${reader}`,
  };
}

export type Partner = Awaited<ReturnType<typeof readPartner>>;
