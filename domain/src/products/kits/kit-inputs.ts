import * as z from "zod/mini";
import { id, positiveDecimal, version } from "../../schemas.ts";

const productId = id<"products">();

/** What a product is made of from now on, in this order and each in its own unit; of nothing, where it is no kit any more. */
export const SetParts = z.object({
  productId,
  version,
  parts: z.array(z.object({ productId, quantity: positiveDecimal() })).check(z.maxLength(50)),
  /** Whether customers read of what it consists; as it was where nothing is said. */
  showsParts: z.optional(z.boolean()),
});
export type SetParts = z.output<typeof SetParts>;
