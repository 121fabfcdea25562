import { sortsOf } from "@trato/domain/fields/field-filters.ts";
import { productListFields } from "@trato/domain/products/list-fields.ts";
import { ListProducts, PickProducts } from "@trato/domain/products/inputs.ts";
import { sql } from "kysely";
import { expect, test } from "vitest";
import type * as z from "zod/mini";
import { kit, table } from "../../test/factories-kits.ts";
import { inWorkspace } from "../../test/factories.ts";
import { expected, order, product, qty } from "../../test/factories-stock.ts";
import { pagesOf, tried, valuesInOrder } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import { createCategory } from "../products/categories.ts";
import { editCategory } from "../products/change-category.ts";
import { archiveProduct } from "../products/edit-product.ts";
import "../reactions.ts";
import { listProducts, pickProducts, productRows } from "./list-products.ts";
import { search } from "./search.ts";

const list = { limit: 80, archived: "false" } as const;

const listed = (ctx: Context, asked: z.input<typeof ListProducts> = {}) => listProducts(ctx, ListProducts.parse(asked));
const picked = async (ctx: Context, asked: z.input<typeof PickProducts> = {}) =>
  (await pickProducts(ctx, PickProducts.parse(asked))).items.map(({ name }) => name);

test("the list goes by name with its stock, page by page, and filters", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const category = await createCategory(ctx, { name: "Furniture" });
    const chair = await product(ctx, { name: "chair", onHand: 3, categoryId: category.id });
    await product(ctx, { name: "Ábaco" });
    const advice = await product(ctx, { name: "Advice", kind: "service" });
    const old = await product(ctx, { name: "Old" });
    await archiveProduct(ctx, { productId: old.id });
    const first = await listProducts(ctx, { ...list, limit: 2, count: "true" });
    expect(first).toMatchObject({ items: [{ name: "Ábaco" }, { name: "Advice" }], count: 3 });
    const second = await listProducts(ctx, { ...list, limit: 2, cursor: first.nextCursor! });
    expect(second).toMatchObject({ items: [{ name: "chair", onHand: "3", free: "3" }], nextCursor: null });
    const ids = async (filter: object) => (await listProducts(ctx, { ...list, ...filter })).items.map(({ id }) => id);
    expect(await ids({ kind: "service" })).toEqual([advice.id]);
    expect(await ids({ categoryId: category.id })).toEqual([chair.id]);
    expect(await ids({ archived: "true" })).toEqual([old.id]);
    expect((await listProducts(ctx, { ...list, search: " abaco " })).items).toMatchObject([{ name: "Ábaco" }]);
    expect(await ids({ search: "100%_" })).toEqual([]);
  }));

test("a row says what a product is, in which category, and what is free of it", () =>
  inWorkspace(async (t) => {
    const { id: categoryId } = await createCategory(t.system, { name: "Furniture" });
    const table = await product(t.system, {
      name: "Oak table",
      reference: "TAB-1",
      listPrice: qty("249.50"),
      cost: qty("120"),
      categoryId,
      onHand: 10,
    });
    await order(t.system, [[table, 4]]);
    const { items } = await listed(await t.as({ role: "back_office" }));
    expect(items).toMatchObject([
      {
        id: table.id,
        name: "Oak table",
        reference: "TAB-1",
        kind: "goods",
        storable: true,
        category: { id: categoryId, name: "Furniture" },
        listPrice: "249.5",
        cost: "120",
        unitName: "Unit",
        onHand: "10",
        reserved: "4",
        free: "6",
        archivedAt: null,
        version: 1,
      },
    ]);
  }));

test("products are found by name, reference and barcode", () =>
  inWorkspace(async (t) => {
    await product(t.system, { name: "Mesa de ébano", reference: "TAB-1" });
    await product(t.system, { name: "Silla", barcode: "8412345678905" });
    const ctx = await t.as();
    const searches: [string, string[]][] = [
      ["ebano mesa", ["Mesa de ébano"]],
      ["tab-1", ["Mesa de ébano"]],
      ["345678905", ["Silla"]],
      ["mesa silla", []],
      [" ", ["Mesa de ébano", "Silla"]],
    ];
    for (const [search, names] of searches) {
      expect([search, (await listed(ctx, { search })).items.map(({ name }) => name)]).toEqual([search, names]);
      expect((await listed(ctx, { search, limit: 1, count: "true" })).count).toBe(names.length);
    }
  }));

