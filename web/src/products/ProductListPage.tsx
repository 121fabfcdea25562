import { productFields } from "@trato/domain/products/fields.ts";
import { fieldFilters } from "../fields/list-filters.ts";
import { useReader } from "../fields/use-reader.ts";
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
import { NewProduct } from "./NewProduct.tsx";
import { ProductList } from "./ProductList.tsx";
import { useProductColumns } from "./use-product-columns.tsx";
import { categoriesQuery, productCount, type ProductFilters } from "./queries.ts";

const page = getRouteApi("/w/$slug/products");

/** What is sold, with what is there of it. */
export function ProductListPage() {
  const t = useWords(productWords);
  const f = useFormat();
  const { search: asked, change, open, clear } = useUrlFilters(page);
  const { new: isNew, ...search } = asked;
  const count = useCount(productCount(search));
  const columns = useListColumns("products", useProductColumns());
  const create = useCreateButton(
    useCan("product.edit") && {
      id: "product.create",
      label: t.newProduct,
      group: t.products,
      run: () => open({ new: "yes" }),
    },
  );
  const isFiltered = Object.values(search).some(Boolean);
  return (
    <>
      <PageHeader title={t.products} about={count !== undefined && f.count(count)}>
        <ListTools columns={columns} file="products" filters={search} />
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
        filters={search}
        empty={
          isFiltered ? (
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

function useFilters(search: ProductFilters, change: (changes: ProductFilters) => void): Filter[] {
  const t = useWords(productWords);
  const { data: categories } = useQuery(categoriesQuery);
  return [
    {
      id: "kind",
      label: t.kind,
      value: search.kind,
      options: [
        { value: "goods", label: t.goods },
        { value: "service", label: t.service },
      ],
      onChange: (value) => change({ kind: value as ProductFilters["kind"] }), // one of its options
    },
    {
      id: "category",
      label: t.category,
      value: search.categoryId,
      options: (categories?.items ?? []).map(({ id, fullName }) => ({ value: id, label: fullName })),
      onChange: (value) => change({ categoryId: value }),
    },
    {
      id: "state",
      label: t.state,
      value: search.archived && "archived",
      options: [{ value: "archived", label: t.archivedState }],
      onChange: (value) => change({ archived: value === undefined ? undefined : true }),
    },
    ...fieldFilters(productFields, ["kind", "categoryId"], {
      search,
      change,
      reader: useReader(),
    }),
  ];
}
