import type { Decimal } from "../../decimal.ts";
import type { Id } from "../../ids.ts";
import type { Following } from "../../products/price-lists/line-following.ts";

/** A line as a template keeps it: only what was typed of its name and price; the rest comes when it is used. */
export type TemplateLine = {
  kind: "product" | "section" | "note";
  productId: Id<"products"> | null;
  name: string | null;
  quantity: Decimal;
  unitId: Id<"units"> | null;
  unitPrice: Decimal | null;
  discount: Decimal | null;
};

type SaleLine = Omit<TemplateLine, "name" | "unitPrice" | "discount"> & {
  name: string;
  unitPrice: Decimal;
  discount: Decimal;
  follows: Following;
};

/** What a template keeps of a document's line: its price and discount where they were typed, its name where it is not the product's. */
export function templateLineOf(line: SaleLine, productName: string | null): TemplateLine {
  const { kind, productId, quantity, unitId } = line;
  const isProduct = kind === "product";
  return {
    kind,
    productId,
    name: isProduct && line.name === productName ? null : line.name,
    quantity,
    unitId,
    unitPrice: isProduct && line.follows === "nothing" ? line.unitPrice : null,
    discount: isProduct && line.follows !== "price_and_discount" ? line.discount : null,
  };
}

/** A new line of a document as a template says it: what the template does not say of its price follows the list. */
export function lineOfTemplate({ kind, productId, name, quantity, unitId, unitPrice, discount }: TemplateLine) {
  if (kind !== "product") return { kind, name: name ?? "" };
  const follows: Following = unitPrice !== null ? "nothing" : discount !== null ? "price" : "price_and_discount";
  return {
    kind,
    quantity,
    follows,
    ...(productId && { productId }),
    ...(name !== null && { name }),
    ...(unitId && { unitId }),
    ...(unitPrice !== null && { unitPrice }),
    ...(discount !== null && { discount }),
  };
}

/** How many days a document was to be valid when it was made; nothing where it stays open, or its last day was past by then. */
export function validityDaysOf(daysUntil: number | null): number | null {
  return daysUntil !== null && daysUntil >= 1 && daysUntil <= 3650 ? daysUntil : null;
}
