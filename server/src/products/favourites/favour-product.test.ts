import { ListProducts, PickProducts } from "@trato/domain/products/inputs.ts";
import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { product } from "../../../test/factories-stock.ts";
import { tried, whoeverIsElsewhere } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import "../../reactions.ts";
import { getProductPage } from "../../reports/get-product-page.ts";
import { listProducts, pickProducts } from "../../reports/list-products.ts";
import { favourProduct } from "./favour-product.ts";

const picked = async (ctx: Context, search = "") =>
  (await pickProducts(ctx, PickProducts.parse({ search, limit: "3" }))).items.map(({ name, isFavourite }) =>
    isFavourite ? `${name}*` : name,
  );

const listed = async (ctx: Context) =>
  (await listProducts(ctx, ListProducts.parse({ favourite: "true" }))).items.map(({ name }) => name);

test("whoever marks products as favourites finds them first, and nobody else does", () =>
  inWorkspace(async (t) => {
    const [ana, berta] = [await t.member(), await t.member()];
    const names = ["Table 1", "Table 2", "Table 3", "Table 4", "Chair"];
    const made = [];
    for (const name of names) made.push(await product(t.system, { name, reference: name === "Table 1" ? "T4" : null }));
    const [, , , fourth] = made;
    const by = async <T>(id: typeof ana, work: (ctx: Context) => Promise<T>) => work(await t.as({ id }));
    const favour = (isFavourite: boolean) =>
      by(ana, (ctx) => favourProduct(ctx, { productId: fourth!.id, isFavourite }));
    expect(await favour(true)).toEqual({ id: fourth!.id, isFavourite: true });
    await favour(true);
    expect(await by(ana, (ctx) => picked(ctx))).toEqual(["Table 4*", "Chair", "Table 1"]);
    expect(await by(ana, (ctx) => picked(ctx, "table"))).toEqual(["Table 4*", "Table 1", "Table 2"]);
    expect(await by(ana, (ctx) => picked(ctx, "tabel"))).toEqual(["Table 4*", "Table 1", "Table 2"]);
    expect((await by(ana, (ctx) => picked(ctx, "T4")))[0]).toBe("Table 1"); // exactly its reference
    expect(await by(berta, (ctx) => picked(ctx, "table"))).toEqual(["Table 1", "Table 2", "Table 3"]);
    expect([await by(ana, listed), await by(berta, listed)]).toEqual([["Table 4"], []]);
    expect(await by(ana, (ctx) => getProductPage(ctx, { productId: fourth!.id }))).toMatchObject({ isFavourite: true });
    await favour(false);
    expect(await by(ana, (ctx) => picked(ctx))).toEqual(["Chair", "Table 1", "Table 2"]);
  }));

test("a favourite is a product of one's own company, and the system has none", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system);
    const asked = { productId: table.id, isFavourite: true };
    expect(await whoeverIsElsewhere(t, (ctx) => favourProduct(ctx, asked))).toBe("record.not_found");
    expect(await t.asSystem((ctx) => tried(ctx, () => favourProduct(ctx, asked)))).toBe("permission.missing");
  }));
