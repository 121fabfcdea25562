import type { Id } from "@trato/domain/ids.ts";
import type { CreateProduct } from "@trato/domain/products/inputs.ts";
import type { Context } from "../src/platform/context.ts";
import { setParts } from "../src/products/kits/set-parts.ts";
import { product, qty } from "./factories-stock.ts";

/** Goods that are sold as one and made of so many of others. */
export async function kit(
  ctx: Context,
  of: readonly (readonly [{ id: Id<"products"> }, number | string])[],
  given: Partial<CreateProduct> = {},
) {
  const made = await product(ctx, { name: "Table", listPrice: qty("300"), storable: false, ...given });
  const parts = of.map(([{ id: productId }, quantity]) => ({ productId, quantity: qty(quantity) }));
  await setParts(ctx, { productId: made.id, parts });
  return made;
}

/** A table of a top and four legs, of which some are there. */
export async function table(ctx: Context, { tops = 5, legs = 20 } = {}) {
  const top = await product(ctx, { name: "Top", cost: qty("50"), onHand: tops });
  const leg = await product(ctx, { name: "Leg", cost: qty("7.5"), onHand: legs });
  return {
    top,
    leg,
    kit: await kit(ctx, [
      [top, 1],
      [leg, 4],
    ]),
  };
}
