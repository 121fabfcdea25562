import * as z from "zod/mini";
import { code, id, idsInARow, name, positiveDecimal, version } from "../../schemas.ts";

/** A box or pallet, how much of the product is in it, and its own barcode. */
export const Packaging = z.object({
  name: name(50),
  quantity: positiveDecimal(),
  barcode: z.optional(z.nullable(code())),
});

/** What a product is packed in from now on, in this order. */
export const SetPackagings = z.object({
  productId: id<"products">(),
  version,
  packagings: z.array(Packaging).check(z.maxLength(20)),
});
export type SetPackagings = z.output<typeof SetPackagings>;

/** Of which products it is asked what they are packed in. */
export const ListPackagings = z.object({ productIds: idsInARow(1000) });
export type ListPackagings = z.output<typeof ListPackagings>;
