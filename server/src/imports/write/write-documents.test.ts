import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { Id } from "@trato/domain/ids.ts";
import { bring, undo } from "../../../test/bring.ts";
import { office } from "../../../test/factories-combos.ts";
import { inWorkspace } from "../../../test/factories.ts";
import { createContact } from "../../contacts/create-contact.ts";
import { getSale } from "../../sales/get-sale.ts";
import { saleLineRows } from "../../sales/lines/list-sale-lines.ts";
import type { Context } from "../../platform/context.ts";
import { createExchangeRate } from "../../products/currencies/create-exchange-rate.ts";
import { createPriceList } from "../../products/price-lists/create-price-list.ts";
import { createProduct } from "../../products/create-product.ts";
import "../../reactions.ts";
import { adjustStock } from "../../stock/adjust-stock.ts";
import { verifyStock } from "../../stock/verify-stock.ts";
import { getBadRows, listImportRows } from "../list-import-rows.ts";

const lines = (...rows: string[]) => rows.join("\n");

/** A customer, and goods of which there are twenty. */
async function shop(ctx: Context) {
  await createContact(ctx, { kind: "company", name: "Robles, S.L." });
  const mesa = { name: "Mesa", reference: "M-1", storable: true, cost: "60" as never };
  const { id } = await createProduct(ctx, { ...mesa, kind: "goods", listPrice: "100" as never, taxIds: [] });
  await createProduct(ctx, { name: "Silla", kind: "goods", listPrice: "40" as never, taxIds: [] });
  await adjustStock(ctx, { productId: id, countedQuantity: "20" as never });
}

async function documentsIn({ db, workspace }: Context, table: "sales" | "purchases") {
  const [linesTable, owner] = table === "sales" ? ["sale_lines", "sale_id"] : ["purchase_lines", "purchase_id"];
  const { rows } = await sql`
    select d.external_id as number, d.number is not null as has_number, d.state, trim_scale(d.total)::text as total,
      array(select p.name || ' ' || trim_scale(l.quantity) || ' x ' || trim_scale(l.unit_price) || ' - ' || trim_scale(l.discount) || ' ' || l.name
        from ${sql.ref(linesTable)} l join products p on p.id = l.product_id where l.${sql.ref(owner)} = d.id order by l.position) as lines
    from ${sql.ref(table)} d where d.workspace_id = ${workspace.id} order by d.id`.execute(db);
  return rows;
}

const orders = lines(
  "Nº pedido;Cliente;Su referencia;Referencia;Descripción;Cantidad;Precio;Dto.",
  "77;Robles S.L.;OC-9;M-1;Mesa de roble;2;90,5;10",
  ";;;Silla;;4;;",
  "78;robles, s.l.;;Silla;;1;40;",
  "77;;;M-1;;1;;",
);

const offers = lines(
  "Presupuesto;Cliente;Artículo;Cantidad;Precio;Sección;Descuento de la sección;Opción;Grupo de alternativas;Periodicidad;Descuento global",
  "9;Robles S.L.;M-1;1;100;Salón;10;;A;;5",
  ";;Silla;1;40;;;Alternativa;A;;",
  ";;Silla;2;40;;;opción;;;",
  ";;Silla;1;30;Cuidado;;;;Cada mes;",
);

test("a file of quotations tells sections, what is only offered, what is paid each month, and discounts", () =>
  inWorkspace(async ({ system }) => {
    await shop(system);
    expect(await bring(system, "quotations", offers)).toMatchObject({ made: 4, bad: 0 });
    const { id } = await system.db.selectFrom("sales").select("id").executeTakeFirstOrThrow();
    const { lines: made, discount, totals } = await getSale(system, { saleId: id });
    expect(made.map(({ name, choice, period }) => [name, choice, period])).toEqual([
      ["Salón", "counted", "once"],
      ["Mesa", "counted", "once"],
      ["Silla", "alternative", "once"],
      ["Silla", "option", "once"],
      ["Cuidado", "counted", "once"],
      ["Silla", "counted", "monthly"],
    ]);
    expect([made[0]?.sectionDiscount, discount]).toEqual([
      { kind: "percent", percent: "10" },
      { kind: "percent", percent: "5" },
    ]);
    expect(totals.untaxed).toBe("114.00"); // 100 less 10 %, and 30, less 5 %
  }));

