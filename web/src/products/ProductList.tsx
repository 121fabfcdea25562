import { productFields } from "@trato/domain/products/fields.ts";
import type { ReactNode } from "react";
import { BulkBar } from "../bulk/BulkBar.tsx";
import { fieldColumns } from "../fields/list-columns.ts";
import { useReader } from "../fields/use-reader.ts";
import { useGo } from "../platform/navigate.ts";
import { paths } from "../platform/paths.ts";
import { useCan, useFormat } from "../platform/session.ts";
import { useWords } from "../platform/words.ts";
import type { Column } from "../ui/lists/columns.ts";
import { List } from "../ui/lists/List.tsx";
import { usePages } from "../ui/lists/pages.ts";
import { useCount } from "../ui/lists/use-count.ts";
import { useSelection } from "../ui/lists/use-selection.ts";
import { productWords, stockWords } from "./labels.ts";
import { askedOf, productCount, type ProductFilters, productPages, type ProductRow } from "./queries.ts";
import { Unit } from "./Unit.tsx";

type ProductListProps = { filters: ProductFilters; empty: ReactNode };

/** Products by name, with what is on hand, what is free and what they cost. */
export function ProductList({ filters, empty }: ProductListProps) {
  const t = useWords(productWords);
  const go = useGo();
  const mayEdit = useCan("product.edit");
  const pages = usePages(productPages(filters));
  const total = useCount(productCount(filters));
  const asked = askedOf(filters);
  const selection = useSelection({ rows: pages.rows ?? [], idOf: ({ id }) => id, nameOf: ({ name }) => name, filters });
  return (
    <>
      <List
        label={t.products}
        {...pages}
        selection={mayEdit ? selection : undefined}
        columns={useColumns()}
        keyOf={(product) => product.id}
        onOpen={(product) => go(paths.product(product.id))}
        addressOf={(product) => paths.product(product.id)}
        renderOnPhone={(product) => <ProductCard product={product} />}
        empty={empty}
      />
      {mayEdit && <BulkBar list="products" selection={selection} filters={asked} total={total} />}
    </>
  );
}

/** The fields that have a column of their own, stand in another's, or in none. */
const placed = ["name", "kind", "storable", "reference", "listPrice", "cost", "categoryId"];

function useColumns(): Column<ProductRow>[] {
  const t = useWords(productWords);
  const s = useWords(stockWords);
  const reader = useReader();
  const { f } = reader;
  return [
    {
      id: "name",
      label: t.name,
      width: "minmax(180px, 1fr)",
      render: ({ name }) => <span className="font-medium">{name}</span>,
    },
    {
      id: "reference",
      label: t.reference,
      width: "128px",
      from: "lg",
      render: ({ reference }) => <span className="text-quiet">{reference}</span>,
    },
    { id: "category", label: t.category, width: "160px", from: "xl", render: ({ category }) => category?.name },
    ...fieldColumns<ProductRow>(productFields, placed, reader),
    {
      id: "onHand",
      label: s.onHand,
      width: "96px",
      isAmount: true,
      from: "lg",
      render: (product) => product.storable && f.quantity(product.onHand),
    },
    { id: "free", label: s.free, width: "112px", isAmount: true, render: (product) => <Free product={product} /> },
    {
      id: "forecast",
      label: s.forecast,
      width: "96px",
      isAmount: true,
      from: "lg",
      render: (product) => product.storable && f.quantity(product.forecast),
    },
    {
      id: "shortage",
      label: s.shortage,
      width: "88px",
      isAmount: true,
      from: "xl",
      render: ({ storable, shortage }) =>
        storable && shortage !== "0" && <span className="text-bad">{f.quantity(shortage)}</span>,
    },
    {
      id: "price",
      label: t.listPrice,
      width: "112px",
      isAmount: true,
      render: ({ listPrice }) => f.priceMoney(listPrice),
    },
  ];
}

/** What is free, with its unit; careful where nothing is, bad where more is promised than there is. */
function Free({ product }: { product: ProductRow }) {
  const t = useWords(productWords);
  const f = useFormat();
  if (product.kind === "service") return <span className="text-faint">{t.service}</span>;
  if (!product.storable) return null;
  const tone = product.free.startsWith("-") ? "text-bad" : product.free === "0" ? "text-warn" : "";
  return (
    <span className={tone}>
      {f.quantity(product.free)}
      <Unit name={product.unitName} of={product.free} />
    </span>
  );
}

function ProductCard({ product }: { product: ProductRow }) {
  const f = useFormat();
  return (
    <div className="flex min-w-0 flex-1 flex-col gap-0.5">
      <div className="flex gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{product.name}</span>
        <span className="font-medium tabular-nums">{f.priceMoney(product.listPrice)}</span>
      </div>
      <div className="flex gap-2 text-sm text-quiet tabular-nums">
        <span className="min-w-0 flex-1 truncate">{product.reference ?? product.category?.name}</span>
        <Free product={product} />
      </div>
    </div>
  );
}
