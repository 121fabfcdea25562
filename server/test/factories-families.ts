import type { Id } from "@trato/domain/ids.ts";
import type { Context } from "../src/platform/context.ts";
import { createAttribute } from "../src/products/families/create-attribute.ts";
import { createFamily } from "../src/products/families/create-family.ts";
import { product, qty } from "./factories-stock.ts";

type ValueId = Id<"attribute_values">;

/** Tables of oak or pine, 120 or 240 long: oak costs 50 more, 240 another 100, and pine is not made so long. The first one is pine, 120. */
export async function tables(ctx: Context) {
  const wood = await createAttribute(ctx, {
    name: "Wood",
    shownAs: "select",
    values: [{ name: "Oak" }, { name: "Pine" }],
  });
  const length = await createAttribute(ctx, {
    name: "Length",
    shownAs: "select",
    values: [{ name: "120" }, { name: "240" }],
  });
  const [oak, pine] = wood.values.map(({ id }) => id) as [ValueId, ValueId]; // two, as just made
  const [short, long] = length.values.map(({ id }) => id) as [ValueId, ValueId]; // as above
  const model = await product(ctx, { name: "Lisboa table", reference: "LIS", listPrice: qty("200"), cost: qty("90") });
  const offered = {
    attributes: [
      { attributeId: wood.id, values: [offer(oak, "50"), offer(pine, "0")] },
      { attributeId: length.id, values: [offer(short, "0"), offer(long, "100")] },
    ],
    exclusions: [{ valueId: pine, otherId: long }],
  };
  const given = { productId: model.id, name: "Lisboa", valueIds: [short, pine], ...offered };
  const family = await createFamily(ctx, given);
  return { family, model, wood, length, oak, pine, short, long, offered };
}

export const offer = (valueId: ValueId, extraPrice: string) => ({ valueId, extraPrice: qty(extraPrice) });
