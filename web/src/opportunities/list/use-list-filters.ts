import { useQuery } from "@tanstack/react-query";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import { opportunityStates } from "@trato/domain/opportunities/words.ts";
import { useMe } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { useContactFilter } from "../../contacts/use-contact-filter.ts";
import { fieldFilters } from "../../fields/list-filters.ts";
import { useReader } from "../../fields/use-reader.ts";
import { membersQuery, teamsQuery } from "../../identity/queries.ts";
import type { Filter } from "../../ui/lists/FilterBar.tsx";
import { opportunityWords } from "../labels.ts";
import type { ListSearch } from "./list-search.ts";
import { placedFilters } from "./placed-fields.ts";
import { knownValuesQuery } from "../queries.ts";

type Change = (changes: Partial<ListSearch>) => void;

const nobody = "nobody";
const texts = (values: readonly string[] | undefined) => (values ?? []).map((value) => ({ value, label: value }));

/** The filters that leads and opportunities share, as sentences: whose, which team's, from where, with which tag, in which state. */
export function useListFilters(search: ListSearch, change: Change, states: readonly ("won" | "lost")[]): Filter[] {
  const t = useWords(opportunityWords);
  const reader = useReader();
  const { language } = reader;
  const teams = useQuery(teamsQuery).data?.items ?? [];
  const known = useQuery(knownValuesQuery).data;
  const filters: Filter[] = [
    useSalespersonFilter(search, change),
    {
      id: "team",
      label: t.team,
      value: search.teamId,
      options: teams.map(({ id, name }) => ({ value: id, label: name })),
      onChange: (teamId) => change({ teamId }),
    },
    {
      id: "source",
      label: t.source,
      value: search.source,
      options: texts(known?.sources),
      onChange: (source) => change({ source }),
    },
    { id: "tag", label: t.tag, value: search.tag, options: texts(known?.tags), onChange: (tag) => change({ tag }) },
    {
      id: "state",
      label: t.state,
      value: search.state,
      options: [
        ...states.map((value) => ({ value, label: opportunityStates[value][language] })),
        { value: "any", label: t.anyState },
      ],
      onChange: (state) => change({ state: state as ListSearch["state"] }), // one of its options
    },
    ...fieldFilters(opportunityFields, placedFilters, {
      search,
      change: (name, value) => change({ [name]: value }),
      reader,
      known,
    }),
    ...useContactFilter(t.customer, search.customerId, (customerId) => change({ customerId })),
  ];
  return filters.filter(({ options, value }) => options.length > 0 || value !== undefined);
}

function useSalespersonFilter(search: ListSearch, change: Change): Filter {
  const t = useWords(opportunityWords);
  const { member } = useMe();
  const members = useQuery(membersQuery).data?.items ?? [];
  const others = members.filter(({ id }) => id !== member.id);
  return {
    id: "salesperson",
    label: t.salesperson,
    value: search.unassigned ? nobody : search.salespersonId,
    options: [
      { value: member.id, label: member.name },
      { value: nobody, label: t.nobody },
      ...others.map(({ id, name }) => ({ value: id, label: name })),
    ],
    onChange: (value) =>
      change(
        value === nobody
          ? { unassigned: true, salespersonId: undefined }
          : { unassigned: undefined, salespersonId: value },
      ),
  };
}
