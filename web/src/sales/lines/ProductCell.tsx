import { ProductPicker } from "../../products/ProductPicker.tsx";
import type { PickedProduct } from "../../products/queries.ts";
import type { DraftLine } from "../use-sale-draft.ts";

type ProductCellProps = {
  line: DraftLine;
  onPick: (change: Partial<DraftLine>) => void;
  startsFocused: boolean;
};

/** The product of a quotation's line, with the price that customers are asked. */
export function ProductCell({ line, onPick, startsFocused }: ProductCellProps) {
  return (
    <ProductPicker
      value={line.productId ? { id: line.productId, name: line.name } : null}
      onPick={(product) => onPick(lineOf(product))}
      startsFocused={startsFocused}
      hasPrice
    />
  );
}

function lineOf({ id, name, listPrice, taxIds, unitId, unitName }: PickedProduct): Partial<DraftLine> {
  return { productId: id, name, unitPrice: listPrice, taxIds, unitId, unitName };
}