test("a file says what is picked of a combo, else it is told what was taken; what cannot be picked keeps the document out", () =>
  inWorkspace(async ({ system }) => {
    await shop(system);
    const { oak, pine, wood, steel } = await office(system);
    const file = lines(
      "Presupuesto;Cliente;Artículo;Cantidad;Lo elegido",
      "9;Robles S.L.;Office;1;Desk: Oak desk; Chairs: 4 × steel chair".replace("; C", " | C"),
      ";;Silla;1;",
      ";;Office;1;Oak desk",
      "10;Robles S.L.;Office;2;",
      "11;Robles S.L.;Office;2;Elm desk",
      "12;Robles S.L.;Silla;2;Oak desk",
    );
    const { errors, ...done } = await bring(system, "quotations", file);
    expect(done).toMatchObject({ made: 4, bad: 2 });
    const sales = await system.db.selectFrom("sales").select("id").orderBy("id").execute();
    const picked = await Promise.all(sales.map(({ id }) => getSale(system, { saleId: id })));
    expect(picked.map(({ lines: its }) => its.map(({ picks }) => picks.map(({ productId }) => productId)))).toEqual([
      [[oak.id, steel.id], [], [oak.id, wood.id]],
      [[pine.id, wood.id]],
    ]);
    expect(errors.map(({ row, value, message }) => [row, value, message.slice(0, 30)])).toEqual([
      [4, "Oak desk; Wooden chair", "The file does not say everythi"],
      [5, "Pine desk; Wooden chair", "The file does not say everythi"],
      [6, null, "In Office “Elm desk” cannot be"],
      [7, null, "In Silla “Oak desk” cannot be "],
    ]);
    const saleIds = sales.map(({ id }) => id);
    const gone = (await saleLineRows(system, saleIds)).map(({ picks }) => picks);
    expect(gone).toEqual([
      "Desk: Oak desk; Chairs: Steel chair",
      null,
      "Desk: Oak desk; Chairs: Wooden chair",
      "Desk: Pine desk; Chairs: Wooden chair",
    ]);
  }));

test("an alternative to nothing, and a discount on no section, are told where they stand", () =>
  inWorkspace(async ({ system }) => {
    await shop(system);
    const file = lines(
      "Presupuesto;Cliente;Artículo;Precio;Sección;Descuento de la sección;Opción;Grupo de alternativas",
      "9;Robles S.L.;M-1;100;;10;;",
      "10;Robles S.L.;M-1;100;;;Alternativa;",
      "11;Robles S.L.;M-1;100;;;Quizás;",
    );
    const { made, errors } = await bring(system, "quotations", file);
    expect(made).toBe(0);
    expect(errors.map(({ row, column }) => [row, column])).toEqual([
      [2, "Sección"],
      [3, "Grupo de alternativas"],
      [4, "Opción"],
    ]);
  }));

