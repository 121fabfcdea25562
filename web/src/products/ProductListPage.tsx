import type { Field } from "@trato/domain/fields/field.ts";
import { productListFields } from "@trato/domain/products/list-fields.ts";
import { fieldFilters, severalFilter } from "../fields/list-filters.ts";
import { useReader } from "../fields/use-reader.ts";
import { useSeen } from "../fields/use-seen.ts";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useCan, useFormat } from "../platform/session.ts";
import { useUrlFilters } from "../platform/use-url-filters.ts";
import { useWords } from "../platform/words.ts";
import { BulkHistory } from "../bulk/BulkHistory.tsx";
import { EmptyState, GhostRows } from "../ui/EmptyState.tsx";
import { FilterBar, type Filter } from "../ui/lists/FilterBar.tsx";
import { NothingFound } from "../ui/lists/NothingFound.tsx";
import { ListTools } from "../ui/lists/ListTools.tsx";
import { useListColumns } from "../fields/use-list-columns.ts";
import { PageHeader } from "../ui/PageHeader.tsx";
import { useCount } from "../ui/lists/use-count.ts";
import { useCreateButton } from "../ui/use-create-button.tsx";
import { productWords } from "./labels.ts";
import { filtersOf, isFiltered, type ListSearch } from "./list-search.ts";
import { NewProduct } from "./NewProduct.tsx";
import { ProductList } from "./ProductList.tsx";
import { useProductColumns } from "./use-product-columns.tsx";
import { categoriesQuery, productCount } from "./queries.ts";

const page = getRouteApi("/w/$slug/products");

/** What is sold, with what is there of it. */
export function ProductListPage() {
  const t = useWords(productWords);
  const f = useFormat();
  const { search: asked, change, open, clear } = useUrlFilters(page);
  const { new: isNew, ...search } = asked;
  const filters = filtersOf(search);
  const count = useCount(productCount(filters));
  const columns = useListColumns("products", useProductColumns());
  const create = useCreateButton(
    useCan("product.edit") && {
      id: "product.create",
      label: t.newProduct,
      group: t.products,
      run: () => open({ new: "yes" }),
    },
  );
  return (
    <>
      <PageHeader title={t.products} about={count !== undefined && f.count(count)}>
        <ListTools columns={columns} file="products" filters={filters} />
        {create}
      </PageHeader>
      <FilterBar
        search={search.search}
        onSearch={(text) => change({ search: text })}
        filters={useFilters(search, change)}
      >
        <BulkHistory />
      </FilterBar>
      <ProductList
        columns={columns.shown}
        filters={filters}
        onSort={(sort) => change({ sort: sort === "name" ? undefined : (sort as typeof search.sort) })}
        empty={
          isFiltered(search) ? (
            <NothingFound unfiltered={productCount({})} onClear={clear} />
          ) : (
            <EmptyState text={t.noneYet} primary={create} preview={<GhostRows />} />
          )
        }
      />
      {isNew !== undefined && <NewProduct onClose={() => change({ new: undefined })} />}
    </>
  );
}

/** The fields whose filter stands by itself. */
const placed = ["categoryId"] as const;

function useFilters(search: ListSearch, change: (changes: ListSearch) => void): Filter[] {
  const t = useWords(productWords);
  const { data: categories } = useQuery(categoriesQuery);
  const options = (categories?.items ?? []).map(({ id, fullName }) => ({ value: id, label: fullName }));
  const filtering = { search, change: (changes: object) => change(changes), reader: useReader() };
  return [
    severalFilter({ name: "categoryId", label: t.category, options }, filtering),
    {
      id: "state",
      label: t.state,
      value: search.archived && "archived",
      options: [{ value: "archived", label: t.archivedState }],
      onChange: (value) => change({ archived: value === undefined ? undefined : true }),
    },
    {
      id: "favourite",
      label: t.favourites,
      value: search.favourite && "yes",
      options: [{ value: "yes", label: t.favourites }],
      onChange: (value) => change({ favourite: value === undefined ? undefined : true }),
    },
    ...fieldFilters<Field>(useSeen<Field>(productListFields), placed, filtering),
  ];
}
