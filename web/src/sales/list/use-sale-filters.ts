import { useQuery } from "@tanstack/react-query";
import { without } from "@trato/domain/fields/field-lists.ts";
import type { SaleState } from "@trato/domain/sales/lifecycle.ts";
import { saleListFields } from "@trato/domain/sales/list-fields.ts";
import { saleStateWords } from "@trato/domain/sales/words.ts";
import { useContactFilter } from "../../contacts/use-contact-filter.ts";
import { useDocumentFilters } from "../../documents/use-document-filters.ts";
import { severalFilter } from "../../fields/list-filters.ts";
import { membersQuery } from "../../identity/queries.ts";
import type { UrlFilters } from "../../platform/use-url-filters.ts";
import { useWords } from "../../platform/words.ts";
import type { Filter } from "../../ui/lists/FilterBar.tsx";
import { saleWords } from "../labels.ts";
import type { SaleSearch } from "./list-search.ts";

const shared = without(saleListFields, ["customerId", "salespersonId"]);
const ofKind = { quotation: without(shared, ["deliveryStatus"]), order: without(shared, ["validUntil"]) };

/** The filters of quotations or orders as sentences: in which states, whose, of which days and amounts, how far delivered. */
export function useSaleFilters(
  kind: "quotation" | "order",
  states: readonly SaleState[],
  { search, change }: UrlFilters<SaleSearch>,
): Filter[] {
  const t = useWords(saleWords);
  const words = useWords(saleStateWords);
  const members = useQuery(membersQuery).data?.items ?? [];
  const filtering = { search, change };
  const options = members.map(({ id, name }) => ({ value: id, label: name }));
  const [first, ...others] = useDocumentFilters({
    ...filtering,
    fields: ofKind[kind],
    states: states.map((value) => ({ value, label: words[value] })),
  });
  return [
    ...(first ? [first] : []),
    severalFilter({ name: "salespersonId", label: t.salesperson, options }, filtering),
    ...others,
    ...useContactFilter(t.customer, search.customerId, (customerId) => change({ customerId })),
  ];
}
