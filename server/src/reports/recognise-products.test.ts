import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { product, qty } from "../../test/factories-stock.ts";
import type { Context } from "../platform/context.ts";
import { archiveProduct, unarchiveProduct } from "../products/edit-product.ts";
import { setPackagings } from "../products/packagings/set-packagings.ts";
import "../reactions.ts";
import { recogniseProducts } from "./recognise-products.ts";

const meant = async (ctx: Context, ...texts: string[]) =>
  Object.fromEntries((await recogniseProducts(ctx, { texts })).items.map(({ text, product }) => [text, product.name]));

test("a text means the product of that reference, that barcode or that whole name, however it is written", () =>
  inWorkspace(async (t) => {
    await product(t.system, {
      name: "Mesa de roble",
      reference: "TAB-1",
      barcode: "8412345678905",
      listPrice: qty("9.90"),
    });
    await product(t.system, { name: "Sillón", reference: "SIL 2" });
    const ctx = await t.as();
    const texts = ["TAB-1", "tab 1", "8412345678905", "mesa de ROBLE", "sillon", "Mesa", "84123", "", "-"];
    expect(await meant(ctx, ...texts)).toEqual({
      "TAB-1": "Mesa de roble",
      "tab 1": "Mesa de roble",
      "8412345678905": "Mesa de roble",
      "mesa de ROBLE": "Mesa de roble",
      sillon: "Sillón",
    });
    expect((await recogniseProducts(ctx, { texts: ["TAB-1"] })).items).toMatchObject([
      { product: { reference: "TAB-1", listPrice: "9.9", unitName: "Unit" } },
    ]);
  }));

test("what could mean two means none; an exact reference comes before one that is only nearly so, and that before a name", () =>
  inWorkspace(async (t) => {
    for (const [name, reference] of [
      ["Tube", "A-1"],
      ["Pipe", "A1"],
      ["Twin", "T1"],
      ["Twin", "T2"],
      ["Lamp", "L1"],
      ["L1", "N1"],
    ] as const)
      await product(t.system, { name, reference });
    const ctx = await t.as();
    expect(await meant(ctx, "A-1", "A1", "a.1", "Twin", "l1")).toEqual({ "A-1": "Tube", A1: "Pipe", l1: "Lamp" });
  }));

test("what is archived, and what another company sells, is meant by nothing", () =>
  inWorkspace(async (t) => {
    const old = await product(t.system, { name: "Old table", reference: "OLD" });
    await archiveProduct(t.system, { productId: old.id });
    await product(t.system, { name: "Secret", barcode: "841" });
    expect(await meant(await t.elsewhere(), "841", "Secret")).toEqual({});
    expect(await meant(await t.as(), "OLD", "Old table", "841")).toEqual({ "841": "Secret" });
  }));

test("a scanned box means its product, and so much of it", () =>
  inWorkspace(async (t) => {
    const { system: ctx } = t;
    const { id: productId } = await product(ctx, { name: "Glass", barcode: "111111" });
    const packagings = [
      { name: "Box", quantity: qty("12"), barcode: "8412345678905" },
      { name: "Pallet", quantity: qty("480"), barcode: "BOX-9" },
    ];
    await setPackagings(ctx, { productId, packagings });
    const boxes = async (...texts: string[]) =>
      (await recogniseProducts(ctx, { texts })).items.map((item) => [item.text, item.product.name, item.packaging]);
    expect(await boxes("8412345678905", "111111", "BOX-9", "84 1234 567 8905", "777777")).toEqual([
      ["111111", "Glass", null],
      ["84 1234 567 8905", "Glass", { name: "Box", quantity: "12" }],
      ["8412345678905", "Glass", { name: "Box", quantity: "12" }],
      ["BOX-9", "Glass", { name: "Pallet", quantity: "480" }],
    ]);
    await archiveProduct(ctx, { productId });
    expect(await boxes("8412345678905")).toEqual([]);
    await unarchiveProduct(ctx, { productId });
    expect(await boxes("8412345678905")).toHaveLength(1);
    expect(await meant(await t.elsewhere(), "8412345678905")).toEqual({});
  }));
