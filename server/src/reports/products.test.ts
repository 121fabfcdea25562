import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { customer, expected, order, product, qty } from "../../test/factories-stock.ts";
import { createCategory } from "../products/categories.ts";
import { archiveProduct } from "../products/edit-product.ts";
import "../reactions.ts";
import { getProductPage } from "./get-product-page.ts";
import { listProducts, pickProducts } from "./list-products.ts";

const list = { limit: 80, archived: "false" } as const;

test("the product page tells stock and sales of the whole workspace, and the deliveries that one reaches", () =>
  inWorkspace(async (t) => {
    const table = await product(t.system, { name: "Oak table", onHand: 10, reference: "TAB-1" });
    await expected(t.system, table, 5, "2020-01-01");
    const [me, other] = [await t.member(), await t.member()];
    const contactId = await customer(t.system, "Acme");
    const own = await order(t.system, [[table, 4]], { salespersonId: me, contactId, on: "2020-01-01" });
    await order(t.system, [[table, 8]], { salespersonId: other });
    const seller = await t.as({ id: me });
    const page = await getProductPage(seller, { productId: table.id });
    expect(page).toMatchObject({
      name: "Oak table",
      unitName: "Unit",
      taxes: [{ name: "IVA 21 %" }],
      availability: { onHand: "10", reserved: "10", free: "0", incoming: "5", outgoing: "12", forecast: "3" },
      soldLast12Months: "12",
      usualVendor: { name: "Vendor" },
      purchases: [{ number: "P00001", state: "confirmed", ordered: "5", received: "0", isLate: true }],
      deliveries: [
        {
          id: own.deliveryId,
          saleId: own.id,
          saleNumber: own.number,
          customer: { id: contactId, name: "Acme" },
          quantity: "4",
          reserved: "4",
          isLate: true,
        },
      ],
      can: { edit: { code: "permission.missing" }, adjust: { code: "permission.missing" } },
    });
    const back = await t.as({ role: "back_office" });
    const whole = await getProductPage(back, { productId: table.id });
    expect(whole.deliveries).toHaveLength(2);
    expect(whole.can).toEqual({ edit: true, adjust: true, order: true });
  }));

test("a service cannot be counted, and the page says so", () =>
  inWorkspace(async (t) => {
    const ctx = await t.as({ role: "back_office" });
    const advice = await product(ctx, { kind: "service" });
    const { can } = await getProductPage(ctx, { productId: advice.id });
    expect(can.adjust).toMatchObject({ code: "stock.not_storable" });
  }));

test("a product of another workspace has no page", () =>
  inWorkspace(async (theirs) => {
    const { id: productId } = await product(theirs.system, { name: "Secret" });
    await inWorkspace(async (ours) => {
      await expect(getProductPage(ours.system, { productId })).rejects.toMatchObject({ code: "record.not_found" });
      expect(await listProducts(ours.system, { ...list, search: "secret" })).toMatchObject({ items: [] });
    });
  }));

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
