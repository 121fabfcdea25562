import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { product } from "../../../test/factories-stock.ts";
import { tried } from "../../../test/trying.ts";
import { createProduct } from "../../products/create-product.ts";
import { archiveProduct, editProduct } from "../../products/edit-product.ts";
import "../../reactions.ts";
import { listRelatedProducts } from "./list-related-products.ts";

test("a salesperson hears what goes with the products of a document, in its order, with what there is", () =>
  inWorkspace(async (t) => {
    const oil = await product(t.system, { name: "Oil", onHand: 4 });
    const chair = await product(t.system, { name: "Chair" });
    const other = await product(t.system, { name: "Other table" });
    const table = await product(t.system, {
      name: "Table",
      optionalIds: [oil.id, chair.id],
      accessoryIds: [chair.id],
      replacementIds: [other.id],
    });
    await archiveProduct(t.system, { productId: other.id });
    const ana = await t.as({ role: "sales" });
    const asked = { productIds: [oil.id, table.id].join(",") };
    expect((await listRelatedProducts(ana, asked)).items).toMatchObject([
      {
        productId: table.id,
        name: "Table",
        isArchived: false,
        free: "0",
        optional: [{ name: "Oil", free: "4", isArchived: false }, { name: "Chair" }],
        accessories: [{ name: "Chair" }],
        replacements: [{ name: "Other table", isArchived: true }],
      },
    ]);
    expect((await listRelatedProducts(await t.elsewhere(), asked)).items).toEqual([]);
  }));

test("a product goes with others that are there, not with itself, and stays as it is where one of them has gone", () =>
  inWorkspace(async (t) => {
    const { system: ctx } = t;
    const table = await product(ctx);
    const productId = table.id;
    expect(await tried(ctx, () => editProduct(ctx, { productId, optionalIds: [productId] }))).toBe(
      "product.goes_with_itself",
    );
    const gone = ctx.newId<"products">();
    expect(await tried(ctx, () => editProduct(ctx, { productId, accessoryIds: [gone] }))).toBe("reference.unknown");
    const fresh = { id: gone, name: "New", kind: "goods", listPrice: table.listPrice } as const;
    expect(await tried(ctx, () => createProduct(ctx, { ...fresh, replacementIds: [gone] }))).toBe(
      "product.goes_with_itself",
    );
  }));
