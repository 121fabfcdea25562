import { useQuery } from "@tanstack/react-query";
import { ChooseVariant } from "../../products/families/ChooseVariant.tsx";
import type { Variant } from "../../products/families/queries.ts";
import { ProductPicker } from "../../products/ProductPicker.tsx";
import { unitsQuery } from "../../products/queries.ts";
import type { DraftLine } from "../use-sale-draft.ts";
import { inUnitOf, type PickedLine, pickedLine } from "./picked-line.ts";

type ProductCellProps = {
  line: DraftLine;
  /** Its taxes and price under the position of the document. */
  taxed: (product: PickedLine) => PickedLine;
  onPick: (product: PickedLine) => void;
  startsFocused: boolean;
  /** After its code was scanned. */
  onScanned?: (() => void) | undefined;
};

/** The product of a quotation's line, with the price that customers are asked. */
export function ProductCell({ line, taxed, onPick, startsFocused, onScanned }: ProductCellProps) {
  return (
    <ProductPicker
      value={line.productId ? { id: line.productId, name: line.name } : null}
      onPick={(product) => onPick(taxed(pickedLine(product)))}
      startsFocused={startsFocused}
      unread={line.unread?.product}
      onScanned={onScanned}
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
  const { data: units } = useQuery(unitsQuery);
  return (
    <ChooseVariant
      variant={variant}
      name={line.name}
      onChoose={(chosen) => onPick(taxed(inUnitOf(line, pickedLine(chosen), units?.items ?? [])))}
    />
  );
}
