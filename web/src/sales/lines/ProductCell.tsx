import { ProductPicker } from "../../products/ProductPicker.tsx";
import type { PickedProduct } from "../../products/queries.ts";
import type { DraftLine } from "../use-sale-draft.ts";

/** What a line takes from its product. */
export type PickedLine = Pick<
  DraftLine,
  "productId" | "name" | "unitPrice" | "taxIds" | "productTaxIds" | "isService" | "unitId" | "unitName"
>;

type ProductCellProps = {
  line: DraftLine;
  /** Its taxes and price under the position of the document. */
  taxed: (product: PickedLine) => PickedLine;
  onPick: (change: Partial<DraftLine>) => void;
  startsFocused: boolean;
};

/** The product of a quotation's line, with the price that customers are asked. */
export function ProductCell({ line, taxed, onPick, startsFocused }: ProductCellProps) {
  return (
    <ProductPicker
      value={line.productId ? { id: line.productId, name: line.name } : null}
      onPick={(product) => onPick(taxed(lineOf(product)))}
      startsFocused={startsFocused}
      hasPrice
    />
  );
}

function lineOf({ id, name, kind, listPrice, taxIds, unitId, unitName }: PickedProduct): PickedLine {
  const product = { productTaxIds: taxIds, isService: kind === "service" };
  return { productId: id, name, unitPrice: listPrice, taxIds, ...product, unitId, unitName };
}
