import { useId } from "react";
import { useFormat, useMe } from "../platform/session.ts";
import { toast } from "../platform/toasts.ts";
import { useWords } from "../platform/words.ts";
import { reading } from "../platform/queries.ts";
import { FieldProblem } from "../ui/fields/FieldProblem.tsx";
import { SearchCombobox } from "../ui/fields/SearchCombobox.tsx";
import { FavouriteMark } from "./FavouriteStar.tsx";
import { productWords } from "./labels.ts";
import type { PickedProduct } from "./queries.ts";
import { type Recognised, recognised } from "./recognised.ts";
import { Unit } from "./Unit.tsx";

type ProductPickerProps = {
  value: Pick<PickedProduct, "id" | "name"> | null;
  onPick: (product: Recognised) => void;
  startsFocused?: boolean;
  /** What is asked of customers stands beside it, and why it is not sold: not where one buys. */
  hasPrice?: boolean;
  /** Whether it stands among the cells of a line, not in a form. */
  isBare?: boolean;
  /** A text that was to name a product, and names none. */
  unread?: string | undefined;
  /** After a code was scanned, or entered before there was a list to choose from. */
  onScanned?: (() => void) | undefined;
  /** What it is chosen as, where that is not simply a product. */
  label?: string;
};

/** The product of a line, found by typing: name, reference, free stock and price in columns. */
export function ProductPicker({
  value,
  onPick,
  startsFocused = false,
  hasPrice = false,
  isBare = true,
  unread,
  onScanned,
  label,
}: ProductPickerProps) {
  const t = useWords(productWords);
  const problemId = useId();
  const picker = (
    <SearchCombobox<Picked>
      aria-label={label ?? t.product}
      value={unread === undefined ? value : { id: unknownId, name: unread }}
      problemId={unread === undefined ? undefined : problemId}
      meantBy={async (text) => (await recognised([text])).get(text) ?? null}
      onMeant={onScanned}
      onUnknown={(text) => toast(t.unknownCode(text), { id: "unknown code" })}
      onChange={(product) => product && onPick(product as Recognised)} // only rows of the answer are chosen
      query={(search) => reading("GET /products/pick", { search, limit: 20 }, { product: "any" })}
      keyOf={(product) => product.id}
      labelOf={(product) => product.name}
      renderItem={(product) => <Row product={product as PickedProduct} hasPrice={hasPrice} />} // as above
      placeholder={t.findProduct}
      isClearable={false}
      startsFocused={startsFocused}
      {...(isBare && { className: "ghost-cell" })}
      popupClassName="min-w-100 max-md:min-w-0"
    />
  );
  if (unread === undefined) return picker;
  return (
    <>
      {picker}
      <FieldProblem id={problemId} text={t.noProduct(unread)} />
    </>
  );
}

type Picked = Pick<PickedProduct, "id" | "name"> & Partial<PickedProduct>;
const unknownId = "" as PickedProduct["id"]; // of none

function Row({ product, hasPrice }: { product: PickedProduct; hasPrice: boolean }) {
  const f = useFormat();
  const t = useWords(productWords);
  const { saleBlock, purchaseBlock } = product;
  const blocked = hasPrice
    ? saleBlock && t.notSoldBecause(saleBlock)
    : purchaseBlock && t.notBoughtBecause(purchaseBlock);
  const { currency: own } = useMe().workspace; // what products cost is in it, whatever the document is in
  return (
    <span className="grid min-w-0 flex-1 grid-cols-[minmax(0,1fr)_auto_auto_auto] items-baseline gap-3">
      <span className="truncate">
        {product.name}
        {product.isFavourite && <FavouriteMark />}
        {blocked && <span className="block truncate text-sm text-warn">{blocked}</span>}
      </span>
      <span className="text-sm text-faint">{product.reference}</span>
      <span className="text-sm text-quiet tabular-nums">
        {product.isStocked && (
          <>
            {f.quantity(product.free)}
            <Unit name={product.unitName} of={product.free} />
          </>
        )}
      </span>
      {hasPrice && <span className="font-medium tabular-nums">{f.priceMoney(product.listPrice, own)}</span>}
    </span>
  );
}
