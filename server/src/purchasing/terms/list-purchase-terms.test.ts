import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { unitNamed, vendorOf } from "../../../test/factories-purchases.ts";
import { product, qty } from "../../../test/factories-stock.ts";
import { tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import { suggestPurchase } from "../suggest-purchase.ts";
import { listPurchaseTerms } from "./list-purchase-terms.ts";

/** A chair that a vendor sells, cheaper by the fifty, and a lamp of which only the cost is known, by the dozen. */
async function goods(ctx: Context) {
  const chair = await product(ctx, { name: "Chair", cost: qty("40") });
  const vendorId = await vendorOf(ctx, chair.id, "Near", { price: "39.50", leadDays: 2 });
  const lamp = await product(ctx, { name: "Lamp", cost: qty("7"), purchaseUnitId: await unitNamed(ctx, "Dozen") });
  return { vendorId, chair: chair.id, lamp: lamp.id };
}

test("each line is told the same as it would be alone, in the order in which it is asked for", () =>
  inWorkspace(async (t) => {
    const { vendorId, chair, lamp } = await goods(t.system);
    const ctx = await t.as({ role: "back_office" });
    const lines = [
      { productId: lamp, quantity: qty("1.5") },
      { productId: chair, quantity: qty("10") },
      { productId: lamp, quantity: qty("3") },
    ];
    const { items } = await listPurchaseTerms(ctx, { vendorId, lines });
    expect(items.map(({ unitPrice, unitName, quantity, from }) => [unitPrice, unitName, quantity, from])).toEqual([
      ["84", "Dozen", "1.5", "cost"],
      ["39.5", "Unit", "10", "vendor_line"],
      ["84", "Dozen", "3", "cost"],
    ]);
    for (const [index, { productId, ...terms }] of items.entries()) {
      const alone = await suggestPurchase(ctx, { productId, quantity: lines[index]!.quantity, vendorId });
      expect(alone).toMatchObject(terms);
    }
  }));

test("a product that is not there is named by its line; those who buy may ask, of their own company", () =>
  inWorkspace(async (t) => {
    const { vendorId, chair } = await goods(t.system);
    const ask = (ctx: Context, productId = chair) =>
      listPurchaseTerms(ctx, { vendorId, lines: [{ productId, quantity: qty("1") }] });
    expect(await whoMay(t, ask)).toEqual(["back_office", "manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, ask)).toBe("reference.unknown");
    const ctx = await t.as({ role: "back_office" });
    await expect(ask(ctx, ctx.newId())).rejects.toMatchObject({
      code: "reference.unknown",
      details: { path: "lines.0.productId" },
    });
    expect(await tried(ctx, () => ask({ ...ctx, language: "es" }))).toBe("done");
  }));
