import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { product, qty } from "../../../test/factories-stock.ts";
import { whoeverIsElsewhere } from "../../../test/trying.ts";
import { createPriceList } from "./create-price-list.ts";
import { createPriceRule } from "./create-price-rule.ts";
import { listPriceRules } from "./list-price-rules.ts";

test("of two rules that fit as well the newer stands first, and one for a product before them", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: priceListId } = await createPriceList(ctx, { name: "Trade" });
    const table = await product(ctx, { name: "Table" });
    const rule = (given: object) =>
      createPriceRule(ctx, { priceListId, making: "percentage", discount: qty("1"), ...given });
    const [first, second, ofTable] = [await rule({}), await rule({}), await rule({ productId: table.id })];
    const { items } = await listPriceRules(ctx, { priceListId });
    expect(items.map(({ id }) => id)).toEqual([ofTable.id, second.id, first.id]);
    const spanish = await listPriceRules({ ...ctx, language: "es" }, { priceListId });
    expect([items[0]?.product?.unitName, spanish.items[0]?.product?.unitName]).toEqual(["Unit", "Unidad"]);
    expect(await whoeverIsElsewhere(t, (they) => listPriceRules(they, { priceListId }))).toBe("record.not_found");
  }));
