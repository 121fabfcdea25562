import { expect, test } from "vitest";
import { bring, undo } from "../../../test/bring.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { figures, product } from "../../../test/factories-stock.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { editProduct } from "../../products/edit-product.ts";
import "../../reactions.ts";
import { getParts } from "../../products/kits/parts.ts";
import { listRelatedProducts } from "../../reports/related/list-related-products.ts";

const file = [
  "Nombre;Referencia;Precio;Productos opcionales;Accesorios;Sustitutos",
  "Mesa;M-1;120;ACE, Silla;Tapón;M-2; sofá",
  "Mesa nueva;M-2;130;;;",
  "Aceite;ACE;12;;;",
  "Silla;;40;ACE;;",
  "Tapón;;1;;;",
]
  .join("\n")
  .replace("M-2; sofá", '"M-2; sofá"');

const names = (of: readonly { name: string }[]) => of.map(({ name }) => name);

async function relationsOf(ctx: Context) {
  const rows = await own(ctx, "products").select("id").execute();
  const { items } = await listRelatedProducts(ctx, { productIds: rows.map(({ id }) => id).join(",") });
  return Object.fromEntries(
    items.map((each) => [each.name, [each.optional, each.accessories, each.replacements].map(names)]),
  );
}

test("a row names other rows of its file, above or below it; what there is none of is told, and the row is in", () =>
  inWorkspace(async ({ system }) => {
    const { id, made, bad, errors } = await bring(system, "products", file);
    expect([made, bad]).toEqual([5, 0]);
    expect(errors).toMatchObject([{ row: 2, column: "Sustitutos", value: "sofá" }]);
    expect(await relationsOf(system)).toEqual({
      Mesa: [["Aceite", "Silla"], ["Tapón"], ["Mesa nueva"]],
      Silla: [["Aceite"], [], []],
    });
    expect(await undo(system, id)).toMatchObject({ state: "undone", kept: 0 });
    expect(await own(system, "products").select("id").execute()).toEqual([]);
  }));

test("of products that are there already they change where that was asked for, and are given back", () =>
  inWorkspace(async ({ system }) => {
    const oil = await product(system, { name: "Aceite", reference: "ACE" });
    const table = await product(system, { name: "Mesa", reference: "M-1", optionalIds: [oil.id] });
    const again = "Nombre;Referencia;Productos opcionales;Accesorios\nMesa;M-1;Silla;ACE\nSilla;S-1;;";
    await bring(system, "products", again);
    expect(await relationsOf(system)).toEqual({ Mesa: [["Aceite"], [], []] });
    await editProduct(system, { productId: table.id, leadDays: 3 });
    const { id, made } = await bring(system, "products", `${again}\nBanco;B-1;;`, { update: ["optionalIds"] });
    expect(made).toBe(1);
    expect(await relationsOf(system)).toEqual({ Mesa: [["Silla"], [], []] });
    await undo(system, id);
    expect(await relationsOf(system)).toEqual({ Mesa: [["Aceite"], [], []] });
  }));

test("a row says what its product is made of and packed in; what cannot be is told, and all is taken back", () =>
  inWorkspace(async ({ system }) => {
    const kits = [
      "Nombre;Referencia;Precio;Existencias;Componentes;Embalajes",
      'Mesa;M-1;300;;"4 × PAT; 1 x Tablero; Cola";',
      'Pata;PAT;9;8;;"Caja: 12 (8412345678905); Palé 480"',
      "Tablero;;80;3;;Caja: 2 (8412345678905)",
      "Conjunto;;900;;Mesa;",
      "Taburete;;50;2;3 × PAT;",
    ].join("\n");
    const { id, made, errors } = await bring(system, "products", kits);
    expect(made).toBe(5);
    expect(errors).toMatchObject([
      { row: 2, column: "Componentes", value: "Cola" },
      { row: 3, column: "Embalajes", value: "Palé 480" },
      { row: 4, column: "Embalajes", value: "Caja: 2 (8412345678905)" },
      { row: 5, column: "Componentes", value: "Mesa" },
      { row: 6, column: "Componentes", value: "3 × PAT" },
    ]);
    const [mesa] = await own(system, "products").select("id").where("name", "=", "Mesa").execute();
    const { parts } = await getParts(system, { productId: mesa!.id });
    expect(parts.map(({ name, quantity }) => `${quantity} ${name}`)).toEqual(["4 Pata", "1 Tablero"]);
    expect((await figures(system, mesa!))[0]).toBe(2);
    expect(await own(system, "productPackagings").select(["name", "quantity", "barcode"]).execute()).toEqual([
      { name: "Caja", quantity: "12", barcode: "8412345678905" },
    ]);
    expect(await undo(system, id)).toMatchObject({ state: "undone", kept: 0 });
    expect(await own(system, "products").select("id").execute()).toEqual([]);
  }));
