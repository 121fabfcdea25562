import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { product, qty } from "../../../test/factories-stock.ts";
import { unitNamed } from "../../../test/factories-purchases.ts";
import { tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import { createContact } from "../../contacts/create-contact.ts";
import type { Context } from "../../platform/context.ts";
import { editProduct } from "../../products/edit-product.ts";
import "../../reactions.ts";
import { changeOrder } from "../change-order.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { createQuotation } from "../create-quotation.ts";
import { editSale } from "../edit-sale.ts";
import { getSaleMargin } from "./get-sale-margin.ts";

const customer = async (ctx: Context) => (await createContact(ctx, { kind: "company", name: "Somebody" })).id;
const costsNow = (ctx: Context, productId: Awaited<ReturnType<typeof product>>["id"], cost: string) =>
  editProduct(ctx, { productId, version: undefined, cost: qty(cost) });

test("a line keeps what its product cost when it was chosen, whoever writes the offer and whatever it costs later", () =>
  inWorkspace(async (t) => {
    const boss = await t.as({ role: "manager" });
    const table = await product(boss, { name: "Table", listPrice: qty("100"), cost: qty("60") });
    const lamp = await product(boss, { name: "Lamp", listPrice: qty("40"), cost: qty("10") });
    const lines = [
      { productId: table.id, quantity: qty("2") },
      { kind: "note" as const, name: "By hand" },
    ];
    const seller = await t.as({ role: "sales" });
    const sale = await createQuotation(seller, { customerId: await customer(seller), lines });
    const [first] = sale.lines;
    const margin = async () => getSaleMargin(await t.become(boss), { saleId: sale.id });
    const edit = async (change: object) => editSale(await t.become(seller), { saleId: sale.id, ...change });
    const line = { lineId: first?.id, name: "Table", unitCost: "60", cost: "120.00", margin: "80.00", percent: "40" };
    expect(await margin()).toEqual({ cost: "120.00", margin: "80.00", percent: "40", lines: [line], unknown: 0 });
    await costsNow(boss, table.id, "70");
    const more = { lineEdits: [{ id: first!.id, set: { quantity: qty("3") } }] };
    await edit(more);
    expect((await margin()).lines).toMatchObject([{ unitCost: "60", cost: "180.00", margin: "120.00" }]);
    const other = { lineEdits: [{ id: first!.id, set: { productId: lamp.id, unitPrice: qty("40") } }] };
    await edit(other);
    expect((await margin()).lines).toMatchObject([{ unitCost: "10", cost: "30.00" }]);
    const back = { lineEdits: [{ id: first!.id, set: { productId: table.id, unitPrice: qty("100") } }] };
    await edit(back);
    expect((await margin()).lines).toMatchObject([{ unitCost: "70", cost: "210.00" }]);
  }));

test("the cost counts in the line's unit; a line whose cost nobody knew is not counted, and told", () =>
  inWorkspace(async (t) => {
    const boss = await t.as({ role: "manager" });
    const table = await product(boss, { name: "Table", listPrice: qty("100"), cost: qty("60") });
    const unitId = await unitNamed(boss, "Dozen");
    const lines = [{ productId: table.id, unitId }, { productId: table.id }];
    const { id: saleId, lines: kept } = await createQuotation(boss, { customerId: await customer(boss), lines });
    await boss.db.deleteFrom("saleLineCosts").where("lineId", "=", kept[1]!.id).execute();
    expect(await getSaleMargin(boss, { saleId })).toMatchObject({
      cost: "720.00",
      margin: "480.00",
      lines: [{ unitCost: "720", percent: "40" }],
      unknown: 1,
    });
  }));

test("of an order from before costs were kept nothing is known but of what is added to it", () =>
  inWorkspace(async (t) => {
    const boss = await t.as({ role: "manager" });
    const table = await product(boss, { name: "Table", listPrice: qty("100"), cost: qty("60") });
    const lamp = await product(boss, { name: "Lamp", listPrice: qty("40"), cost: qty("10") });
    const customerId = await customer(boss);
    const { id: saleId, lines } = await createQuotation(boss, { customerId, lines: [{ productId: table.id }] });
    await confirmQuotation(boss, { saleId });
    await boss.db.deleteFrom("saleLineCosts").where("saleId", "=", saleId).execute();
    const wanted = [{ id: lines[0]!.id, quantity: qty("2") }, { productId: lamp.id }];
    await changeOrder(boss, { saleId, lines: wanted, tellCustomer: false });
    expect(await getSaleMargin(boss, { saleId })).toMatchObject({
      cost: "10.00",
      margin: "30.00",
      lines: [{ name: "Lamp", unitCost: "10" }],
      unknown: 1,
    });
  }));

test("what is only offered is no part of it, and discounts on the whole lower it", () =>
  inWorkspace(async (t) => {
    const boss = await t.as({ role: "manager" });
    const table = await product(boss, { name: "Table", listPrice: qty("100"), cost: qty("60") });
    const lines = [{ productId: table.id }, { productId: table.id, choice: "option" as const }];
    const customerId = await customer(boss);
    const { id: saleId } = await createQuotation(boss, { customerId, lines });
    expect(await getSaleMargin(boss, { saleId })).toMatchObject({ cost: "60.00", margin: "40.00", percent: "40" });
    await editSale(boss, { saleId, discount: { kind: "percent", percent: qty("20") } });
    expect(await getSaleMargin(boss, { saleId })).toMatchObject({ cost: "60.00", margin: "20.00", percent: "25" });
  }));

test("those who see costs are told margins, of their own company's documents", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system, { name: "Table", cost: qty("60") });
    const customerId = await customer(t.system);
    const { id: saleId } = await createQuotation(t.system, { customerId, lines: [{ productId: table.id }] });
    const margin = (ctx: Context) => getSaleMargin(ctx, { saleId });
    expect(await whoMay(t, margin)).toEqual(["back_office", "manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, margin)).toBe("record.not_found");
    const seller = await t.as({ role: "sales" });
    expect(await tried(seller, () => margin(seller))).toBe("permission.missing");
    expect(await seller.db.selectFrom("saleLineCosts").selectAll().execute()).toEqual([]);
  }));