describe("a file of orders", () => {
  test("makes one of the rows of each number, confirmed as by hand; the same file again makes none", () =>
    inWorkspace(async ({ system }) => {
      await shop(system);
      const { made, bad } = await bring(system, "orders", orders);
      expect([made, bad]).toEqual([4, 0]);
      const right = [
        {
          number: "77",
          hasNumber: true,
          state: "confirmed",
          total: "422.9",
          lines: ["Mesa 2 x 90.5 - 10 Mesa de roble", "Silla 4 x 40 - 0 Silla", "Mesa 1 x 100 - 0 Mesa"],
        },
        { number: "78", hasNumber: true, state: "confirmed", total: "40", lines: ["Silla 1 x 40 - 0 Silla"] },
      ];
      expect(await documentsIn(system, "sales")).toEqual(right);
      expect(await verifyStock(system)).toEqual([]);
      expect(await bring(system, "orders", orders)).toMatchObject({ made: 0, known: 4 });
      expect(await bring(system, "orders", lines(orders, "79;Robles S.L.;;Silla;;1;;"))).toMatchObject({
        made: 1,
        known: 4,
      });
    }));

  test("is in the workspace's currency, as its amounts are, whatever that of the customer's price list", () =>
    inWorkspace(async ({ system, db }) => {
      await shop(system);
      const rate = { currency: "USD", day: "2020-01-01" as never, rate: "1.25" as never, isInverse: false };
      await createExchangeRate(system, rate);
      await createPriceList(system, { name: "Dollars", currency: "USD", isDefault: true });
      expect(await bring(system, "orders", orders)).toMatchObject({ made: 4, bad: 0 });
      const { rows } = await sql`
        select currency, company_total, trim_scale(total)::text as total from sales order by external_id`.execute(db);
      expect(rows).toEqual([
        { currency: "EUR", companyTotal: null, total: "422.9" },
        { currency: "EUR", companyTotal: null, total: "40" },
      ]);
    }));

  test("is undone: what has a number is cancelled, promises nothing, and may come in again", () =>
    inWorkspace(async ({ system, workspace }) => {
      await shop(system);
      const { id } = await bring(system, "orders", orders);
      expect(await undo(system, id)).toMatchObject({ state: "undone", undone: 4, kept: 0 });
      expect((await documentsIn(system, "sales")) as { state: string }[]).toMatchObject([
        { state: "cancelled", number: null },
        { state: "cancelled", number: null },
      ]);
      const { rows } = await sql`
        select sum(reserved)::int as reserved from stock_levels where workspace_id = ${workspace.id}`.execute(
        system.db,
      );
      expect(rows).toEqual([{ reserved: 0 }]);
      expect(await bring(system, "orders", orders)).toMatchObject({ made: 4 });
    }));

  test("links each row to its order", () =>
    inWorkspace(async ({ system }) => {
      await shop(system);
      const { id: importId } = await bring(system, "orders", orders);
      const { items } = await listImportRows(system, { importId, limit: 50 });
      expect(items.map(({ row, record }) => [row, record?.kind, record?.name])).toEqual([
        [2, "sale", "S00001"],
        [3, "sale", "S00001"],
        [5, "sale", "S00001"],
        [4, "sale", "S00002"],
      ]);
    }));

  test("says of each row what is wrong, and keeps a document back that is not whole", () =>
    inWorkspace(async ({ system }) => {
      await shop(system);
      const { id, made, bad, errors } = await bring(
        system,
        "orders",
        lines(
          "pedido,cliente,producto,cantidad,precio,estado",
          "1,Robles S.L.,Mesa,dos,cien,",
          "1,,Silla,1,,",
          "2,Robles S.L.,Silla,1,,enviado",
          "3,,Silla,1,,",
          "4,Robles S.L.,Mesa,1,,borrador",
          "4,Otra S.A.,Silla,1,,",
          "5,Robles S.L.,Silla,1,,borrador",
          "6,Robles S.L.,,1,,",
        ),
      );
      expect([made, bad]).toEqual([1, 7]);
      expect(errors.map(({ row, column }) => [row, column])).toEqual([
        [2, "cantidad"],
        [2, "precio"],
        [3, null],
        [4, "estado"],
        [5, "cliente"],
        [6, null],
        [7, "cliente"],
        [9, "producto"],
      ]);
      expect(await documentsIn(system, "sales")).toMatchObject([{ number: "5", state: "draft", hasNumber: false }]);
      expect((await getBadRows(system, { importId: id })).content.trim().split("\r\n")).toHaveLength(8);
    }));
});

const asOurs = (customer: string) => lines("number;cliente;producto", `S00001;${customer};Silla`);

