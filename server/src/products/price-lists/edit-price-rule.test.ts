import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { product, qty } from "../../../test/factories-stock.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import { createPriceList } from "./create-price-list.ts";
import { createPriceRule } from "./create-price-rule.ts";
import { deletePriceRule, editPriceRule } from "./edit-price-rule.ts";
import { listPriceRules } from "./list-price-rules.ts";

const less = { making: "percentage", discount: qty("10") } as const;

async function ruleOf(ctx: Context, name = "Trade") {
  const { id: priceListId } = await createPriceList(ctx, { name });
  return createPriceRule(ctx, { priceListId, ...less });
}

test("a rule is edited, and leaves behind what its new making has not; what holds already is no change", () =>
  inWorkspace(async (t) => {
    const marta = await t.as({ role: "manager", name: "Marta" });
    const { id: priceRuleId } = await ruleOf(marta);
    expect(await editPriceRule(marta, { priceRuleId, ...less })).toMatchObject({ version: 1 });
    const table = await product(marta, { name: "Table" });
    const edited = await editPriceRule(marta, {
      priceRuleId,
      discount: qty("-5"),
      productId: table.id,
      minQuantity: qty("25"),
    });
    expect(edited).toMatchObject({ discount: "-5", product: { name: "Table" }, minQuantity: "25", version: 2 });
    const fixed = await editPriceRule(marta, { priceRuleId, making: "fixed", price: qty("90") });
    expect(fixed).toMatchObject({ making: "fixed", price: "90", discount: null, base: null, version: 3 });
    expect((await diaryOf(t, priceRuleId)).slice(1)).toMatchObject([
      { event: "price_rule.edited", by: "Marta", before: { discount: "10" }, after: { discount: "-5" } },
      { event: "price_rule.edited", after: { price: "90" } },
    ]);
  }));

test("two who edit one rule keep both changes, and see where they collide", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: priceRuleId } = await ruleOf(ctx);
    await editPriceRule(ctx, { priceRuleId, version: 1, minQuantity: qty("5") });
    const both = await editPriceRule(ctx, { priceRuleId, version: 1, discount: qty("12") });
    expect(both).toMatchObject({ minQuantity: "5", discount: "12", version: 3 });
    await expect(editPriceRule(ctx, { priceRuleId, version: 1, discount: qty("1") })).rejects.toMatchObject({
      code: "record.changed",
    });
  }));

test("what no rule may be is refused of a changed one too", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const rule = await ruleOf(ctx);
    const edit = (change: object) => editPriceRule(ctx, { priceRuleId: rule.id, ...change });
    expect(await tried(ctx, () => edit({ making: "fixed" }))).toBe("price_rule.price_missing");
    expect(await tried(ctx, () => edit({ base: "list", baseListId: rule.priceListId }))).toBe("price_list.in_circle");
    expect(await tried(ctx, () => edit({ productId: ctx.newId() }))).toBe("reference.unknown");
  }));

test("a rule that was deleted and comes back stands where it stood", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const at = (time: string) => ({ ...ctx, now: `2026-11-30T${time}.000Z` as typeof ctx.now }); // a moment
    const older = await createPriceRule(at("09:00:00"), {
      priceListId: (await createPriceList(ctx, { name: "Trade" })).id,
      ...less,
    });
    const { id: priceRuleId, priceListId } = older;
    const newer = await createPriceRule(at("10:00:00"), { priceListId, ...less, discount: qty("20") });
    await deletePriceRule(at("11:00:00"), { priceRuleId });
    await createPriceRule(at("12:00:00"), { priceListId, id: priceRuleId, ...less });
    const { items } = await listPriceRules(ctx, { priceListId });
    expect(items.map(({ id }) => id)).toEqual([newer.id, priceRuleId]);
  }));

test("a deleted rule is gone and can be made again as it was", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "manager" });
    const { id: priceRuleId, priceListId } = await ruleOf(ctx);
    const deleted = await deletePriceRule(ctx, { priceRuleId });
    expect((await listPriceRules(ctx, { priceListId })).items).toEqual([]);
    expect(await tried(ctx, () => deletePriceRule(ctx, { priceRuleId }))).toBe("record.not_found");
    expect((await diaryOf(t, priceRuleId)).at(-1)).toMatchObject({
      event: "price_rule.deleted",
      before: { discount: "10", priceListId },
      after: null,
    });
    const { product: _, category: __, baseList: ___, version: ____, ...again } = deleted;
    expect(await createPriceRule(ctx, again)).toMatchObject({ id: priceRuleId, discount: "10" });
  }));

test("those who lead change and delete rules of their own company", () =>
  inWorkspace(async (t) => {
    const { id: priceRuleId } = await ruleOf(t.system);
    const changes = [
      (ctx: Context) => editPriceRule(ctx, { priceRuleId, discount: qty("11") }),
      (ctx: Context) => deletePriceRule(ctx, { priceRuleId }),
    ];
    for (const change of changes) {
      expect(await whoMay(t, change)).toEqual(["manager", "administrator"]);
      expect(await whoeverIsElsewhere(t, change)).toBe("record.not_found");
    }
  }));
