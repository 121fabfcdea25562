import { expect, test } from "vitest";
import { table } from "../../../test/factories-kits.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { unitNamed } from "../../../test/factories-purchases.ts";
import { customer, product, qty } from "../../../test/factories-stock.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { own } from "../../platform/rows.ts";
import { createPurchase } from "../../purchasing/create-purchase.ts";
import { createVendorPrice } from "../../purchasing/create-vendor-price.ts";
import "../../reactions.ts";
import { adjustStock } from "../../stock/adjust-stock.ts";
import { archiveProduct, editProduct } from "../edit-product.ts";
import { getParts } from "./parts.ts";
import { setParts } from "./set-parts.ts";

test("a product is made of parts, in their order, and of none again; both stand in its history", () =>
  inWorkspace(async (t) => {
    const { system: ctx } = t;
    const { top, leg, kit: made } = await table(ctx);
    const { id: productId } = made;
    expect(await getParts(ctx, { productId })).toMatchObject({
      parts: [
        { productId: top.id, name: "Top", quantity: "1", isArchived: false },
        { productId: leg.id, name: "Leg", quantity: "4" },
      ],
      partOf: [],
      version: 2,
    });
    expect(await getParts(ctx, { productId: leg.id })).toMatchObject({
      parts: [],
      partOf: [{ productId, name: "Table", quantity: "4" }],
    });
    const same = [
      { productId: top.id, quantity: qty("1.000") },
      { productId: leg.id, quantity: qty("4") },
    ];
    expect(await setParts(ctx, { productId, parts: same })).toMatchObject({ version: 2 });
    expect(await setParts(ctx, { productId, version: 2, parts: [] })).toMatchObject({ parts: [], version: 3 });
    expect((await diaryOf(t, productId)).slice(1)).toMatchObject([
      { event: "product.parts_set", before: { isKit: false, parts: "" }, after: { parts: "1 × Top; 4 × Leg" } },
      { event: "product.parts_set", after: { isKit: false, parts: "" } },
    ]);
    expect(await tried(ctx, () => setParts(ctx, { productId, version: 2, parts: same }))).toBe("record.changed");
    expect(await tried(ctx, () => editProduct(ctx, { productId, storable: true }))).toBe("done");
  }));

test("a kit costs what its parts do, whichever of them changes, and nobody writes that himself", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { leg, kit: made } = await table(ctx);
    const costOf = async () =>
      (await own(ctx, "productCosts").select("cost").where("productId", "=", made.id).executeTakeFirst())?.cost;
    expect(await costOf()).toBe("80");
    await editProduct(ctx, { productId: leg.id, cost: qty("10.25") });
    expect(await costOf()).toBe("91");
    await setParts(ctx, { productId: made.id, parts: [{ productId: leg.id, quantity: qty("3") }] });
    expect(await costOf()).toBe("30.75");
    expect(await tried(ctx, () => editProduct(ctx, { productId: made.id, cost: qty("1") }))).toBe("kit.cost_of_parts");
    expect(await tried(ctx, () => editProduct(ctx, { productId: made.id, cost: qty("30.75"), name: "Desk" }))).toBe(
      "done",
    );
  }));

test("nothing is made of itself, of kits or of services, and no kit is kept in stock, counted or bought", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { top, leg, kit: made } = await table(ctx);
    const plain = await product(ctx, { storable: false });
    const service = await product(ctx, { kind: "service" });
    const old = await product(ctx, { storable: false });
    await archiveProduct(ctx, { productId: old.id });
    const outcome = (productId: typeof plain.id, ...of: (readonly [{ id: typeof plain.id }, string])[]) =>
      tried(ctx, () =>
        setParts(ctx, {
          productId,
          parts: of.map(([{ id }, quantity]) => ({ productId: id, quantity: qty(quantity) })),
        }),
      );
    expect([
      await outcome(plain.id, [plain, "1"]),
      await outcome(plain.id, [made, "1"]),
      await outcome(plain.id, [service, "1"]),
      await outcome(plain.id, [old, "1"]),
      await outcome(plain.id, [leg, "1"], [leg, "2"]),
      await outcome(plain.id, [leg, "0.0001"]),
      await outcome(plain.id, [{ id: ctx.newId<"products">() }, "1"]),
      await outcome(service.id, [leg, "1"]),
      await outcome(top.id, [plain, "1"]),
    ]).toEqual([
      "kit.of_itself",
      "kit.of_kits",
      "kit.part_not_goods",
      "product.archived",
      "kit.part_twice",
      "kit.part_without_quantity",
      "reference.unknown",
      "kit.not_goods",
      "kit.stored",
    ]);
    await setParts(ctx, { productId: made.id, parts: [{ productId: plain.id, quantity: qty("1") }] });
    expect(await outcome(plain.id, [leg, "1"])).toBe("kit.is_part");
    const vendorId = await customer(ctx, "Vendor");
    const bought = { productId: made.id, quantity: qty("1") };
    const dozen = await unitNamed(ctx, "Dozen");
    const terms = { vendorId, productId: made.id, price: qty("1") };
    expect([
      await tried(ctx, () => editProduct(ctx, { productId: made.id, storable: true })),
      await tried(ctx, () => editProduct(ctx, { productId: made.id, kind: "service" })),
      await tried(ctx, () => editProduct(ctx, { productId: plain.id, unitId: dozen })),
      await tried(ctx, () => adjustStock(ctx, { productId: made.id, countedQuantity: qty("1") })),
      await tried(ctx, () => createPurchase(ctx, { vendorId, lines: [bought] })),
      await tried(ctx, () => createVendorPrice(ctx, terms)),
    ]).toEqual([
      "kit.stays_unstored",
      "kit.stays_unstored",
      "kit.part_stays",
      "stock.not_storable",
      "kit.not_bought",
      "kit.not_bought",
    ]);
  }));

test("those who keep products say what they are made of, in their own company", () =>
  inWorkspace(async (t) => {
    const { leg, kit: made } = await table(t.system);
    const parts = [{ productId: leg.id, quantity: qty("3") }];
    expect(await whoMay(t, (ctx) => setParts(ctx, { productId: made.id, parts }))).toEqual(
      await whoMay(t, (ctx) => editProduct(ctx, { productId: leg.id, name: "Foot" })),
    );
    for (const asked of [setParts, getParts])
      expect(await whoeverIsElsewhere(t, (ctx) => asked(ctx, { productId: made.id, parts }))).toBe("record.not_found");
    const stranger = await t.elsewhere();
    const theirs = await product(stranger, { storable: false });
    expect(await tried(stranger, () => setParts(stranger, { productId: theirs.id, parts }))).toBe("reference.unknown");
    expect(await own(stranger, "productParts").selectAll().execute()).toEqual([]);
  }));
