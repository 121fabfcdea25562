import { sql } from "kysely";
import type { FindDuplicates } from "@trato/domain/contacts/inputs.ts";
import { bySureness, type Evidence, likenessOf } from "@trato/domain/contacts/likeness.ts";
import type { Contact, LikelyDuplicate } from "@trato/domain/contacts/records.ts";
import { companyDomainOf } from "@trato/domain/parties/public-mail.ts";
import type { Context } from "../platform/context.ts";

const mostShown = 5;

/** What is known of a contact; null as well as left out where nothing is. */
export type ContactSigns = { [Sign in keyof FindDuplicates]: FindDuplicates[Sign] | null };

/** Contacts that may be whoever is asked for, the likeliest first, each with the reasons: a hint, never a refusal. */
export async function findDuplicates(ctx: Context, asked: ContactSigns): Promise<{ items: LikelyDuplicate[] }> {
  const signs = JSON.stringify({ ...asked, domains: companyDomainsOf(asked) });
  const { rows } = await sql<Candidate>`
    select id, kind, name, email, vat, evidence from app.contacts_alike(${signs}::jsonb)`.execute(ctx.db);
  const alike = rows.flatMap(({ evidence, ...contact }) => {
    const likeness = likenessOf(evidence, contact.kind);
    return likeness ? [{ ...contact, ...likeness }] : [];
  });
  return { items: alike.toSorted(bySureness).slice(0, mostShown) };
}

type Candidate = Omit<LikelyDuplicate, "same" | "sureness"> & { evidence: Evidence };

/** By what others are found that may be the same as a contact. */
export function signsOfContact({ id: exceptId, company, address, ...contact }: Contact): ContactSigns {
  const { kind, name, email, vat, phone, website } = contact;
  const { street, zip } = address;
  return { kind, name, email, vat, phone, website, street, zip, exceptId, companyId: company?.id };
}

/** The domains of a company's own among what is asked for. */
export function companyDomainsOf({ email, website }: Pick<ContactSigns, "email" | "website">): string[] {
  const addresses = [email?.includes("@") ? email : null, website];
  return [...new Set(addresses.flatMap((address) => companyDomainOf(address ?? "") ?? []))];
}
