import { useQuery } from "@tanstack/react-query";
import { without } from "@trato/domain/fields/field-lists.ts";
import type { SaleState } from "@trato/domain/sales/lifecycle.ts";
import { saleListFields } from "@trato/domain/sales/list-fields.ts";
import { terms } from "@trato/domain/terms.ts";
import { saleStateWords } from "@trato/domain/sales/words.ts";
import { useContactFilter } from "../../contacts/use-contact-filter.ts";
import { useDocumentFilters } from "../../documents/use-document-filters.ts";
import { severalFilter } from "../../fields/list-filters.ts";
import { membersQuery, teamsQuery } from "../../identity/queries.ts";
import type { UrlFilters } from "../../platform/use-url-filters.ts";
import { useLanguage, useWords } from "../../platform/words.ts";
import { categoriesQuery } from "../../products/queries.ts";
import { useProductFilter } from "../../products/use-product-filter.ts";
import { countryChoices } from "../../ui/fields/countries.ts";
import type { Filter } from "../../ui/lists/FilterBar.tsx";
import { saleWords } from "../labels.ts";
import { quotationTemplatesQuery } from "../queries.ts";
import type { SaleSearch } from "./list-search.ts";

const shared = without(saleListFields, ["customerId", "salespersonId", "teamId", "country", "productId", "categoryId"]);
const ofKind = {
  quotation: without(shared, ["deliveryStatus"]),
  order: without(shared, ["validUntil", "standing", "declineKind"]),
};

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
    ...usePlacedFilters({ search, change }),
    ...useContactFilter(t.customer, search.customerId, (customerId) => change({ customerId })),
    ...useContactFilter(t.buyer, search.buyerId, (buyerId) => change({ buyerId })),
  ];
}

/** Of which team, and with what; of which country and product, where something leads there. */
function usePlacedFilters({ search, change }: Pick<UrlFilters<SaleSearch>, "search" | "change">): Filter[] {
  const language = useLanguage();
  const teams = useQuery(teamsQuery).data?.items ?? [];
  const categories = useQuery(categoriesQuery).data?.items ?? [];
  const several = (name: "teamId" | "country" | "categoryId", options: Filter["options"]) => {
    const label = saleListFields.find((field) => field.name === name)?.words[language] ?? name;
    const filter = severalFilter({ name, label, options }, { search, change });
    return options.length > 0 || filter.value !== undefined ? [filter] : [];
  };
  const productId = [search.productId ?? []].flat()[0];
  const templates =
    useQuery({ ...quotationTemplatesQuery, enabled: search.quotationTemplateId !== undefined }).data?.items ?? [];
  const template = templates.filter(({ id }) => id === search.quotationTemplateId);
  const fromTemplate: Filter = {
    id: "quotationTemplateId",
    label: terms.quotationTemplate[language],
    value: search.quotationTemplateId,
    options: template.map(({ id, name }) => ({ value: id, label: name })),
    onChange: (quotationTemplateId) => change({ quotationTemplateId }),
  };
  return [
    ...(search.quotationTemplateId === undefined ? [] : [fromTemplate]),
    ...several(
      "teamId",
      teams.map(({ id, name }) => ({ value: id, label: name })),
    ),
    ...several(
      "categoryId",
      categories.map(({ id, fullName }) => ({ value: id, label: fullName })),
    ),
    ...(search.country === undefined ? [] : several("country", countryChoices(language))),
    ...useProductFilter(terms.product[language], productId, (id) => change({ productId: id })),
  ];
}