test("who pages on sees every product once, namesakes too, though others are made meanwhile", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    for (const name of ["A", "C", "C", "E", "G"]) await product(ctx, { name });
    const pages = await pagesOf(
      (cursor) => listed(ctx, { limit: 2, cursor }),
      async () => [await product(ctx, { name: "B" }), await product(ctx, { name: "F" })],
    );
    expect(pages.map((page) => page.map(({ name }) => name))).toEqual([
      ["A", "C"],
      ["C", "E"],
      ["F", "G"],
    ]);
    expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(6);
    expect(await tried(ctx, () => listed(ctx, { cursor: "nonsense" }))).toBe("cursor.invalid");
  }));

test("picking shows the exact reference first, with price, taxes and what is free", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "sales" });
    await t.become(t.system);
    await product(t.system, { name: "A desk like TAB-1", listPrice: qty("5") });
    const table = await product(t.system, { name: "Table", reference: "tab-1", listPrice: qty("9.90"), onHand: 4 });
    await order(t.system, [[table, 1]]);
    await t.become(ctx);
    const { items } = await pickProducts(ctx, { search: "TAB-1", limit: 12 });
    expect(items.map(({ name }) => name)).toEqual(["Table", "A desk like TAB-1"]);
    expect(items[0]).toMatchObject({ free: "3", listPrice: "9.9", unitName: "Unit", taxIds: table.taxIds });
  }));

test("what is typed into a line finds an exact barcode first, then beginnings, then the rest by name", () =>
  inWorkspace(async (t) => {
    for (const name of ["Small table", "Table, oak", "A stable"]) await product(t.system, { name });
    const { id } = await product(t.system, { name: "Old table" });
    await archiveProduct(t.system, { productId: id });
    await product(t.system, { name: "Zinc lamp", barcode: "table" });
    const ctx = await t.as();
    expect(await picked(ctx, { search: "table" })).toEqual(["Zinc lamp", "Table, oak", "A stable", "Small table"]);
    expect(await picked(ctx, { search: "table", limit: 2 })).toEqual(["Zinc lamp", "Table, oak"]);
    expect(await picked(ctx)).toEqual(["A stable", "Small table", "Table, oak", "Zinc lamp"]);
    expect(await picked(ctx, { search: "%" })).toEqual([]);
  }));

test("units are named in the reader's language", () =>
  inWorkspace(async (t) => {
    await product(t.system);
    const ctx = { ...(await t.as()), language: "es" as const };
    expect((await listed(ctx)).items).toMatchObject([{ unitName: "Unidad" }]);
    expect((await pickProducts(ctx, { limit: 12 })).items).toMatchObject([{ unitName: "Unidad" }]);
  }));

test("nobody lists or picks what another company sells", () =>
  inWorkspace(async (t) => {
    await product(t.system, { name: "Secret", barcode: "841" });
    const stranger = await t.elsewhere();
    await product(stranger, { name: "Secret of theirs" });
    expect((await listed(stranger, { search: "secret" })).items).toMatchObject([{ name: "Secret of theirs" }]);
    expect(await picked(stranger, { search: "841" })).toEqual([]);
    expect(await picked(stranger)).toEqual(["Secret of theirs"]);
    expect(await picked(await t.as(), { search: "secret" })).toEqual(["Secret"]);
  }));

test("a row says what will be there of it, and how much of what was promised nothing covers", () =>
  inWorkspace(async (t) => {
    const ctx = t.system;
    const chair = await product(ctx, { name: "Chair", onHand: 10 });
    const lamp = await product(ctx, { name: "Lamp", onHand: 1 });
    await order(ctx, [
      [chair, 4],
      [lamp, 6],
    ]);
    expect((await listed(ctx)).items).toMatchObject([
      { name: "Chair", forecast: "6", shortage: "0" },
      { name: "Lamp", forecast: "-5", shortage: "5" },
    ]);
  }));

/** A service, and goods of which there is more or less than is promised. */
async function catalogue(ctx: Context) {
  const [soft, hard] = [await createCategory(ctx, { name: "Soft" }), await createCategory(ctx, { name: "Hard" })];
  const given = { listPrice: qty("30"), cost: qty("12"), categoryId: hard.id, reference: "b-1" };
  const table = await product(ctx, { name: "table", onHand: 10, ...given });
  const cheaper = { listPrice: qty("20"), categoryId: soft.id, reference: "a-1" };
  const sofa = await product(ctx, { name: "sofa", onHand: 2, ...cheaper });
  await product(ctx, { name: "advice", kind: "service", listPrice: qty("10") });
  const lamp = await product(ctx, { name: "lamp", listPrice: qty("5") });
  await order(ctx, [[table, 4]]);
  await order(ctx, [[sofa, 3]]);
  await expected(ctx, lamp, 6, "2031-01-05");
}

