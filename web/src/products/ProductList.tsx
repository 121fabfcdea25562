import type { ReactNode } from "react";
import { BulkBar } from "../bulk/BulkBar.tsx";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { useCan, useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import type { Column } from "../ui/lists/columns.ts";
import { List } from "../ui/lists/List.tsx";
import { usePages } from "../ui/lists/pages.ts";
import { useCount } from "../ui/lists/use-count.ts";
import { useSelection } from "../ui/lists/use-selection.ts";
import { FavouriteMark } from "./FavouriteStar.tsx";
import { FreeStock } from "./FreeStock.tsx";
import { productWords } from "./labels.ts";
import { productCount, type ProductFilters, productPages, type ProductRow } from "./queries.ts";

type ProductListProps = {
  columns: readonly Column<ProductRow>[];
  filters: ProductFilters;
  onSort: (sort: string) => void;
  empty: ReactNode;
};

/** Products by name, with what is on hand, what is free and what they cost. */
export function ProductList({ columns, filters, onSort, empty }: ProductListProps) {
  const t = useWords(productWords);
  const go = useGo();
  const mayEdit = useCan("product.edit");
  const pages = usePages(productPages(filters));
  const total = useCount(productCount(filters));
  const { sort, ...filtered } = filters;
  const selection = useSelection({ rows: pages.rows ?? [], idOf: ({ id }) => id, nameOf: ({ name }) => name, filters });
  return (
    <>
      <List
        label={t.products}
        {...pages}
        selection={mayEdit ? selection : undefined}
        columns={columns}
        sort={sort ?? "name"}
        onSort={onSort}
        keyOf={(product) => product.id}
        onOpen={(product) => go(paths.product(product.id))}
        addressOf={(product) => paths.product(product.id)}
        renderOnPhone={(product) => <ProductCard product={product} />}
        empty={empty}
      />
      {mayEdit && <BulkBar list="products" selection={selection} filters={filtered} total={total} />}
    </>
  );
}

function ProductCard({ product }: { product: ProductRow }) {
  const f = useFormat();
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">
          {product.name}
          {product.isFavourite && <FavouriteMark />}
        </span>
        <span className="font-medium tabular-nums">{f.priceMoney(product.listPrice)}</span>
      </div>
      <div className="flex gap-2 text-sm text-quiet tabular-nums">
        <span className="min-w-0 flex-1 truncate">{product.reference ?? product.category?.name}</span>
        <FreeStock product={product} />
      </div>
    </div>
  );
}
