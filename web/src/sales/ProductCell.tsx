import { useFormat } from "../app/session.ts";
import { useWords } from "../app/words.ts";
import { type OutputOf } from "../api.ts";
import { reading } from "../queries.ts";
import { SearchCombobox } from "../ui/SearchCombobox.tsx";
import { saleWords } from "./labels.ts";
import type { DraftLine } from "./use-sale-draft.ts";

type Picked = OutputOf<"GET /products/pick">["items"][number];

type ProductCellProps = {
  line: DraftLine;
  onPick: (change: Partial<DraftLine>) => void;
  startsFocused: boolean;
};

/** The product of a line, found by typing: name, reference, free stock and price in columns. */
export function ProductCell({ line, onPick, startsFocused }: ProductCellProps) {
  const t = useWords(saleWords);
  return (
    <SearchCombobox<Pick<Picked, "id" | "name"> & Partial<Picked>>
      aria-label={t.product}
      value={line.productId ? { id: line.productId, name: line.name } : null}
      onChange={(product) => product && onPick(lineOf(product as Picked))} // only rows of the answer are chosen
      query={(search) => reading("GET /products/pick", { search, limit: 20 }, { product: "any" })}
      keyOf={(product) => product.id}
      labelOf={(product) => product.name}
      renderItem={(product) => <Row product={product as Picked} />} // as above
      placeholder={t.findProduct}
      isClearable={false}
      startsFocused={startsFocused}
      className="ghost-cell"
      popupClassName="min-w-100 max-md:min-w-0"
    />
  );
}

function lineOf(product: Picked): Partial<DraftLine> {
  const { id, name, listPrice, taxIds, unitId, unitName } = product;
  return { productId: id, name, unitPrice: listPrice, taxIds, unitId, unitName };
}

function Row({ product }: { product: Picked }) {
  const f = useFormat();
  return (
    <span className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)_auto_auto_auto] items-baseline gap-3">
      <span className="truncate">{product.name}</span>
      <span className="text-sm text-faint">{product.reference}</span>
      <span className="text-sm text-quiet tabular-nums">
        {product.storable ? `${f.quantity(product.free)} ${product.unitName}` : ""}
      </span>
      <span className="font-medium tabular-nums">{f.money(product.listPrice)}</span>
    </span>
  );
}
