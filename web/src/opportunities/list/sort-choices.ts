import { sortedBy, sortsOf } from "@trato/domain/fields/field-filters.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import type { Language, Pair } from "@trato/domain/words.ts";
import { opportunityWords } from "../labels.ts";

const { newest, highestRevenue, nextClosing } = opportunityWords;
const own: Partial<Record<string, Pair<string>>> = {
  "-expectedRevenue": highestRevenue,
  expectedClosing: nextClosing,
};

/** By what the list of opportunities may be sorted: by a field whose order has no words of its own, by its name. */
export function sortChoices(language: Language) {
  const sorts = sortsOf(opportunityFields).map((value) => ({
    value,
    label: (own[value] ?? sortedBy(opportunityFields, value)?.words ?? newest)[language],
  }));
  return [{ value: "-createdAt" as const, label: newest[language] }, ...sorts];
}