type Row = Awaited<ReturnType<typeof listed>>["items"][number];
const stocked = (figure: (row: Row) => string) => (row: Row) => (row.storable ? Number(figure(row)) : null);

const sorts: [string, (row: Row) => string | number | null][] = [
  ["name", ({ name }) => name],
  ["kind", ({ kind }) => kind],
  ["storable", ({ storable }) => Number(storable)],
  ["reference", ({ reference }) => reference],
  ["listPrice", ({ listPrice }) => Number(listPrice)],
  ["cost", ({ cost }) => Number(cost)],
  ["unitId", ({ unitName }) => unitName],
  ["categoryId", ({ category }) => category?.name ?? null],
  ["onHand", stocked(({ onHand }) => onHand)],
  ["reserved", stocked(({ reserved }) => reserved)],
  ["free", stocked(({ free }) => free)],
  ["forecast", stocked(({ forecast }) => forecast)],
  ["shortage", stocked(({ shortage }) => shortage)],
];

test("the list goes by each of its columns, from either end, page by page", () =>
  inWorkspace(async ({ system: ctx }) => {
    await catalogue(ctx);
    const all = (await listed(ctx)).items.map(({ id }) => id).toSorted();
    expect(sorts.map(([name]) => name)).toEqual(sortsOf(productListFields).filter((name) => !name.startsWith("-")));
    for (const [name, valueOf] of sorts)
      for (const sort of [name, `-${name}`]) {
        const found = await valuesInOrder(sort, (asked) => listed(ctx, asked as object), valueOf); // one of its sorts
        expect([sort, found.values, found.ids]).toEqual([sort, found.expected, all]);
      }
  }));

test("products are narrowed to prices and to what there is of them", () =>
  inWorkspace(async ({ system: ctx }) => {
    await catalogue(ctx);
    const filters: [z.input<typeof ListProducts>, string[]][] = [
      [{ listPriceFrom: "10", listPriceTo: "20" }, ["advice", "sofa"]],
      [{ shortageFrom: "0.5" }, ["sofa"]],
      [{ freeTo: "0" }, ["lamp", "sofa"]],
      [{ forecastFrom: "6", onHandFrom: "1" }, ["table"]],
      [{ storable: "false" }, ["advice"]],
    ];
    for (const [asked, names] of filters) {
      expect([asked, (await listed(ctx, asked)).items.map(({ name }) => name)]).toEqual([asked, names]);
      expect((await listed(ctx, { ...asked, limit: 1, count: "true" })).count).toBe(names.length);
    }
  }));

const figuresOf = ({ name, isStocked, onHand, free, forecast }: Row) => [name, isStocked, onHand, free, forecast];

test("of a kit there are as many as its parts make: in its row, in the order of the list and where it is picked", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { kit: made, leg } = await table(ctx, { tops: 5, legs: 11 });
    await order(ctx, [[leg, 3]]);
    await kit(ctx, [[await product(ctx, { name: "Cup", storable: false }), 2]], { name: "Tea set" });
    expect((await listed(ctx, { sort: "free", freeTo: "8" })).items.map(figuresOf)).toEqual([
      ["Table", true, "2", "2", "2"],
      ["Top", true, "5", "5", "5"],
      ["Leg", true, "11", "8", "8"],
    ]);
    const { items } = await pickProducts(ctx, { search: "t", limit: 12 });
    expect(items.map(({ name, isStocked, free }) => [name, isStocked, free])).toEqual([
      ["Table", true, "2"],
      ["Tea set", false, "0"],
      ["Top", true, "5"],
    ]);
    expect(await productRows(ctx, [made.id])).toMatchObject([{ free: "2", named: { parts: "1 × Top; 4 × Leg" } }]);
  }));

