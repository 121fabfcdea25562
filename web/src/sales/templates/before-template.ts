import type { InputOf } from "../../platform/api.ts";
import type { Sale } from "../queries.ts";

/** A quotation as it was before it got a template: its lines, terms, validity and discount. */
export function beforeTemplate({ id, lines, terms, validUntil, discount }: Sale): InputOf<"PATCH /sales/:saleId"> {
  return { saleId: id, lines: lines.map(asked), terms, validUntil, discount };
}

function asked(line: Sale["lines"][number]) {
  const {
    id,
    kind,
    name,
    productId,
    unitId,
    quantity,
    unitPrice,
    discount,
    follows,
    taxIds,
    sectionDiscount,
    hidesLines,
    choice,
    choiceGroup,
    period,
    picks,
  } = line;
  if (kind !== "product") return { id, kind, name, sectionDiscount, hidesLines };
  const product = { ...(productId && { productId }), ...(unitId && { unitId }) };
  return {
    id,
    kind,
    name,
    ...product,
    quantity,
    unitPrice,
    discount,
    follows,
    taxIds,
    choice,
    choiceGroup,
    period,
    picks,
  };
}
