import type { Id } from "@trato/domain/ids.ts";
import type { CreateProduct } from "@trato/domain/products/inputs.ts";
import type { Context } from "../src/platform/context.ts";
import { setChoices } from "../src/products/combos/set-choices.ts";
import { product, qty } from "./factories-stock.ts";

type Offered = { id: Id<"products"> };

/** Goods that are sold as one, of each of whose choices one product is picked. */
export async function combo(
  ctx: Context,
  of: Readonly<Record<string, readonly (readonly [Offered, extra?: number])[]>>,
  { quantities = {}, ...given }: Partial<CreateProduct> & { quantities?: Record<string, number> } = {},
) {
  const made = await product(ctx, { name: "Office", listPrice: qty("900"), storable: false, ...given });
  const choices = Object.entries(of).map(([name, items]) => ({
    name,
    quantity: qty(quantities[name] ?? 1),
    items: items.map(([{ id: productId }, extra = 0]) => ({ productId, extraPrice: qty(extra) })),
  }));
  const { choices: kept } = await setChoices(ctx, { productId: made.id, choices });
  return { ...made, choices: kept };
}

/** An office: one of two desks, and four of one of two chairs, of which some are there. */
export async function office(ctx: Context, taxes: { desks?: Id<"taxes">[]; chairs?: Id<"taxes">[] } = {}) {
  const [desks, chairs] = [taxes.desks && { taxIds: taxes.desks }, taxes.chairs && { taxIds: taxes.chairs }];
  const oak = await product(ctx, { name: "Oak desk", listPrice: qty("600"), cost: qty("300"), onHand: 5, ...desks });
  const pine = await product(ctx, { name: "Pine desk", listPrice: qty("400"), cost: qty("180"), onHand: 5, ...desks });
  const wood = await product(ctx, {
    name: "Wooden chair",
    listPrice: qty("50"),
    cost: qty("20"),
    onHand: 30,
    ...chairs,
  });
  const steel = await product(ctx, {
    name: "Steel chair",
    listPrice: qty("90"),
    cost: qty("40"),
    onHand: 30,
    ...chairs,
  });
  const made = await combo(
    ctx,
    { Desk: [[pine], [oak, 150]], Chairs: [[wood], [steel, 100]] },
    { quantities: { Chairs: 4 } },
  );
  return { oak, pine, wood, steel, combo: made };
}
