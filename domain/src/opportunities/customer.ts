import type { CreateContact } from "../contacts/inputs.ts";
import type { Likeness } from "../contacts/likeness.ts";
import type { Contact } from "../contacts/records.ts";
import type { KnownFields } from "./known-fields.ts";

const addressFields = ["street", "street2", "city", "zip", "province", "country"] as const;
const followed = ["jobTitle", "website", "language", "email", "phone"] as const;

type Known = Pick<
  KnownFields,
  (typeof addressFields)[number] | (typeof followed)[number] | "contactName" | "companyName"
>;

/** A customer as far as a lead takes over what is known of it. */
export type KnownCustomer = Pick<Contact, "kind" | "name" | "jobTitle" | "website" | "language" | "email" | "phone"> & {
  companyName: string | null;
} & { [Field in (typeof addressFields)[number]]: string | null };

/**
 * What a record learns from its customer, where it knows nothing itself: names, ways to reach them, and the address as a whole.
 * Source: rules; what was typed before is kept.
 */
export function learnedFrom(customer: KnownCustomer, known: Known): Partial<Known> {
  const names = {
    contactName: customer.kind === "person" ? customer.name : null,
    companyName: customer.kind === "company" ? customer.name : customer.companyName,
  };
  const isAddressKnown = addressFields.some((field) => known[field]);
  const offered = { ...names, ...pick(customer, followed), ...(!isAddressKnown && pick(customer, addressFields)) };
  const learned = Object.entries(offered).filter(([field, value]) => value && !known[field as keyof Known]); // its own keys
  return Object.fromEntries(learned);
}

type Lead = Required<Known> &
  Pick<Required<KnownFields>, "title" | "description"> & { salespersonId: CreateContact["salespersonId"] };

/**
 * The contacts that are made of a lead: its company, and its person in that company or in the one given; somebody named like the
 * lead where it names nobody. Source: rule R-366.
 */
export function contactsOf(lead: Lead): { company: CreateContact | null; person: CreateContact | null } {
  const shared = {
    email: lead.email,
    phone: lead.phone,
    website: lead.website,
    language: lead.language,
    comment: lead.description,
    salespersonId: lead.salespersonId,
    address: addressOf(lead),
  };
  const company = lead.companyName ? { ...shared, kind: "company" as const, name: lead.companyName } : null;
  const personName = lead.contactName ?? (company ? null : lead.title);
  const person = personName ? { ...shared, kind: "person" as const, name: personName, jobTitle: lead.jobTitle } : null;
  return { company, person };
}

function addressOf({ street, street2, city, zip, province: state, country }: Lead): CreateContact["address"] {
  return { street, street2, city, zip, state, country };
}

function pick<Source extends object, Field extends keyof Source>(source: Source, fields: readonly Field[]) {
  return Object.fromEntries(fields.map((field) => [field, source[field]])) as Pick<Source, Field>; // the fields named
}

/** Whether somebody is offered first as a lead's customer: likely the same, or of the same name or e-mail. A second contact with one e-mail helps nobody. */
export const isLikelyCustomer = ({ same, sureness }: Likeness): boolean =>
  sureness !== "possible" || same.includes("name") || same.includes("email");
