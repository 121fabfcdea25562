import * as z from "zod/mini";
import { filtersOf, sortsOf } from "../fields/field-filters.ts";
import { editsOf, inputsOf } from "../fields/field-inputs.ts";
import { placed } from "../fields/field-lists.ts";
import { copiedPage, flag, id, idsInARow, line, name, version, wholeNumberText } from "../schemas.ts";
import { productFields } from "./fields.ts";
import { productListFields } from "./list-fields.ts";

const productId = id<"products">();
const fields = placed(productFields, ["name", "kind", "listPrice"]);

export const CreateProduct = z.object({
  id: z.optional(productId),
  ...inputsOf(fields),
  externalId: z.optional(line(200, 1)),
});
export type CreateProduct = z.output<typeof CreateProduct>;

export const EditProduct = z.object({
  productId,
  version,
  ...editsOf(fields),
});
export type EditProduct = z.output<typeof EditProduct>;

export const OneProduct = z.object({ productId });
export type OneProduct = z.output<typeof OneProduct>;

export const ListProducts = z.object({
  ...copiedPage,
  externalId: z.optional(line(200, 1)),
  search: z.optional(line(200)),
  ...filtersOf(productListFields),
  archived: z._default(flag, "false"),
  /** Only those that whoever asks wants to find first. */
  favourite: z.optional(flag),
  sort: z._default(z.enum(sortsOf(productListFields)), "name"),
  count: z.optional(flag),
});
export type ListProducts = z.output<typeof ListProducts>;

export const PickProducts = z.object({
  search: z.optional(line(200)),
  limit: z._default(wholeNumberText(1, 50), 12),
});
export type PickProducts = z.output<typeof PickProducts>;

/** Texts of a spreadsheet or a scanner that name a product each. */
export const RecogniseProducts = z.object({ texts: z.array(line(200)).check(z.maxLength(2_000)) });
export type RecogniseProducts = z.output<typeof RecogniseProducts>;

export const FavourProduct = z.object({ productId, isFavourite: z.boolean() });
export type FavourProduct = z.output<typeof FavourProduct>;

/** Of which products it is asked what goes with them. */
export const ListRelated = z.object({ productIds: idsInARow(1000) });
export type ListRelated = z.output<typeof ListRelated>;

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
