import { useQuery } from "@tanstack/react-query";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import { followUps, followUpWords } from "@trato/domain/opportunities/follow-up/standing.ts";
import { opportunityStates } from "@trato/domain/opportunities/words.ts";
import { useMe } from "../../platform/session.ts";
import { useWords } from "../../platform/words.ts";
import { useContactFilter } from "../../contacts/use-contact-filter.ts";
import { fieldFilters, rangeFilter } from "../../fields/list-filters.ts";
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
export function useListFilters(
  search: ListSearch,
  change: Change,
  states: readonly ("won" | "lost" | "archived")[],
): Filter[] {
  const t = useWords(opportunityWords);
  const reader = useReader();
  const { language } = reader;
  const teams = useQuery(teamsQuery).data?.items ?? [];
  const known = useQuery(knownValuesQuery).data;
  const several = (id: "teamId" | "source" | "tag", label: string, options: Filter["options"]): Filter => {
    const values = [search[id] ?? []].flat();
    const put = (next: readonly string[]) => change({ [id]: next.length > 1 ? next : next[0] });
    return {
      id,
      label,
      value: values[0],
      values,
      options,
      onChange: (value) => put(value ? [value] : []),
      onValues: put,
    };
  };
  const filtering = { search, change: (changes: object) => change(changes), reader, known };
  const filters: Filter[] = [
    useSalespersonFilter(search, change),
    several(
      "teamId",
      t.team,
      teams.map(({ id, name }) => ({ value: id, label: name })),
    ),
    several("source", t.source, texts(known?.sources)),
    several("tag", t.tag, texts(known?.tags)),
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
    {
      id: "activity",
      label: t.nextActivity,
      value: search.activity,
      options: activities.map((value) => ({ value, label: t[value] })),
      onChange: (activity) => change({ activity: activity as ListSearch["activity"] }), // one of its options
    },
    {
      id: "followUp",
      label: t.followUp,
      value: search.followUp,
      options: followUps.map((value) => ({ value, label: followUpWords[value][language] })),
      onChange: (followUp) => change({ followUp: followUp as ListSearch["followUp"] }), // one of its options
    },
    rangeFilter({ name: "created", kind: "date", label: t.created }, filtering),
    ...fieldFilters(opportunityFields, placedFilters, filtering),
    ...useContactFilter(t.customer, search.customerId, (customerId) => change({ customerId })),
  ];
  return filters.filter(
    ({ options, value, range }) => options.length > 0 || value !== undefined || range !== undefined,
  );
}

const activities = ["overdue", "today", "planned", "none"] as const;

function useSalespersonFilter(search: ListSearch, change: Change): Filter {
  const t = useWords(opportunityWords);
  const { member } = useMe();
  const members = useQuery(membersQuery).data?.items ?? [];
  const values = search.unassigned ? [nobody] : [search.salespersonId ?? []].flat();
  const put = (next: readonly string[]) => {
    const isNobody = next.at(-1) === nobody;
    const people = next.filter((value) => value !== nobody);
    change({
      unassigned: isNobody || undefined,
      salespersonId: isNobody ? undefined : people.length > 1 ? people : people[0],
    });
  };
  const others = members.filter(({ id }) => id !== member.id);
  return {
    id: "salesperson",
    label: t.salesperson,
    value: values[0],
    values,
    options: [
      { value: member.id, label: member.name },
      { value: nobody, label: t.nobody },
      ...others.map(({ id, name }) => ({ value: id, label: name })),
    ],
    onChange: (value) => put(value ? [value] : []),
    onValues: put,
  };
}
