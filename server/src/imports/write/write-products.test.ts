import { sql } from "kysely";
import { expect, test } from "vitest";
import { type Decimal, nothing } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { bring, undo } from "../../../test/bring.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { createContact } from "../../contacts/create-contact.ts";
import { readContact } from "../../contacts/get-contact.ts";
import type { Context } from "../../platform/context.ts";
import { createProduct } from "../../products/create-product.ts";
import { createPurchase } from "../../purchasing/create-purchase.ts";
import { createVendorPrice } from "../../purchasing/create-vendor-price.ts";
import "../../reactions.ts";
import { adjustStock } from "../../stock/adjust-stock.ts";
import { verifyStock } from "../../stock/verify-stock.ts";

const file = [
  "Nombre;Precio;Coste;Existencias;Proveedor;Precio de compra;Ref. proveedor",
  "Mesa;120;80;12,5;Maderas Sur;75,50;M-1",
  "Silla;40;20;0;maderas sur;;",
  "Montaje;30;;;;;",
  "Banco;30;;-1;Otro;nada;",
].join("\n");

async function supplyOf({ db, workspace }: Context) {
  const { rows } = await sql`
    select p.name, p.storable, trim_scale(l.on_hand)::text as stock, c.name as vendor, c.is_vendor, trim_scale(v.price)::text as price, v.vendor_code
    from products p left join stock_levels l on l.workspace_id = p.workspace_id and l.product_id = p.id
    left join vendor_prices v on v.workspace_id = p.workspace_id and v.product_id = p.id
    left join contacts c on c.workspace_id = p.workspace_id and c.id = v.vendor_id
    where p.workspace_id = ${workspace.id} order by p.name`.execute(db);
  return rows;
}

test("products come in with what there is of them and who sells them, and all of it goes with the import", () =>
  inWorkspace(async ({ system }) => {
    const { id: vendorId } = await createContact(system, { kind: "company", name: "Maderas Sur" });
    const isVendor = async () =>
      (await sql`select is_vendor from contacts where id = ${vendorId}`.execute(system.db)).rows;
    const { id, made, bad, errors } = await bring(system, "products", file);
    expect([made, bad]).toEqual([3, 1]);
    expect(errors.map(({ column }) => column)).toEqual(["Precio de compra", "Existencias"]);
    expect(await supplyOf(system)).toEqual([
      {
        name: "Mesa",
        storable: true,
        stock: "12.5",
        vendor: "Maderas Sur",
        isVendor: true,
        price: "75.5",
        vendorCode: "M-1",
      },
      { name: "Montaje", storable: false, stock: null, vendor: null, isVendor: null, price: null, vendorCode: null },
      {
        name: "Silla",
        storable: true,
        stock: "0",
        vendor: "Maderas Sur",
        isVendor: true,
        price: "20",
        vendorCode: null,
      },
    ]);
    expect(await verifyStock(system)).toEqual([]);
    expect((await bring(system, "products", file)).made).toBe(0);

    expect(await undo(system, id)).toMatchObject({ state: "undone", kept: 0 });
    expect(await supplyOf(system)).toEqual([]);
    expect(await isVendor()).toEqual([{ isVendor: false }]);
    expect(await verifyStock(system)).toEqual([]);
  }));

test("what was counted since stays", () =>
  inWorkspace(async ({ system, workspace }) => {
    const { id } = await bring(system, "products", file);
    const { rows } = await sql<{ id: string }>`
      select id from products where workspace_id = ${workspace.id} and name = 'Mesa'`.execute(system.db);
    await adjustStock(system, { productId: rows[0]!.id as never, countedQuantity: "3" as never });
    expect(await undo(system, id)).toMatchObject({ state: "undone", kept: 2 });
    expect(await supplyOf(system)).toMatchObject([{ name: "Mesa", stock: "3", vendor: "Maderas Sur", isVendor: true }]);
  }));

test("products come in with their units and taxes", () =>
  inWorkspace(async ({ system, workspace }) => {
    const file = ["nombre;precio;unidad;iva", "Arroz;2;kilos;4", "Clavo;0,1;uds.;", "Tela;9;vara;21"].join("\n");
    const { made, errors } = await bring(system, "products", file);
    expect([made, errors.map(({ row, column }) => [row, column])]).toEqual([2, [[4, "unidad"]]]);
    const { rows } = await sql`
      select p.name, u.name_en as unit, array(select t.name from taxes t where t.id = any (p.tax_ids)) as taxes
      from products p join units u on u.id = p.unit_id where p.workspace_id = ${workspace.id} order by p.name`.execute(
      system.db,
    );
    expect(rows).toEqual([
      { name: "Arroz", unit: "kg", taxes: ["IVA 4 %"] },
      { name: "Clavo", unit: "Unit", taxes: ["IVA 21 %"] },
    ]);
  }));

test.each<[string, (ctx: Context, vendorId: Id<"contacts">, productId: Id<"products">) => Promise<unknown>]>([
  [
    "has a price of something else",
    (ctx, vendorId, productId) => createVendorPrice(ctx, { productId, vendorId, price: "5" as Decimal }),
  ],
  [
    "has a purchase",
    (ctx, vendorId, productId) => createPurchase(ctx, { vendorId, lines: [{ productId, quantity: "1" as Decimal }] }),
  ],
  [
    "has a purchase from somebody who works there",
    async (ctx, companyId, productId) => {
      const { id: vendorId } = await createContact(ctx, { kind: "person", name: "Eva", companyId });
      return createPurchase(ctx, { vendorId, lines: [{ productId, quantity: "1" as Decimal }] });
    },
  ],
])("whoever became a vendor by a file stays one when it is undone, where he %s", (_, buy) =>
  inWorkspace(async ({ system }) => {
    const { id: vendorId } = await createContact(system, { kind: "company", name: "Maderas Sur" });
    const { id: productId } = await createProduct(system, { kind: "goods", name: "Cola", listPrice: nothing });
    const { id } = await bring(system, "products", file);
    await buy(system, vendorId, productId);
    await undo(system, id);
    expect((await readContact(system, vendorId)).isVendor).toBe(true);
  }),
);
