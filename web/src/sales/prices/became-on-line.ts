import { type Decimal, exact, isEqual } from "@trato/domain/decimal.ts";
import type { DraftLine } from "../use-sale-draft.ts";

/** A product's price as the position of a document makes it. */
export type Taxed = (product: Pick<DraftLine, "taxIds" | "unitPrice" | "isService">) => { unitPrice: Decimal };

type Line = Pick<DraftLine, "follows" | "unitPrice" | "discount" | "productTaxIds" | "isService">;
type Listed = { unitPrice: Decimal; discount: Decimal };

/** What became of a list's price on a line that follows it: what the taxes of the position made of it, whether the discount was typed, and whether the line still has another price. */
export function becameOnLine(line: Line, listed: Listed, taxed: Taxed) {
  const { productTaxIds: taxIds, isService } = line;
  const { unitPrice } = taxed({ taxIds, unitPrice: listed.unitPrice, isService });
  const isDiscountTyped = line.follows === "price";
  const hasItsDiscount = isDiscountTyped || isSame(line.discount, listed.discount);
  return {
    adapted: isSame(unitPrice, listed.unitPrice) ? null : unitPrice,
    isDiscountTyped,
    isOther: !isSame(line.unitPrice, unitPrice) || !hasItsDiscount,
  };
}

const isSame = (a: Decimal, b: Decimal): boolean => isEqual(exact(a), exact(b));