describe("a number elsewhere", () => {
  test("that one of our own documents bears is another one, unless it is for the same customer; then somebody may say so", () =>
    inWorkspace(async ({ system }) => {
      await shop(system);
      await bring(system, "orders", lines("cliente;producto", "Robles S.L.;Mesa"));
      expect(await bring(system, "orders", asOurs("Otra S.A."))).toMatchObject({ made: 1, known: 0 });
      expect(await bring(system, "orders", asOurs("Otra, S.A."))).toMatchObject({ made: 0, known: 1 });
      expect(await bring(system, "quotations", asOurs("ROBLES, S. L."))).toMatchObject({ made: 0, known: 1 });
      const rows = { "2": "new" } as const;
      expect(await bring(system, "quotations", asOurs("Robles S.L."), { rows })).toMatchObject({ made: 1, known: 0 });
      expect(await bring(system, "quotations", asOurs("Robles S.L."))).toMatchObject({ made: 0, known: 1 });
    }));

  test("is a quotation's or an order's, and each may bear the same one", () =>
    inWorkspace(async ({ system }) => {
      await shop(system);
      const file = ["number,customer,product,quantity", "1,Robles S.L.,Silla,1"];
      expect(await bring(system, "quotations", lines(...file))).toMatchObject({ made: 1 });
      expect(await bring(system, "orders", lines(...file))).toMatchObject({ made: 1 });
      const others = lines("number,customer,product,quantity", "1,Robles S.L.,Silla,2");
      expect(await bring(system, "orders", others)).toMatchObject({ made: 0, known: 1 });
      expect(await bring(system, "quotations", others)).toMatchObject({ made: 0, known: 1 });
    }));
});

test("a file of quotations makes drafts, and leaves nothing when it is undone", () =>
  inWorkspace(async ({ system }) => {
    await shop(system);
    const file = lines(
      "Presupuesto,Cliente,Producto,Cantidad",
      "A,Robles S.L.,Mesa,1",
      ",,Silla,2",
      ",Nueva S.A.,Silla,3",
    );
    const { id, made } = await bring(system, "quotations", file);
    expect(made).toBe(3);
    expect(await documentsIn(system, "sales")).toMatchObject([
      { number: "A", state: "draft", hasNumber: false, total: "180" },
      { number: null, state: "draft", total: "120" },
    ]);
    expect(await bring(system, "quotations", file)).toMatchObject({ made: 0, known: 3 });
    expect(await undo(system, id)).toMatchObject({ state: "undone", kept: 0 });
    expect(await documentsIn(system, "sales")).toEqual([]);
  }));

test("a file of purchases makes drafts, and orders where it says so", () =>
  inWorkspace(async ({ system }) => {
    await shop(system);
    const file = lines(
      "Pedido;Proveedor;Artículo;Cantidad;Precio;Estado;Fecha prevista",
      "P1;Maderas;M-1;10;55,25;Confirmado;2026-12-10",
      "P2;Maderas;Silla;5;20;;",
    );
    const { id, made } = await bring(system, "purchases", file);
    expect(made).toBe(2);
    expect(await documentsIn(system, "purchases")).toMatchObject([
      { number: "P1", state: "confirmed", hasNumber: true, lines: ["Mesa 10 x 55.25 - 0 Mesa"] },
      { number: "P2", state: "draft", hasNumber: false },
    ]);
    expect(await bring(system, "purchases", file)).toMatchObject({ made: 0, known: 2 });
    await undo(system, id);
    expect(await documentsIn(system, "purchases")).toMatchObject([{ state: "cancelled", number: null }]);
    expect(await verifyStock(system)).toEqual([]);
  }));

const linesIn = async ({ db, workspace }: Context) =>
  (
    await sql`
    select s.external_id as number, trim_scale(l.quantity)::text as quantity, u.name_en as unit, trim_scale(l.unit_price)::text as price,
      array(select t.name from taxes t where t.id = any (l.tax_ids) order by t.sequence) as taxes
    from sales s join sale_lines l on l.sale_id = s.id join units u on u.id = l.unit_id
    where s.workspace_id = ${workspace.id} order by s.external_id`.execute(db)
  ).rows;

