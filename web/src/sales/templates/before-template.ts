import type { InputOf } from "../../platform/api.ts";
import type { Sale } from "../queries.ts";

/** A quotation as it was before it got a template: its lines, terms and validity. */
export function beforeTemplate({ id, lines, terms, validUntil }: Sale): InputOf<"PATCH /sales/:saleId"> {
  return { saleId: id, lines: lines.map(asked), terms, validUntil };
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
    choice,
    choiceGroup,
    period,
  } = line;
  if (kind !== "product") return { id, kind, name, sectionDiscount };
  const product = { ...(productId && { productId }), ...(unitId && { unitId }) };
  return { id, kind, name, ...product, quantity, unitPrice, discount, follows, taxIds, choice, choiceGroup, period };
}
