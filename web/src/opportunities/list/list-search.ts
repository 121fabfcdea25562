import * as z from "zod/mini";
import { without } from "@trato/domain/fields/field-lists.ts";
import { sortsOf } from "@trato/domain/fields/field-filters.ts";
import { opportunityFields } from "@trato/domain/opportunities/fields.ts";
import { followUpSorts, followUps } from "@trato/domain/opportunities/follow-up/standing.ts";
import { oneOrMore, searchedFields } from "../../fields/searched-fields.ts";
import { flag } from "../../platform/search.ts";

const sort = z.enum([
  "createdAt",
  "nextActivityOn",
  "-nextActivityOn",
  ...followUpSorts,
  ...sortsOf(opportunityFields),
]);

/** The filters of the lists of leads and of opportunities as their address keeps them. */
export const listSearch = {
  search: z.string(),
  ...searchedFields(without(opportunityFields, ["tags", "customerId"])),
  customerId: z.string(),
  unassigned: flag(),
  tag: oneOrMore(),
  activity: z.enum(["overdue", "today", "planned", "none"]),
  followUp: z.enum(followUps),
  createdFrom: z.string(),
  createdTo: z.string(),
  sort,
  state: z.enum(["any", "won", "lost", "archived"]),
  /** The record that is open beside the list. */
  peek: z.string(),
  new: z.string(),
};

const { search, tag, createdFrom, createdTo } = listSearch;

/** The filters of the leads that wait in the pool, which are nobody's. */
export const poolSearch = {
  search,
  tag,
  createdFrom,
  createdTo,
  ...searchedFields(
    without(opportunityFields, ["tags", "customerId", "salespersonId", "teamId", "stageId", "lostReasonId"]),
  ),
};

export type ListSearch = { [K in keyof typeof listSearch]?: z.output<(typeof listSearch)[K]> | undefined };

type PoolSearch = { [K in keyof typeof poolSearch]?: z.output<(typeof poolSearch)[K]> | undefined };

/** What is asked of the server of a list of the pool. */
export function pooledFiltersOf(search: PoolSearch, listId: string) {
  const given = Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined));
  return { ...given, listId };
}

/** What is asked of the server: open records, unless another state or one customer's are wanted. */
export function filtersOf({ peek: _, new: __, sort: ___, state, unassigned, ...filters }: ListSearch) {
  const asked = state ?? (filters.customerId ? ("any" as const) : ("open" as const));
  const given = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined));
  return { ...given, ...(asked !== "any" && { state: asked }), ...(unassigned && { unassigned: "true" as const }) };
}

export const isFiltered = ({ peek: _, new: __, sort: ___, ...filters }: ListSearch): boolean =>
  Object.values(filters).some((value) => value !== undefined);

/** How the list stands where nobody sorts it: the newest first, in the queue of what is nobody's whichever waits longest. */
export const usualSort = ({ unassigned }: Pick<ListSearch, "unassigned">) => (unassigned ? "createdAt" : "-createdAt");
