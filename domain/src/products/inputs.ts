import * as z from "zod/mini";
import { id, name, page, positiveDecimal, smallDecimal, text, version, wholeNumberText } from "../schemas.ts";

const productId = id<"products">();
const taxIds = z.array(id<"taxes">()).check(z.maxLength(20));
const leadDays = z.int().check(z.gte(0), z.lte(3650));

/** A reference or barcode: one line without spaces around it. */
const code = () =>
  z.string().check(z.trim(), z.minLength(1), z.maxLength(100), z.regex(/^[^\u0000-\u001f\ud800-\udfff]*$/u));

const details = {
  storable: z.optional(z.boolean()),
  reference: z.optional(z.nullable(code())),
  barcode: z.optional(z.nullable(code())),
  description: z.optional(z.nullable(text(5000))),
  cost: z.optional(positiveDecimal()),
  unitId: z.optional(id<"units">()),
  purchaseUnitId: z.optional(id<"units">()),
  categoryId: z.optional(z.nullable(id<"product_categories">())),
  taxIds: z.optional(taxIds),
  purchaseTaxIds: z.optional(taxIds),
  leadDays: z.optional(leadDays),
};

const kind = z.enum(["goods", "service"]);

export const CreateProduct = z.object({
  id: z.optional(productId),
  name: name(),
  kind,
  listPrice: smallDecimal(),
  ...details,
});
export type CreateProduct = z.output<typeof CreateProduct>;

export const EditProduct = z.object({
  productId,
  version,
  name: z.optional(name()),
  kind: z.optional(kind),
  listPrice: z.optional(smallDecimal()),
  ...details,
});
export type EditProduct = z.output<typeof EditProduct>;

export const OneProduct = z.object({ productId });
export type OneProduct = z.output<typeof OneProduct>;

const flag = z.enum(["true", "false"]);

export const ListProducts = z.object({
  ...page,
  search: z.optional(text(200)),
  kind: z.optional(kind),
  categoryId: z.optional(id<"product_categories">()),
  archived: z._default(flag, "false"),
  count: z.optional(flag),
});
export type ListProducts = z.output<typeof ListProducts>;

export const PickProducts = z.object({
  search: z.optional(text(200)),
  limit: z._default(wholeNumberText(1, 50), 12),
});
export type PickProducts = z.output<typeof PickProducts>;

export const CreateCategory = z.object({
  id: z.optional(id<"product_categories">()),
  name: name(),
  parentId: z.optional(z.nullable(id<"product_categories">())),
});
export type CreateCategory = z.output<typeof CreateCategory>;

export const EditCategory = z.object({
  categoryId: id<"product_categories">(),
  version,
  name: z.optional(name()),
  parentId: z.optional(z.nullable(id<"product_categories">())),
});
export type EditCategory = z.output<typeof EditCategory>;

export const OneCategory = z.object({ categoryId: id<"product_categories">() });
export type OneCategory = z.output<typeof OneCategory>;

export const Nothing = z.object({});
export type Nothing = z.output<typeof Nothing>;
