import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { tables } from "../../../test/factories-families.ts";
import { product, qty } from "../../../test/factories-stock.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import { createCategory } from "../categories.ts";
import { deleteCategory } from "../change-category.ts";
import { chooseVariant } from "../families/choose-variant.ts";
import { dissolveFamily } from "../families/create-family.ts";
import { createPriceList } from "./create-price-list.ts";
import { createPriceRule } from "./create-price-rule.ts";
import { explainPrice } from "./explain-price.ts";
import { listPriceLists } from "./list-price-lists.ts";
import { listPriceRules } from "./list-price-rules.ts";

const listOf = async (ctx: Context, name: string) => (await createPriceList(ctx, { name })).id;
const less = { making: "percentage", discount: qty("10") } as const;

test("rules stand in the order in which they are tried, with what they name, and are told and recorded", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager", name: "Marta" });
    const priceListId = await listOf(marta, "Trade");
    const baseListId = await listOf(marta, "Public");
    const table = await product(marta, { name: "Table" });
    const furniture = await createCategory(marta, { name: "Furniture" });
    const chairs = await createCategory(marta, { name: "Chairs", parentId: furniture.id });
    const all = await createPriceRule(marta, { priceListId, ...less });
    const category = await createPriceRule(marta, {
      priceListId,
      ...less,
      categoryId: chairs.id,
      base: "list",
      baseListId,
    });
    const fixed = await createPriceRule(marta, { priceListId, making: "fixed", price: qty("90"), productId: table.id });
    expect(all).toMatchObject({
      ...less,
      base: "list_price",
      minQuantity: "0",
      product: null,
      price: null,
      version: 1,
    });
    expect(category).toMatchObject({ base: "list", baseList: { id: baseListId, name: "Public" } });
    expect(fixed).toMatchObject({ price: "90", base: null, discount: null, product: { name: "Table" } });
    const { list, items } = await listPriceRules(marta, { priceListId });
    expect(items.map(({ id }) => id)).toEqual([fixed.id, category.id, all.id]);
    expect(items[1]?.category).toEqual({ id: chairs.id, name: "Furniture / Chairs" });
    expect(list).toMatchObject({ name: "Trade", rules: 3 });
    expect((await listPriceLists(marta, { archived: "false" })).items.map(({ rules }) => rules)).toEqual([0, 3]);
    expect(marta.changes.at(-1)).toMatchObject({ kind: "setting", id: fixed.id, version: 1 });
    expect(await diaryOf(t, fixed.id)).toMatchObject([
      { event: "price_rule.created", by: "Marta", after: { price: "90", priceListId } },
    ]);
    expect(await tried(marta, () => deleteCategory(marta, { categoryId: chairs.id }))).toBe("category.in_use");
  }));

test("a rule for a family makes the price of each of its variants, behind one for a variant, and keeps the family", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { family, model, oak, short } = await tables(ctx);
    const priceListId = await listOf(ctx, "Trade");
    const other = await product(ctx, { name: "Lamp", listPrice: qty("40") });
    const ofFamily = await createPriceRule(ctx, { priceListId, ...less, familyId: family.id });
    expect(ofFamily).toMatchObject({ family: { id: family.id, name: "Lisboa", modelId: model.id }, productId: null });
    expect(await tried(ctx, () => dissolveFamily(ctx, { familyId: family.id }))).toBe("family.in_price_list");
    const made = await chooseVariant(ctx, { familyId: family.id, valueIds: [short, oak] });
    const priceOf = async (productId: typeof other.id) =>
      (await explainPrice(ctx, { priceListId, productId, quantity: qty("1") })).unitPrice;
    expect([await priceOf(model.id), await priceOf(made.id), await priceOf(other.id)]).toEqual(["180", "225", "40"]);
    const ofVariant = await createPriceRule(ctx, { priceListId, making: "fixed", price: qty("7"), productId: made.id });
    expect([await priceOf(model.id), await priceOf(made.id)]).toEqual(["180", "7"]);
    const { items } = await listPriceRules(ctx, { priceListId });
    expect(items.map(({ id }) => id)).toEqual([ofVariant.id, ofFamily.id]);
    const both = () => createPriceRule(ctx, { priceListId, ...less, familyId: family.id, productId: made.id });
    expect(await tried(ctx, both)).toBe("price_rule.two_targets");
  }));

test.each([
  ["price_rule.price_missing", "price", { making: "fixed" }],
  ["price_rule.list_missing", "baseListId", { ...less, base: "list" }],
  ["price_rule.step_not_positive", "roundTo", { making: "formula", roundTo: qty("0") }],
  ["price_rule.margins_reversed", "maxMargin", { making: "formula", minMargin: qty("2"), maxMargin: qty("1") }],
] as const)("refuses with %s, naming %s", (code, path, wrong) =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const priceListId = await listOf(ctx, "Trade");
    await expect(createPriceRule(ctx, { priceListId, ...wrong })).rejects.toMatchObject({ code, details: { path } });
  }),
);

test("lists are not based on each other in a circle, which is told by their names", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const [a, b, c] = [await listOf(ctx, "A"), await listOf(ctx, "B"), await listOf(ctx, "C")];
    const base = (priceListId: typeof a, baseListId: typeof a) =>
      createPriceRule(ctx, { priceListId, ...less, base: "list", baseListId });
    await base(a, b);
    await base(b, c);
    await expect(base(c, a)).rejects.toMatchObject({
      code: "price_list.in_circle",
      details: { path: "baseListId", names: "A → B → C → A" },
    });
    expect(await tried(ctx, () => base(a, a))).toBe("price_list.in_circle");
    expect(await tried(ctx, () => base(a, c))).toBe("done");
  }));

test("those who lead add rules to lists of their own company, which name what is there", () =>
  inWorkspace(async (t) => {
    const priceListId = await listOf(t.system, "Trade");
    const table = await product(t.system, { name: "Table" });
    const add = (ctx: Context) => createPriceRule(ctx, { priceListId, ...less, productId: table.id });
    expect(await whoMay(t, add)).toEqual(["manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, add)).toBe("record.not_found");
    const other = await t.elsewhere();
    const own = await listOf(other, "Own");
    for (const named of [{ productId: table.id }, { base: "list" as const, baseListId: priceListId }])
      expect(await tried(other, () => createPriceRule(other, { priceListId: own, ...less, ...named }))).toBe(
        "reference.unknown",
      );
  }));
