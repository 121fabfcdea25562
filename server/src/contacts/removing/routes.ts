import { OneContact } from "@trato/domain/contacts/inputs.ts";
import { Contact } from "@trato/domain/contacts/records.ts";
import { ListDeletedRecords } from "@trato/domain/contacts/removing/inputs.ts";
import { DeletedRecord, DeletedRecords } from "@trato/domain/contacts/removing/records.ts";
import { route } from "../../platform/routes.ts";
import { deleteContact, undeleteContact } from "./delete-contact.ts";
import { duplicateContact } from "./duplicate-contact.ts";
import { listDeletedRecords } from "./list-deleted-records.ts";

const example = { contactId: "01990000-0000-7000-8000-000000000001" };

export const contactRemovingRoutes = {
  "POST /contacts/:contactId/duplicate": route({
    may: "contact.edit",
    summary: "Make a second contact that begins with what is known of this one",
    input: OneContact,
    output: Contact,
    example,
    run: duplicateContact,
  }),
  "DELETE /contacts/:contactId": route({
    may: "record.delete",
    summary: "Delete a contact on which no document stands; it is kept aside for 30 days",
    input: OneContact,
    output: DeletedRecord,
    example,
    run: deleteContact,
  }),
  "POST /contacts/:contactId/undelete": route({
    may: "record.delete",
    summary: "Put a deleted contact back, with all that belonged to it",
    input: OneContact,
    output: Contact,
    example,
    run: undeleteContact,
  }),
  "GET /deleted-records": route({
    may: "record.delete",
    summary: "List the leads, opportunities and contacts that were deleted and can be put back",
    input: ListDeletedRecords,
    output: DeletedRecords,
    example: { limit: "20" },
    run: listDeletedRecords,
  }),
};
