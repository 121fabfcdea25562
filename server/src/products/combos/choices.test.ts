import { expect, test } from "vitest";
import { office } from "../../../test/factories-combos.ts";
import { kit } from "../../../test/factories-kits.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { product } from "../../../test/factories-stock.ts";
import { editProduct } from "../edit-product.ts";
import { choicesOfCombos } from "./choices.ts";
import { setChoices } from "./set-choices.ts";

test("of several combos each has its own choices, with why one of their products is not sold", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { pine, wood, combo } = await office(ctx);
    const other = await product(ctx, { storable: false });
    const set = await kit(ctx, [[wood, 3]], { name: "Set" });
    const choices = [{ name: "Set", items: [{ productId: set.id }] }];
    await setChoices(ctx, { productId: other.id, choices });
    await editProduct(ctx, { productId: wood.id, saleBlock: "Recalled" });
    const found = await choicesOfCombos(ctx, [other.id, combo.id, pine.id]);
    const told = [...found].map(([id, those]) => [
      id,
      those.flatMap(({ items }) => items.map(({ name, saleBlock }) => `${name} ${saleBlock ?? ""}`.trim())),
    ]);
    expect(Object.fromEntries(told)).toEqual({
      [combo.id]: ["Pine desk", "Oak desk", "Wooden chair Recalled", "Steel chair"],
      [other.id]: ["Set Wooden chair: Recalled"],
    });
  }));
