import { everyday } from "@trato/domain/everyday.ts";
import type { Field } from "@trato/domain/fields/field.ts";
import { fieldFilters, rangeFilter, severalFilter } from "../fields/list-filters.ts";
import { useReader } from "../fields/use-reader.ts";
import type { Filter } from "../ui/lists/FilterBar.tsx";

type Filtering = {
  search: object;
  change: (changes: object) => void;
  /** What the list may be narrowed to by a value or a range; what the page places itself is not among it. */
  fields: readonly Field[];
  states: Filter["options"];
};

/** The filters of a list of documents as sentences: in which states, of which days and amounts, and what its kind knows besides. */
export function useDocumentFilters({ search, change, fields, states }: Filtering): Filter[] {
  const reader = useReader();
  const { language } = reader;
  const filtering = { search, change, reader };
  const days = (name: string, label: string) => rangeFilter({ name, kind: "date", label }, filtering);
  return [
    severalFilter({ name: "state", label: everyday.state[language], options: states }, filtering),
    ...fieldFilters(fields, [], filtering),
    days("created", everyday.createdOn[language]),
    days("confirmed", everyday.confirmedOn[language]),
  ];
}
