import { useQuery } from "@tanstack/react-query";
import { dimensionWords } from "@trato/domain/reports/sales-analysis/dimensions.ts";
import { useContactFilter } from "../../contacts/use-contact-filter.ts";
import { rangeFilter } from "../../fields/list-filters.ts";
import { useReader } from "../../fields/use-reader.ts";
import { membersQuery, teamsQuery } from "../../identity/queries.ts";
import { useWords } from "../../platform/words.ts";
import { categoriesQuery } from "../../products/queries.ts";
import { useProductFilter } from "../../products/use-product-filter.ts";
import { countryChoices } from "../../ui/fields/countries.ts";
import type { Filter } from "../../ui/lists/FilterBar.tsx";
import type { AnalysisSearch } from "./analysis-search.ts";
import { salesAnalysisWords } from "./analysis-labels.ts";

type Change = (changes: Partial<AnalysisSearch>) => void;

/** What narrows the analysis, as sentences: of which days, whose, of which customers and products. */
export function useAnalysisFilters(search: AnalysisSearch, change: Change): Filter[] {
  const t = useWords(salesAnalysisWords);
  const reader = useReader();
  const { language } = reader;
  const members = useQuery(membersQuery).data?.items ?? [];
  const teams = useQuery(teamsQuery).data?.items ?? [];
  const categories = useQuery(categoriesQuery).data?.items ?? [];
  const label = (by: keyof typeof dimensionWords) => dimensionWords[by].words[language];
  const chosen = (by: keyof typeof dimensionWords, name: keyof AnalysisSearch, options: Filter["options"]): Filter => ({
    id: name,
    label: label(by),
    value: search[name],
    options,
    onChange: (value) => change({ [name]: value }),
  });
  const fullNames = categories.map(({ id, fullName }) => ({ value: id, label: fullName }));
  const all = [
    rangeFilter({ name: "day", kind: "date", label: t.day }, { search, change, reader }),
    chosen("salesperson", "salespersonId", named(members)),
    chosen("team", "teamId", named(teams)),
    chosen("category", "categoryId", fullNames),
    ...(search.country ? [chosen("country", "country", countryChoices(language))] : []),
    ...useContactFilter(label("customer"), search.customerId, (customerId) => change({ customerId })),
    ...useProductFilter(label("product"), search.productId, (productId) => change({ productId })),
  ];
  return all.filter(({ options, value, range }) => options.length > 0 || value !== undefined || range !== undefined);
}

const named = (items: readonly { id: string; name: string }[]) =>
  items.map(({ id, name }) => ({ value: id, label: name }));
