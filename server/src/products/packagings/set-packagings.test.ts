import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { product, qty } from "../../../test/factories-stock.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { own } from "../../platform/rows.ts";
import { editProduct } from "../edit-product.ts";
import { createProduct } from "../create-product.ts";
import { listPackagings } from "./packagings.ts";
import { setPackagings } from "./set-packagings.ts";

const box = { name: "Box", quantity: qty("12"), barcode: "8412345678905" };
const pallet = { name: "Pallet", quantity: qty("480.000") };

test("what a product is packed in is kept in its order, and stands in its history", () =>
  inWorkspace(async (t) => {
    const ctx = t.system;
    const { id: productId, unitId } = await product(ctx, { name: "Glass" });
    const other = await product(ctx);
    const packagings = [box, pallet];
    const kept = [box, { name: "Pallet", quantity: "480", barcode: null }];
    expect(await setPackagings(ctx, { productId, packagings })).toEqual({
      productId,
      unitId,
      packagings: kept,
      version: 2,
    });
    expect(await setPackagings(ctx, { productId, version: 2, packagings })).toMatchObject({ version: 2 });
    expect(await listPackagings(ctx, { productIds: `${productId},${other.id}` })).toMatchObject({
      items: [{ productId, packagings: kept }],
    });
    expect(await setPackagings(ctx, { productId, packagings: [pallet] })).toMatchObject({ version: 3 });
    expect((await diaryOf(t, productId)).slice(-2)).toMatchObject([
      {
        event: "product.packagings_set",
        before: { packagings: "" },
        after: { packagings: "Box: 12 (8412345678905); Pallet: 480" },
      },
      { after: { packagings: "Pallet: 480" } },
    ]);
    expect(await tried(ctx, () => setPackagings(ctx, { productId, version: 2, packagings: [] }))).toBe(
      "record.changed",
    );
  }));

test("a barcode is one thing's alone, names are told apart, and a packaging holds something", () =>
  inWorkspace(async ({ system: ctx }) => {
    const glass = await product(ctx, { barcode: "111111" });
    const cup = await product(ctx, { name: "Cup", barcode: "222222" });
    await setPackagings(ctx, { productId: cup.id, packagings: [{ ...box, barcode: "333333" }] });
    const set = (...packagings: Parameters<typeof setPackagings>[1]["packagings"]) =>
      tried(ctx, () => setPackagings(ctx, { productId: glass.id, packagings }));
    const made = (barcode: string) =>
      tried(ctx, () => createProduct(ctx, { name: "New", kind: "goods", listPrice: qty("1"), barcode }));
    expect([
      await set({ ...box, barcode: "111111" }),
      await set({ ...box, barcode: "222222" }),
      await set({ ...box, barcode: "333333" }),
      await set(box, { ...pallet, barcode: box.barcode }),
      await set(box, { ...pallet, name: "box" }),
      await set({ ...box, quantity: qty("0.0001") }),
      await made("333333"),
      await tried(ctx, () => editProduct(ctx, { productId: cup.id, barcode: "333333" })),
      await made("444444"),
    ]).toEqual([
      "product.barcode_taken",
      "product.barcode_taken",
      "product.barcode_taken",
      "product.barcode_taken",
      "packaging.name_twice",
      "packaging.without_quantity",
      "product.barcode_taken",
      "product.barcode_taken",
      "done",
    ]);
  }));

test("those who keep products say what they are packed in, in their own company", () =>
  inWorkspace(async (t) => {
    const { id: productId } = await product(t.system);
    await setPackagings(t.system, { productId, packagings: [box] });
    expect(await whoMay(t, (ctx) => setPackagings(ctx, { productId, packagings: [] }))).toEqual(
      await whoMay(t, (ctx) => editProduct(ctx, { productId, name: "Tumbler" })),
    );
    expect(await whoeverIsElsewhere(t, (ctx) => setPackagings(ctx, { productId, packagings: [] }))).toBe(
      "record.not_found",
    );
    const stranger = await t.elsewhere();
    expect(await listPackagings(stranger, { productIds: productId })).toEqual({ items: [] });
    expect(await own(stranger, "productPackagings").selectAll().execute()).toEqual([]);
  }));
