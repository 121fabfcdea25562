import type { Contact } from "../contacts/records.ts";
import { type Obstacle, obstacle } from "../errors.ts";

type ContactId = Contact["id"];

/** A contact as far as documents are addressed to it. */
export type Addressed = { id: ContactId; kind: "company" | "person"; name: string; companyId: ContactId | null };

export type Addressee = { customerId: ContactId; contactPersonId: ContactId | null };

/**
 * To whom a document goes. A person who belongs to a company stands for it: the company is the customer, the person is whom it is
 * for; unless it is said that nobody is (null), or another one is: then the person is the customer. Source: the commercial entity of
 * rule 2.1.
 */
export function addresseeOf(customer: Addressed, contactPersonId: ContactId | null | undefined): Addressee {
  if (contactPersonId === undefined && customer.kind === "person" && customer.companyId)
    return { customerId: customer.companyId, contactPersonId: customer.id };
  return { customerId: customer.id, contactPersonId: contactPersonId ?? null };
}

/** Whom a document is for belongs to the company to which it goes. */
export function obstacleToAttention(customerId: ContactId, person: Addressed): Obstacle | null {
  if (person.kind === "person" && person.companyId === customerId) return null;
  return obstacle("invalid", "sale.person_of_another", { path: "contactPersonId", name: person.name });
}

type Reader<Spoken> = { name: string; email: string | null; language: Spoken | null };

/** To whom a document is written: its person, else the customer, who tells the address and the language that the person does not. */
export function recipientOf<Spoken>(customer: Reader<Spoken>, person: Reader<Spoken> | null): Reader<Spoken> {
  const { name, email, language } = person ?? customer;
  return { name, email: email ?? customer.email, language: language ?? customer.language };
}
