import { contactFields } from "@trato/domain/contacts/fields.ts";
import { contactsInTrust, type MergeableContact } from "@trato/domain/contacts/merging/merged-contact.ts";
import type { MergedPart } from "@trato/domain/contacts/merging/merged-values.ts";
import type { Field } from "@trato/domain/fields/field.ts";
import type { ContactId, ContactRecord } from "../store.ts";

/** A contact as a merge sees it, with the record itself. */
export type Mergeable = MergeableContact & { id: ContactId; record: ContactRecord };

const fields: readonly Field[] = contactFields;

/** Contacts as a merge sees them, the most trusted first. */
export const mergeableContacts = (records: readonly ContactRecord[]): Mergeable[] =>
  contactsInTrust(records.map(mergeableOf));

function mergeableOf(record: ContactRecord): Mergeable {
  const { id, kind, archivedAt } = record;
  const columns: Record<string, unknown> = record;
  const values = Object.fromEntries(fields.map(({ name, column = name }) => [name, columns[column] ?? null]));
  return { id, kind, isArchived: archivedAt !== null, values, record };
}

/** What the contact that stays has in its columns afterwards: in use, where one of them was. */
export function mergedColumns(contacts: readonly Mergeable[], parts: readonly MergedPart[]): Record<string, unknown> {
  const columns = new Map(fields.map(({ name, column = name }) => [name, column]));
  const values = parts
    .flatMap((part) => Object.entries(part.values))
    .map(([name, value]) => [columns.get(name), value]);
  return { ...Object.fromEntries(values), archivedAt: contacts[0]?.record.archivedAt ?? null };
}
