import type { CalendarDate } from "@trato/domain/dates.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import type { PriceRule } from "../queries.ts";

/** A rule as its form has it. */
export type RuleValues = {
  target: "everything" | "category" | "product";
  /** With its family where the rule is for every variant of it. */
  product: { id: Id<"products">; name: string; familyId: Id<"product_families"> | null } | null;
  categoryId: Id<"product_categories"> | null;
  minQuantity: Decimal | null;
  startsOn: CalendarDate | null;
  endsOn: CalendarDate | null;
  making: PriceRule["making"];
  price: Decimal | null;
  discount: Decimal | null;
  base: NonNullable<PriceRule["base"]>;
  baseListId: Id<"price_lists"> | null;
  roundTo: Decimal | null;
  surcharge: Decimal | null;
  minMargin: Decimal | null;
  maxMargin: Decimal | null;
};

export const newRule: RuleValues = {
  target: "everything",
  product: null,
  categoryId: null,
  minQuantity: null,
  startsOn: null,
  endsOn: null,
  making: "percentage",
  price: null,
  discount: null,
  base: "list_price",
  baseListId: null,
  roundTo: null,
  surcharge: null,
  minMargin: null,
  maxMargin: null,
};

export function valuesOf(rule: PriceRule): RuleValues {
  const { product, family, categoryId, minQuantity, startsOn, endsOn, making, price, discount, baseListId } = rule;
  const { roundTo, surcharge, minMargin, maxMargin } = rule;
  return {
    target: product || family ? "product" : categoryId ? "category" : "everything",
    product: product
      ? { id: product.id, name: product.name, familyId: null }
      : family && { id: family.modelId, name: family.name, familyId: family.id },
    categoryId,
    minQuantity,
    startsOn,
    endsOn,
    making,
    price,
    discount,
    base: rule.base ?? "list_price",
    baseListId,
    roundTo,
    surcharge,
    minMargin,
    maxMargin,
  };
}

/** What is sent of these values; a product or category that is still to be chosen goes as it is, for the schema to find. */
export function askedOf({ target, product, categoryId, minQuantity, ...rest }: Partial<RuleValues>) {
  return {
    ...rest,
    ...(minQuantity !== undefined && { minQuantity: minQuantity ?? ("0" as Decimal) }), // canonical
    ...(target !== undefined && target !== "product" && { productId: null, familyId: null }),
    ...(target !== undefined && target !== "category" && { categoryId: null }),
    ...((product || target === "product") && goodsOf(product)),
    ...((categoryId || target === "category") && { categoryId: categoryId ?? ("" as Id<"product_categories">) }), // as above
  };
}

function goodsOf(product: RuleValues["product"] | undefined) {
  if (product?.familyId) return { productId: null, familyId: product.familyId };
  return { productId: product?.id ?? ("" as Id<"products">), familyId: null }; // see above
}
