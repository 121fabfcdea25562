import { useWords } from "../platform/words.ts";
import { contactFields } from "@trato/domain/contacts/fields.ts";
import { nextActivityFields } from "@trato/domain/fields/next-activity.ts";
import { fieldFilters } from "../fields/list-filters.ts";
import { useReader } from "../fields/use-reader.ts";
import type { Filter } from "../ui/lists/FilterBar.tsx";
import { contactWords } from "./labels.ts";
import type { ListSearch } from "./list-search.ts";
import { useContactFilter } from "./use-contact-filter.ts";

/** The fields whose filter stands by itself, or nowhere. */
const placed = ["kind", "isVendor", "companyId", "country", "salespersonId"] as const;

/** The filters of the list of contacts as sentences. */
export function useContactFilters(search: ListSearch, change: (changes: ListSearch) => void): Filter[] {
  const t = useWords(contactWords);
  const reader = useReader();
  const ofCompany = useContactFilter(t.company, search.companyId, (companyId) => change({ companyId }));
  return [
    {
      id: "kind",
      label: t.kind,
      value: search.kind,
      options: [
        { value: "company", label: t.company },
        { value: "person", label: t.person },
      ],
      onChange: (kind) => change({ kind: kind as ListSearch["kind"] }), // one of its options
    },
    {
      id: "vendor",
      label: t.isVendor,
      value: search.vendor && "yes",
      options: [{ value: "yes", label: t.vendorsOnly }],
      onChange: (value) => change({ vendor: value === undefined ? undefined : true }),
    },
    {
      id: "state",
      label: t.state,
      value: search.archived && "archived",
      options: [{ value: "archived", label: t.archivedState }],
      onChange: (value) => change({ archived: value === undefined ? undefined : true }),
    },
    ...ofCompany,
    ...fieldFilters([...nextActivityFields, ...contactFields], placed, {
      search,
      change: (changes) => change(changes as ListSearch),
      reader,
    }),
  ];
}
