import { expect, test } from "vitest";
import { inWorkspace } from "../../../test/factories.ts";
import { product, qty } from "../../../test/factories-stock.ts";
import { tried, whoeverIsElsewhere } from "../../../test/trying.ts";
import { createContact } from "../../contacts/create-contact.ts";
import { editWorkspace } from "../../identity/company/workspace-settings.ts";
import type { Context } from "../../platform/context.ts";
import { archiveProduct } from "../../products/edit-product.ts";
import { cancelSale } from "../cancel-sale.ts";
import { confirmQuotation } from "../confirm-quotation.ts";
import { createQuotation } from "../create-quotation.ts";
import { getSale } from "../get-sale.ts";
import { listSaleWarnings } from "./list-sale-warnings.ts";

const somebody = async (ctx: Context, name = "Somebody") => (await createContact(ctx, { kind: "company", name })).id;
const codes = async (ctx: Context, saleId: Parameters<typeof listSaleWarnings>[1]["saleId"]) =>
  (await listSaleWarnings(ctx, { saleId })).items.map(({ code, name, unitCost }) => [code, name, unitCost]);

test("lines below their cost and of what is no longer sold are told; the cost only to who sees it", () =>
  inWorkspace(async (t) => {
    const boss = await t.as({ role: "manager" });
    const seller = await t.as({ role: "sales", reach: "all" });
    const table = await product(boss, { name: "Table", listPrice: qty("100"), cost: qty("60") });
    const lamp = await product(boss, { name: "Lamp", listPrice: qty("40") });
    const lines = [{ productId: table.id, unitPrice: qty("59.99") }, { productId: lamp.id }, { productId: table.id }];
    const { id: saleId } = await createQuotation(seller, { customerId: await somebody(seller), lines });
    await t.become(boss);
    await archiveProduct(boss, { productId: lamp.id });
    expect(await codes(boss, saleId)).toEqual([
      ["below_cost", "Table", "60"],
      ["product_archived", "Lamp", null],
    ]);
    expect(await codes(await t.become(seller), saleId)).toEqual([["product_archived", "Lamp", null]]);
    await editWorkspace(await t.as({ role: "administrator" }), { minMargin: qty("40.01") });
    expect((await codes(await t.become(seller), saleId)).slice(0, 1)).toEqual([["below_permitted", "Table", null]]);
    expect((await codes(await t.become(boss), saleId)).at(-1)).toEqual(["below_margin", "Table", "60"]);
    await confirmQuotation(boss, { saleId });
    expect(await codes(boss, saleId)).toEqual([]);
  }));

test("a reference of the customer that another document of theirs has is told, with those documents that one reaches", () =>
  inWorkspace(async (t) => {
    const boss = await t.as({ role: "manager" });
    const seller = await t.as({ role: "sales", reach: "own" });
    const table = await product(boss, { name: "Table" });
    const customerId = await somebody(boss);
    const { id: buyer } = await createContact(boss, { kind: "person", name: "Eva", companyId: customerId });
    const quoted = (ctx: Context, given: object) =>
      createQuotation(ctx, { customerId, lines: [{ productId: table.id }], customerReference: "PO 17", ...given });
    await t.become(seller);
    const { id: mine } = await quoted(seller, { customerReference: "po 17" });
    const warnings = async (ctx: Context) => (await listSaleWarnings(await t.become(ctx), { saleId: mine })).items;
    expect(await warnings(boss)).toEqual([]);
    const { id: first } = await quoted(await t.become(boss), {});
    const told = {
      code: "reference_used",
      lineId: null,
      name: null,
      unitCost: null,
      percent: null,
      reason: null,
      credit: null,
      promised: null,
    };
    expect(await warnings(boss)).toEqual([{ ...told, orders: [{ id: first, number: null }] }]);
    await confirmQuotation(boss, { saleId: first });
    const { number } = await getSale(boss, { saleId: first });
    expect(await warnings(boss)).toEqual([{ ...told, orders: [{ id: first, number }] }]);
    expect(await warnings(seller)).toEqual([{ ...told, orders: [] }]);
    await t.become(boss);
    const hers = await quoted(boss, { customerId: buyer, contactPersonId: null });
    expect((await warnings(boss))[0]?.orders.map(({ id }) => id)).toEqual([hers.id, first]);
    for (const saleId of [hers.id, first]) await cancelSale(boss, { saleId });
    expect(await warnings(boss)).toEqual([]);
    const { id: elsewhere } = await quoted(boss, { customerId: await somebody(boss, "Another") });
    expect((await listSaleWarnings(boss, { saleId: elsewhere })).items).toEqual([]);
  }));

test("nobody is told of documents that he does not reach", () =>
  inWorkspace(async (t) => {
    const boss = await t.as({ role: "manager" });
    const lines = [{ productId: (await product(boss, { name: "Table" })).id }];
    const { id: saleId } = await createQuotation(boss, { customerId: await somebody(boss), lines });
    const warnings = (ctx: Context) => listSaleWarnings(ctx, { saleId });
    expect(await whoeverIsElsewhere(t, warnings)).toBe("record.not_found");
    const colleague = await t.as({ role: "sales", reach: "own" });
    expect(await tried(colleague, () => warnings(colleague))).toBe("record.not_found");
  }));
