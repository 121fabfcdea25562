import { CreateContact, EditContact, FindDuplicates, ListContacts, OneContact } from "@trato/domain/contacts/inputs.ts";
import { Contact, ContactList, LikelyDuplicates } from "@trato/domain/contacts/records.ts";
import { route } from "../platform/routes.ts";
import { archiveContact, unarchiveContact } from "./archive-contact.ts";
import { createContact } from "./create-contact.ts";
import { editContact } from "./edit-contact.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { listContacts } from "./list-contacts.ts";

const example = { contactId: "01990000-0000-7000-8000-000000000001" };

export const contactRoutes = {
  "GET /contacts": route({
    may: "contact.read",
    summary: "List companies and people",
    input: ListContacts,
    output: ContactList,
    example: { search: "acme", kind: "company" },
    run: listContacts,
  }),
  "POST /contacts": route({
    may: "contact.edit",
    summary: "Create a company or a person",
    input: CreateContact,
    output: Contact,
    example: { kind: "company", name: "Acme", email: "hello@acme.example", address: { city: "Madrid", country: "ES" } },
    run: createContact,
  }),
  "GET /contact-duplicates": route({
    may: "contact.read",
    summary: "Find contacts with the same e-mail or VAT number",
    input: FindDuplicates,
    output: LikelyDuplicates,
    example: { email: "hello@acme.example" },
    run: findDuplicates,
  }),
  "PATCH /contacts/:contactId": route({
    may: "contact.edit",
    summary: "Edit a contact",
    input: EditContact,
    output: Contact,
    example: { ...example, phone: "+34 910 000 000" },
    run: editContact,
  }),
  "POST /contacts/:contactId/archive": route({
    may: "contact.edit",
    summary: "Archive a contact",
    input: OneContact,
    output: Contact,
    example,
    run: archiveContact,
  }),
  "POST /contacts/:contactId/unarchive": route({
    may: "contact.edit",
    summary: "Take a contact out of the archive",
    input: OneContact,
    output: Contact,
    example,
    run: unarchiveContact,
  }),
};