describe("a line's unit and taxes", () => {
  test("are those that the file names; what it names and is not there, or measures something else, is told by row", () =>
    inWorkspace(async ({ system }) => {
      await shop(system);
      const file = lines(
        "Nº pedido;Cliente;Producto;Cantidad;Unidad;IVA",
        "1;Robles S.L.;Silla;2;docenas;21%",
        "2;Robles S.L.;Silla;3;;10,00",
        "3;Robles S.L.;Silla;1;ud.;Exento",
        "4;Robles S.L.;Silla;1;kg;",
        "5;Robles S.L.;Silla;1;celemín;16",
      );
      const { made, errors } = await bring(system, "orders", file);
      expect(made).toBe(3);
      expect(errors.map(({ row, column, message }) => [row, column, message])).toEqual([
        [5, "Unidad", "The product is not measured in this unit."],
        [6, "Unidad", "There is no such unit."],
        [6, "IVA", "There is no such tax, or several have this rate: write its name."],
      ]);
      expect(await linesIn(system)).toEqual([
        { number: "1", quantity: "2", unit: "Dozen", price: "480", taxes: ["IVA 21 %"] },
        { number: "2", quantity: "3", unit: "Unit", price: "40", taxes: ["IVA 10 %"] },
        { number: "3", quantity: "1", unit: "Unit", price: "40", taxes: [] },
      ]);
    }));
});

const day = (at: string | null) => at?.slice(0, 10) ?? null;

describe("the day of a document", () => {
  test("is the one that the file says, as its column is read; one that is still to come is told", () =>
    inWorkspace(async ({ system, workspace }) => {
      await shop(system);
      const file = lines(
        "pedido,fecha,cliente,producto,fecha de entrega",
        "1,31/01/2025,Robles S.L.,Silla,15/02/2025",
        "2,05/02/2025,Robles S.L.,Silla,",
        "3,05/02/2999,Robles S.L.,Silla,",
      );
      const { made, errors } = await bring(system, "orders", file);
      expect([made, errors.map(({ row, column }) => [row, column])]).toEqual([2, [[4, "fecha"]]]);
      const { rows } = await sql<{ createdAt: string; confirmedAt: string; deliveryDate: string; validUntil: string }>`
        select created_at, confirmed_at, delivery_date from sales where workspace_id = ${workspace.id} order by id`.execute(
        system.db,
      );
      expect(rows.map((row) => [day(row.createdAt), day(row.confirmedAt), row.deliveryDate])).toEqual([
        ["2025-01-31", "2025-01-31", "2025-02-15"],
        ["2025-02-05", "2025-02-05", null],
      ]);
      expect(await verifyStock(system)).toEqual([]);
    }));

  test("counts until when a quotation holds, and when goods that are bought are expected", () =>
    inWorkspace(async ({ system, workspace }) => {
      await shop(system);
      await bring(system, "quotations", lines("date,customer,product", "2025-01-31,Robles S.L.,Silla"));
      await bring(system, "purchases", lines("date,vendor,product,state", "2025-01-31,Maderas,Silla,ordered"));
      const { rows } = await sql`
        select s.valid_until - (s.created_at at time zone 'UTC')::date as days, p.state, p.expected_on::text as expected,
          (p.confirmed_at at time zone 'UTC')::date::text as ordered
        from sales s, purchases p where s.workspace_id = ${workspace.id} and p.workspace_id = s.workspace_id`.execute(
        system.db,
      );
      expect(rows).toEqual([{ days: 30, state: "confirmed", expected: "2025-01-31", ordered: "2025-01-31" }]);
    }));
});

test("whoever may not confirm or buy brings in no such documents, and a salesperson makes no products by the way", () =>
  inWorkspace(async (t) => {
    await shop(t.system);
    const backOffice = await t.as({ role: "back_office" });
    await expect(bring(backOffice, "orders", orders)).rejects.toMatchObject({ code: "permission.missing" });
    const seller = await t.as({ role: "sales", reach: "own" });
    await expect(bring(seller, "purchases", "vendor,product\nA,Mesa")).rejects.toMatchObject({
      code: "permission.missing",
    });
    const file = lines(
      "number,customer,product,quantity",
      "1,Robles S.L.,Mesa,1",
      "1,,Unknown,1",
      "2,Robles S.L.,Silla,1",
    );
    const { made, bad } = await bring(seller, "quotations", file);
    expect([made, bad]).toEqual([1, 2]);
    const { rows } = await sql<{ salespersonId: Id<"members"> }>`
      select salesperson_id from sales where workspace_id = ${t.workspace.id}`.execute(t.system.db);
    expect(rows).toEqual([{ salespersonId: seller.actor.memberId }]);
  }));
