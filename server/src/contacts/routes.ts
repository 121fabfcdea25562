import { ListPairs, TwoContacts } from "@trato/domain/contacts/pairs/inputs.ts";
import { ContactPairs, ToldApart } from "@trato/domain/contacts/pairs/records.ts";
import { CreateContact, EditContact, FindDuplicates, ListContacts, OneContact } from "@trato/domain/contacts/inputs.ts";
import {
  AddAddress,
  ContactAddress,
  ContactAddresses,
  EditAddress,
  OneAddress,
} from "@trato/domain/contacts/address-records.ts";
import { Contact, ContactList, LikelyDuplicates } from "@trato/domain/contacts/records.ts";
import { route } from "../platform/routes.ts";
import { addAddress, editAddress, removeAddress, restoreAddress } from "./addresses.ts";
import { listAddresses } from "./list-addresses.ts";
import { archiveContact, unarchiveContact } from "./archive-contact.ts";
import { createContact } from "./create-contact.ts";
import { editContact } from "./edit-contact.ts";
import { findDuplicates } from "./find-duplicates.ts";
import { listContacts } from "./list-contacts.ts";
import { listContactPairs } from "./pairs/list-contact-pairs.ts";
import { takeBackContactsApart, tellContactsApart } from "./pairs/tell-apart.ts";
import { contactMergingRoutes } from "./merging/routes.ts";
import { personalDataRoutes } from "./personal/routes.ts";
import { contactRemovingRoutes } from "./removing/routes.ts";

const anAddress = { addressId: "01990000-0000-7000-8000-000000000001" };
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
    summary: "Find contacts that may be the same, with the reasons and how sure it is",
    input: FindDuplicates,
    output: LikelyDuplicates,
    example: { kind: "company", name: "Acme", email: "hello@acme.example", phone: "+34 910 000 000" },
    run: findDuplicates,
  }),
  "GET /contact-pairs": route({
    may: "contact.read",
    summary: "List pairs of contacts that are likely the same, the surest first",
    input: ListPairs,
    output: ContactPairs,
    example: { limit: "20" },
    run: listContactPairs,
  }),
  "POST /contacts/:contactId/tell-apart": route({
    may: "contact.edit",
    summary: "Say that a contact is not the same as another one",
    input: TwoContacts,
    output: ToldApart,
    example: { ...example, otherContactId: "01990000-0000-7000-8000-000000000002" },
    run: tellContactsApart,
  }),
  "POST /contacts/:contactId/take-back-apart": route({
    may: "contact.edit",
    summary: "Take back that a contact is not the same as another one",
    input: TwoContacts,
    output: ToldApart,
    example: { ...example, otherContactId: "01990000-0000-7000-8000-000000000002" },
    run: takeBackContactsApart,
  }),
  "PATCH /contacts/:contactId": route({
    may: "contact.edit",
    summary: "Edit a contact",
    input: EditContact,
    output: Contact,
    example: { ...example, phone: "+34 910 000 000" },
    run: editContact,
  }),
  "GET /contacts/:contactId/addresses": route({
    may: "contact.read",
    summary: "List the delivery and invoice addresses of a contact and of its company",
    input: OneContact,
    output: ContactAddresses,
    example,
    run: listAddresses,
  }),
  "POST /contacts/:contactId/addresses": route({
    may: "contact.edit",
    summary: "Add a delivery or invoice address to a contact",
    input: AddAddress,
    output: ContactAddress,
    example: { ...example, kind: "delivery", name: "Warehouse", street: "Calle Acero 4", zip: "28906", city: "Getafe" },
    run: addAddress,
  }),
  "PATCH /addresses/:addressId": route({
    may: "contact.edit",
    summary: "Change an address of a contact",
    input: EditAddress,
    output: ContactAddress,
    example: { ...anAddress, street: "Calle Acero 6" },
    run: editAddress,
  }),
  "DELETE /addresses/:addressId": route({
    may: "contact.edit",
    summary: "Remove an address of a contact",
    input: OneAddress,
    output: ContactAddress,
    example: anAddress,
    run: removeAddress,
  }),
  "POST /addresses/:addressId/restore": route({
    may: "contact.edit",
    summary: "Put a removed address back",
    input: OneAddress,
    output: ContactAddress,
    example: anAddress,
    run: restoreAddress,
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
  ...contactMergingRoutes,
  ...contactRemovingRoutes,
  ...personalDataRoutes,
};
