import type { BulkList } from "@trato/domain/bulk/inputs.ts";
import { contactFields } from "@trato/domain/contacts/fields.ts";
import type { Field } from "@trato/domain/fields/field.ts";
import { fieldsIn } from "@trato/domain/fields/field-lists.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import { productFields } from "@trato/domain/products/fields.ts";
import { terms } from "@trato/domain/terms.ts";
import type { Language, Pair } from "@trato/domain/words.ts";
import { bulkWords } from "./labels.ts";
import type { BulkChange } from "./queries.ts";

const inBulk = (fields: readonly Field[]): Field[] => fieldsIn(fields, "bulk");
const salesperson = inBulk(opportunityFields).filter(({ name }) => name === "salespersonId");

/** The fields of each list that are changed in many records at once: those of the catalogue of its kind. */
export const bulkFields: Record<BulkList, readonly Field[]> = {
  leads: inBulk(opportunityFields).filter(({ name }) => name !== "stageId"),
  opportunities: inBulk(opportunityFields),
  contacts: inBulk(contactFields),
  products: inBulk(productFields),
  quotations: salesperson,
  orders: salesperson,
  purchases: [],
  pool: [],
  arrivals: [],
};

const others: Partial<Record<string, Pair<string>>> = {
  addTags: bulkWords.addTags,
  removeTags: bulkWords.removeTags,
  outcome: bulkWords.outcome,
  archived: bulkWords.archived,
  deleted: bulkWords.delete,
  reasonId: terms.lostReason,
  salespersonIds: bulkWords.salespersonIds,
  byRules: bulkWords.byRules,
  sequenceId: terms.sequence,
  teamId: terms.team,
  activity: terms.activity,
  readAgain: bulkWords.readAgain,
};

/** What a change of many records changed, by the names of its fields. */
export function changedNames({ list, change }: Pick<BulkChange, "list" | "change">, language: Language): string[] {
  const words = (name: string) => bulkFields[list].find((field) => field.name === name)?.words ?? others[name];
  return Object.keys(change).flatMap((name) => words(name)?.[language] ?? []);
}
