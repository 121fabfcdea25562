import { useQuery } from "@tanstack/react-query";
import type { SaleLine } from "@trato/domain/sales/records.ts";
import { useState } from "react";
import { ChooseVariant } from "../../products/families/ChooseVariant.tsx";
import type { Variant } from "../../products/families/queries.ts";
import { ProductPicker } from "../../products/ProductPicker.tsx";
import { unitsQuery } from "../../products/queries.ts";
import { PickOnLine } from "../combos/LinePicks.tsx";
import type { Priced } from "../prices/typed-line.ts";
import type { DraftLine } from "../use-sale-draft.ts";
import { inUnitOf, type PickedLine, pickedLine } from "./picked-line.ts";

type ProductCellProps = {
  line: DraftLine;
  /** Its taxes and price under the position of the document. */
  taxed: (product: PickedLine) => PickedLine;
  onPick: (product: PickedLine) => void;
  /** When one is chosen of which something is to be picked. */
  onCombo?: ((productId: PickedLine["productId"]) => void) | undefined;
  startsFocused: boolean;
  /** After its code was scanned. */
  onScanned?: (() => void) | undefined;
};

/** The product of a quotation's line, with the price that customers are asked. */
function ProductCell({ line, taxed, onPick, onCombo, startsFocused, onScanned }: ProductCellProps) {
  return (
    <ProductPicker
      value={line.productId ? { id: line.productId, name: line.name } : null}
      onPick={(product) => {
        onPick(taxed(pickedLine(product)));
        if (product.isCombo) onCombo?.(product.id);
      }}
      startsFocused={startsFocused}
      unread={line.unread?.product}
      onScanned={onScanned}
      hasPrice
    />
  );
}

/** Chooses another variant of the line's product, where it is one of several. */
function VariantCell({ line, taxed, onPick, variant }: Omit<ProductCellProps, "startsFocused"> & { variant: Variant }) {
  const { data: units } = useQuery(unitsQuery);
  return (
    <ChooseVariant
      variant={variant}
      name={line.name}
      onChoose={(chosen) => onPick(taxed(inUnitOf(line, pickedLine(chosen), units?.items ?? [])))}
    />
  );
}

type QuotedProductProps = Omit<ProductCellProps, "onCombo"> & {
  /** The line as the server has it. */
  kept: SaleLine | undefined;
  variant: Variant | undefined;
  priced: Priced;
  isLocked: boolean;
  onChange: (change: Partial<DraftLine>) => void;
};

/** The product of a line with what else is chosen of it: which of several variants, and what of a combo. */
export function QuotedProduct({ kept, variant, priced, isLocked, onChange, ...product }: QuotedProductProps) {
  const { line } = product;
  const [combo, setCombo] = useState<string | null>(null); // was picked just now
  const isNew = combo !== null && combo === line.productId;
  const isKept = kept !== undefined && kept.isCombo && kept.productId === line.productId;
  const isCombo = line.productId !== null && (line.shares.length > 0 || isNew || isKept);
  return (
    <div className="flex min-w-0 items-center gap-1">
      <div className="min-w-0 flex-1">
        <ProductCell {...product} onCombo={setCombo} />
      </div>
      {variant && <VariantCell {...product} variant={variant} />}
      {isCombo && !isLocked && (
        <PickOnLine
          key={line.productId}
          {...{ line, priced }}
          startsOpen={isNew}
          onPick={onChange}
          onClose={() => setCombo(null)}
        />
      )}
    </div>
  );
}
