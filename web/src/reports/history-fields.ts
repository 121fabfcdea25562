import { contactFields } from "@trato/domain/contacts/fields.ts";
import type { Field } from "@trato/domain/fields/field.ts";
import { fieldsIn } from "@trato/domain/fields/field-lists.ts";
import { toldOf } from "@trato/domain/fields/field-words.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import { productFields } from "@trato/domain/products/fields.ts";
import { companyFields, type HistoryField, otherFields } from "./field-words.ts";

const opportunities = toldByColumn(opportunityFields);
const records: Partial<Record<string, Record<string, HistoryField>>> = {
  lead: opportunities,
  opportunity: opportunities,
  contact: toldByColumn(contactFields),
  address: toldByColumn(contactFields),
  product: toldByColumn(productFields),
  workspace: companyFields,
};

/** A field of what an event is about, by its name in the diary, as the history tells its changes. */
export function historyFieldOf(event: string, name: string): HistoryField | undefined {
  const [record = ""] = event.split(".");
  return records[record]?.[name] ?? otherFields[name];
}

function toldByColumn(fields: readonly Field[]): Record<string, HistoryField> {
  const told = fieldsIn(fields, "history");
  return Object.fromEntries(
    told.map((field) => [field.column ?? field.name, { words: toldOf(field), kind: field.kind }]),
  );
}
