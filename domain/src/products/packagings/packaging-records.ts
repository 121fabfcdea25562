import * as z from "zod/mini";
import { decimal, id } from "../../schemas.ts";

export const PackagingRecord = z.object({
  name: z.string(),
  /** In the product's unit. */
  quantity: decimal(),
  barcode: z.nullable(z.string()),
});
export type PackagingRecord = z.output<typeof PackagingRecord>;

/** What a product is packed in, in its order. */
export const PackagingsOfProduct = z.object({
  productId: id<"products">(),
  unitId: id<"units">(),
  packagings: z.array(PackagingRecord),
  version: z.int(),
});
export type PackagingsOfProduct = z.output<typeof PackagingsOfProduct>;
export const PackagingsOfProducts = z.object({ items: z.array(PackagingsOfProduct) });
