import { ChooseVariant } from "../../products/families/ChooseVariant.tsx";
import type { Variant } from "../../products/families/queries.ts";
import { ProductPicker } from "../../products/ProductPicker.tsx";
import type { PickedProduct } from "../../products/queries.ts";
import type { DraftLine } from "../use-sale-draft.ts";

/** What a line takes from its product. */
export type PickedLine = { productId: PickedProduct["id"] } & Pick<
  DraftLine,
  "name" | "unitPrice" | "taxIds" | "productTaxIds" | "isService" | "unitId" | "unitName"
>;

type ProductCellProps = {
  line: DraftLine;
  /** Its taxes and price under the position of the document. */
  taxed: (product: PickedLine) => PickedLine;
  onPick: (product: PickedLine) => void;
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

/** Chooses another variant of the line's product, where it is one of several. */
export function VariantCell({
  line,
  taxed,
  onPick,
  variant,
}: Omit<ProductCellProps, "startsFocused"> & { variant: Variant }) {
  return <ChooseVariant variant={variant} name={line.name} onChoose={(chosen) => onPick(taxed(lineOf(chosen)))} />;
}

type Taken = Pick<PickedProduct, "id" | "name" | "kind" | "listPrice" | "taxIds" | "unitId" | "unitName">;

function lineOf({ id, name, kind, listPrice, taxIds, unitId, unitName }: Taken): PickedLine {
  const product = { productTaxIds: taxIds, isService: kind === "service" };
  return { productId: id, name, unitPrice: listPrice, taxIds, ...product, unitId, unitName };
}