/** A small catalogue: what is found by words, slips and codes. */
async function furniture(ctx: Context) {
  const { id: chairs } = await createCategory(ctx, { name: "Sillería" });
  const { id: stacking } = await createCategory(ctx, { name: "Apilables", parentId: chairs });
  await product(ctx, { name: "Estantería metálica", reference: "EST-120", barcode: "8412345678905" });
  await product(ctx, { name: "Lisboa", reference: "LIS-1", categoryId: stacking });
  await product(ctx, { name: "Mesa de roble", reference: "MES-14" });
  await product(ctx, { name: "Mesa de haya", reference: "MES-15" });
  await product(ctx, { name: "Soporte TV", reference: "SOP-9" });
  return { chairs };
}

test.each([
  ["words in any order", "roble mesa", ["Mesa de roble"]],
  ["a part of a word", "metal", ["Estantería metálica"]],
  ["the digits of a barcode", "345 6789", ["Estantería metálica"]],
  ["a reference without its sign", "mes14", ["Mesa de roble"]],
  ["its category", "apilables", ["Lisboa"]],
  ["a category above its own, and its name", "lisboa silleria", ["Lisboa"]],
  ["two letters that are swapped", "estanteira", ["Estantería metálica"]],
  ["a letter too many", "messa roble", ["Mesa de roble"]],
  ["a letter too few", "rble", ["Mesa de roble"]],
  ["another letter", "mesa roblo", ["Mesa de roble"]],
  ["a slip in its category", "apilalbes", ["Lisboa"]],
  ["a slip in more than one word", "estantreia metalcia", ["Estantería metálica"]],
  ["another number: that is another thing", "mes-16", []],
  ["two words that no product has both", "mesa lisboa", []],
])("a product is found by %s, in lines, in the list and in the palette alike", (_, typed, names) =>
  inWorkspace(async (t) => {
    await furniture(t.system);
    const ctx = await t.as();
    const { items } = await search(ctx, { search: typed, limit: 20 });
    expect({
      line: await picked(ctx, { search: typed }),
      list: (await listed(ctx, { search: typed })).items.map(({ name }) => name),
      palette: items.filter(({ kind }) => kind === "product").map(({ title }) => title),
    }).toEqual({ line: names, list: names, palette: names });
  }),
);

test("few letters are the beginning of a word in a line; in the palette, where all else is found too, that of a name", () =>
  inWorkspace(async (t) => {
    await furniture(t.system);
    const ctx = await t.as();
    expect(await picked(ctx, { search: "tv" })).toEqual(["Soporte TV"]);
    expect(await picked(ctx, { search: "14" })).toEqual(["Mesa de roble"]);
    expect(await picked(ctx, { search: "4" })).toEqual([]);
    expect((await search(ctx, { search: "tv", limit: 20 })).items).toEqual([]);
    expect((await search(ctx, { search: "so", limit: 20 })).items).toMatchObject([{ title: "Soporte TV" }]);
  }));

test("what is nearly the word is only offered where nothing has the word itself", () =>
  inWorkspace(async (t) => {
    for (const name of ["Silla", "Sella", "Sillas altas"]) await product(t.system, { name });
    const ctx = await t.as();
    expect(await picked(ctx, { search: "silla" })).toEqual(["Silla", "Sillas altas"]);
    expect(await picked(ctx, { search: "silal" })).toEqual(["Silla"]);
    expect(await picked(ctx, { search: "sella" })).toEqual(["Sella"]);
  }));

test("a category that is renamed or moved finds its products by its new name at once", () =>
  inWorkspace(async (t) => {
    const { chairs } = await furniture(t.system);
    await editCategory(t.system, { categoryId: chairs, name: "Asientos", version: 1 });
    expect(await picked(t.system, { search: "asientos" })).toEqual(["Lisboa"]);
    expect(await picked(t.system, { search: "silleria" })).toEqual([]);
  }));

test("the exact reference comes first though a thousand others hold it", () =>
  inWorkspace(async (t) => {
    const { id, unitId } = await product(t.system, { name: "Zapatero", reference: "77" });
    await sql`insert into products (workspace_id, id, name, kind, reference, unit_id, purchase_unit_id, created_at)
      select ${t.system.workspace.id}, gen_random_uuid(), 'Armario 77 ' || n, 'goods', '77-' || n, ${unitId}, ${unitId}, now()
      from generate_series(1, 1500) as n`.execute(t.system.db);
    const { items } = await pickProducts(await t.as(), { search: "77", limit: 5 });
    expect(items.map((item) => item.id)).toContain(id);
    expect(items[0]?.id).toBe(id);
  }));
