import { expect, test } from "vitest";
import { bring, undo } from "../../../test/bring.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { figures, product } from "../../../test/factories-stock.ts";
import type { Context } from "../../platform/context.ts";
import { own } from "../../platform/rows.ts";
import { editProduct } from "../../products/edit-product.ts";
import "../../reactions.ts";
import { getParts } from "../../products/kits/parts.ts";
import { productRows } from "../../reports/list-products.ts";
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

const partsFile = (rows: (string | null | undefined)[][]) =>
  [
    "Nombre;Referencia;Componentes;Embalajes",
    ...rows.map((row) => row.map((cell) => `"${cell ?? ""}"`).join(";")),
  ].join("\n");

const combosFile = (choices: string, more = "") =>
  [
    "Nombre;Referencia;Precio;Elecciones",
    `Despacho;D-1;900;"${choices}"`,
    "Pino;PIN;400;",
    "Roble;ROB;600;",
    "Silla;SIL;50;",
    more,
  ].join("\n");

test("parts and packagings of products that were there change where that was asked for, come back as they went out, and are given back", () =>
  inWorkspace(async ({ system }) => {
    await bring(
      system,
      "products",
      [
        "Nombre;Referencia;Precio;Componentes;Embalajes",
        'Mesa;M-1;300;"4 × PAT; 1 × TAB";Caja: 2 (8412345678905)',
        "Pata;PAT;9;;Caja: 12",
        "Tablero;TAB;80;;",
      ].join("\n"),
    );
    const stand = async () => {
      const ids = await own(system, "products").select("id").orderBy("sortName").execute();
      const rows = await productRows(
        system,
        ids.map(({ id }) => id),
      );
      const told = rows.map(({ reference, named }) => {
        const { parts, packagings } = named as Record<string, string | null>; // as a file tells them
        return [reference, parts, packagings] as (string | null)[]; // as above
      });
      return told.toSorted(([one], [other]) => (String(one) < String(other) ? -1 : 1));
    };
    const was = await stand();
    expect(was).toEqual([
      ["M-1", "4 × PAT; 1 × TAB", "Caja: 2 (8412345678905)"],
      ["PAT", null, "Caja: 12"],
      ["TAB", null, null],
    ]);
    const named = (rows: (string | null | undefined)[][]) =>
      rows.map(([reference, ...cells]) => [names[String(reference)], reference, ...cells]);
    const names: Record<string, string> = { "M-1": "Mesa", PAT: "Pata", TAB: "Tablero" };
    const update = ["parts", "packagings"];
    const same = await bring(system, "products", partsFile(named(was)), { update });
    expect([await stand(), same.errors]).toEqual([was, []]);
    await bring(system, "products", partsFile([["Mesa", "M-1", "3 × PAT", "Palé: 40"]]));
    expect(await stand()).toEqual(was);
    const changes = [
      ["Mesa", "M-1", "3 × PAT; Taburete", "Palé: 40; Caja: 4 (8412345678905)"],
      ["Pata", "PAT", "2 × TAB; Cola", "Caja 12"],
      ["Taburete", "TB", "", ""],
    ];
    const { id, errors } = await bring(system, "products", partsFile(changes), { update });
    expect(errors).toMatchObject([
      { row: 3, column: "Componentes", value: "Cola" },
      { row: 3, column: "Embalajes", value: "Caja 12" },
    ]);
    expect((await stand()).slice(0, 2)).toEqual([
      ["M-1", "3 × PAT; 1 × TB", "Palé: 40; Caja: 4 (8412345678905)"],
      ["PAT", null, "Caja: 12"],
    ]);
    expect(await undo(system, id)).toMatchObject({ state: "undone", kept: 0 });
    expect(await stand()).toEqual(was);
  }));

test("combos come in, go out and change like kits; what cannot be is told, and all is given back", () =>
  inWorkspace(async ({ system }) => {
    const stand = async () => {
      const { id } = await own(system, "products")
        .select("id")
        .where("reference", "=", "D-1")
        .executeTakeFirstOrThrow();
      const [row] = await productRows(system, [id]);
      return (row!.named as Record<string, unknown>)["choices"]; // as a file tells it
    };
    const was = "Mesa: PIN / ROB (+150); Sillas: 4 × SIL";
    const { id: first, errors: none } = await bring(
      system,
      "products",
      combosFile("Mesa: Pino / Roble (+150,00); Sillas: 4 x SIL", 'Otro;O-1;1;"Mesa: Despacho"'),
    );
    expect([await stand(), none.map(({ row, value }) => [row, value])]).toEqual([was, [[6, "Mesa: Despacho"]]]);
    const update = ["choices"];
    await bring(system, "products", combosFile(was), { update });
    expect(await stand()).toBe(was);
    const { id, errors } = await bring(system, "products", combosFile("Mesa: ROB / PIN (-20); Sillas: 2 × SIL"), {
      update,
    });
    expect([await stand(), errors]).toEqual(["Mesa: ROB / PIN (-20); Sillas: 2 × SIL", []]);
    await bring(system, "products", combosFile("Mesa: ROB / Olmo"), { update });
    expect(await stand()).toBe("Mesa: ROB / PIN (-20); Sillas: 2 × SIL");
    expect(await undo(system, id)).toMatchObject({ state: "undone", kept: 0 });
    expect(await stand()).toBe(was);
    expect(await undo(system, first)).toMatchObject({ state: "undone" });
  }));
