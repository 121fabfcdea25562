import { asTold } from "@trato/domain/fields/field-columns.ts";
import { contactFields } from "@trato/domain/contacts/fields.ts";
import { EditContact } from "@trato/domain/contacts/inputs.ts";
import type { Id } from "@trato/domain/ids.ts";
import { archiveContact } from "../../contacts/archive-contact.ts";
import { editContact } from "../../contacts/edit-contact.ts";
import { lockContact } from "../../contacts/store.ts";
import { former, ofFields, refuseTouched, type Reversal } from "./reversal.ts";

const idOf = (id: string) => id as Id<"contacts">; // of an entry about one

/** What was made is no longer offered; it can be unarchived. */
export const putContactAway: Reversal = async (ctx, done, undoing) => {
  await refuseTouched(ctx, done, undoing);
  await archiveContact(ctx, { contactId: idOf(done.subjectId) });
  return [];
};

export const editContactBack: Reversal = async (ctx, done) => {
  const { former: values, stays } = former(ofFields(done, contactFields), await lockContact(ctx, idOf(done.subjectId)));
  await editContact(ctx, EditContact.parse({ contactId: done.subjectId, ...asTold(contactFields, values) }));
  return stays;
};
