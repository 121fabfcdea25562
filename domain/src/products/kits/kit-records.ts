import * as z from "zod/mini";
import { decimal, id } from "../../schemas.ts";

/** A product in a kit, and how much of it is in one, in its own unit. */
export const KitPart = z.object({
  productId: id<"products">(),
  name: z.string(),
  reference: z.nullable(z.string()),
  quantity: decimal(),
  unitName: z.string(),
  isArchived: z.boolean(),
});
export type KitPart = z.output<typeof KitPart>;

/** What a product is made of, and which kits it is in itself. */
export const PartsOfProduct = z.object({
  productId: id<"products">(),
  parts: z.array(KitPart),
  /** Whether customers read of what it consists, on their page and in the PDF. */
  showsParts: z.boolean(),
  partOf: z.array(
    z.object({
      productId: id<"products">(),
      name: z.string(),
      quantity: decimal(),
      isArchived: z.boolean(),
    }),
  ),
  version: z.int(),
});
export type PartsOfProduct = z.output<typeof PartsOfProduct>;

/** What a kit on a line consists of: how much of each in one kit. */
export const LinePart = z.object({
  productId: id<"products">(),
  name: z.string(),
  quantity: decimal(),
  unitName: z.string(),
});
export type LinePart = z.output<typeof LinePart>;
