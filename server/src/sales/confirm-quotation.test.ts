import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../test/factories.ts";
import { opportunity } from "../../test/factories-opportunities.ts";
import { unitNamed } from "../../test/factories-purchases.ts";
import { deliver, mail, orderOf, quotation } from "../../test/factories-sales.ts";
import { customer, day, figures, product, qty } from "../../test/factories-stock.ts";
import { asSystem } from "../../test/people.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import { verifyPipeline } from "../opportunities/verify-pipeline.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { getOpportunityPage } from "../reports/get-opportunity-page.ts";
import { getReceipt } from "../stock/list-transfers.ts";
import { editProduct } from "../products/edit-product.ts";
import { returnReceipt } from "../stock/returns/return-receipt.ts";
import { validateReceipt } from "../stock/validate-receipt.ts";
import { verifyStock } from "../stock/verify-stock.ts";
import type { ChangeOrder } from "@trato/domain/sales/inputs.ts";
import { cancelSale } from "./cancel-sale.ts";
import { changeOrder } from "./change-order.ts";
import { confirmQuotation } from "./confirm-quotation.ts";
import { createQuotation } from "./create-quotation.ts";
import { editSale } from "./edit-sale.ts";
import { getSale } from "./get-sale.ts";
import { sendQuotation } from "./send-quotation.ts";
import { createPaymentTerms } from "./terms/payment-terms.ts";
import { verifyOrders } from "./progress/verify-orders.ts";

const at = new Date("2031-03-01T10:00:00Z");

test("a quotation becomes an order with its number, its goods promised and its instalments", () =>
  inWorkspace(
    async (t) => {
      const { id: saleId, lines } = await quotation(t.system);
      const ctx = await t.as({ reach: "all" });
      const order = await orderOf(ctx, { saleId, version: 1 });
      expect(order).toMatchObject({
        state: "confirmed",
        number: "S00001",
        confirmedAt: ctx.now,
        deliveries: [{ number: "OUT00001", state: "ready", scheduledOn: "2031-03-01" }],
        deliveryStatus: "pending",
        instalments: [{ dueOn: "2031-03-01", amount: "242.00" }],
        version: 2,
      });
      expect(order.lines[1]).toMatchObject({ reserved: "2", missing: "0" });
      expect(await figures(ctx, { id: lines[1]!.productId! })).toEqual([10, 2, 8, 0, 2, 8]);
    },
    { at },
  ));

test("without enough stock it is confirmed all the same, and says what is missing", () =>
  inWorkspace(async ({ system }) => {
    const { id: saleId } = await quotation(system, { onHand: 1, quantity: "3" });
    const order = await orderOf(system, { saleId });
    expect(order.lines[1]).toMatchObject({ reserved: "1", missing: "2", expectedOn: null });
    expect(order.deliveries).toMatchObject([{ state: "partial" }]);
  }));

test("goods leave on the promised day, else after each product's own lead time; the first day is the delivery's", () =>
  inWorkspace(
    async ({ system: ctx }) => {
      const [slow, quick] = [await product(ctx, { leadDays: 10 }), await product(ctx, { leadDays: 3 })];
      const asked = { customerId: await customer(ctx), lines: [{ productId: slow.id }, { productId: quick.id }] };
      const scheduled = async (given: object) => {
        const { id: saleId } = await createQuotation(ctx, { ...asked, ...given });
        return (await orderOf(ctx, { saleId })).deliveries.map(({ scheduledOn }) => scheduledOn);
      };
      expect(await scheduled({})).toEqual(["2031-03-04"]);
      expect(await scheduled({ deliveryDate: day("2031-03-20") })).toEqual(["2031-03-20"]);
    },
    { at },
  ));

test("an order of services has no delivery, waits for its services, and is paid in the parts of its terms", () =>
  inWorkspace(
    async ({ system: ctx }) => {
      const advice = await product(ctx, { kind: "service", listPrice: qty("100") });
      const part = { value: "percent", amount: qty("50"), delayKind: "days_after" } as const;
      const halves = [
        { ...part, days: 0 },
        { ...part, days: 30 },
      ];
      const { id: paymentTermsId } = await createPaymentTerms(ctx, { name: "Halves", lines: halves });
      const asked = { customerId: await customer(ctx), paymentTermsId, lines: [{ productId: advice.id }] };
      const { id: saleId } = await createQuotation(ctx, asked);
      expect(await orderOf(ctx, { saleId })).toMatchObject({
        state: "confirmed",
        deliveries: [],
        deliveryStatus: "pending",
        instalments: [
          { dueOn: "2031-03-01", amount: "60.50" },
          { dueOn: "2031-03-31", amount: "60.50" },
        ],
      });
    },
    { at },
  ));

test("goods ordered below zero come back from the customer with a receipt", () =>
  inWorkspace(async ({ system: ctx }) => {
    const [old, fresh] = [await product(ctx, { onHand: 1 }), await product(ctx, { onHand: 5 })];
    const lines = [
      { productId: old.id, quantity: qty("-2") },
      { productId: fresh.id, quantity: qty("2") },
    ];
    const { id: saleId } = await createQuotation(ctx, { customerId: await customer(ctx), lines });
    const order = await orderOf(ctx, { saleId });
    expect(order.deliveries.map(({ state, isReturn }) => [state, isReturn])).toEqual([
      ["ready", false],
      ["ready", true],
    ]);
    expect(order.lines).toMatchObject([{ open: "-2", missing: "0" }, { open: "2" }]);
    const [out, back] = order.deliveries;
    expect(await getReceipt(ctx, { receiptId: back!.id })).toMatchObject({ isReturn: true, saleId, purchaseId: null });
    await deliver(ctx, out!.id);
    expect(await getSale(ctx, { saleId })).toMatchObject({ state: "confirmed", deliveryStatus: "partial" });
    await validateReceipt(ctx, { receiptId: back!.id, remainder: "keep", force: false });
    expect(await getSale(ctx, { saleId })).toMatchObject({ state: "done", lines: [{ delivered: "-2" }, {}] });
    expect(await figures(ctx, old)).toEqual([3, 0, 3, 0, 0, 3]);
    await returnReceipt(ctx, { receiptId: back!.id });
    expect(await getSale(ctx, { saleId })).toMatchObject({
      state: "confirmed",
      lines: [{ returned: "-2", open: "-2" }, {}],
    });
    expect([await verifyStock(ctx), await verifyOrders(ctx)]).toEqual([[], []]);
  }));

test("an order wins its opportunity, raises what that was expected to bring, and never lowers it", () =>
  inWorkspace(async (t) => {
    const chair = await product(t.system, { listPrice: qty("100"), onHand: 20 });
    const { id: opportunityId } = await opportunity(t.system, { expectedRevenue: qty("150") });
    const buy = async (quantity: string) => {
      const lines = [{ productId: chair.id, quantity: qty(quantity) }];
      const sale = await createQuotation(t.system, { customerId: await customer(t.system), opportunityId, lines });
      await confirmQuotation(t.system, { saleId: sale.id });
      return getOpportunityPage(t.system, { opportunityId });
    };
    expect(await buy("1")).toMatchObject({ state: "won", expectedRevenue: "150.00", version: 2 });
    expect(await buy("2")).toMatchObject({ state: "won", expectedRevenue: "200.00", version: 3 });
    expect(await buy("1")).toMatchObject({ expectedRevenue: "200.00", version: 3 });
    expect(await verifyPipeline(t.system)).toEqual([]);
  }));

test("where somebody says so its opportunity takes what the order comes to, more or less, or keeps what it was", () =>
  inWorkspace(async ({ system: ctx }) => {
    const bought = async (takesAmount: boolean, expected: string) => {
      const { id: opportunityId } = await opportunity(ctx, { expectedRevenue: qty(expected) });
      const { id: saleId } = await quotation(ctx, { opportunityId });
      await confirmQuotation(ctx, { saleId, takesAmount });
      return (await getOpportunityPage(ctx, { opportunityId })).expectedRevenue;
    };
    expect(await bought(true, "500")).toBe("200.00");
    expect(await bought(true, "150")).toBe("200.00");
    expect(await bought(false, "150")).toBe("150.00");
    expect(await verifyPipeline(ctx)).toEqual([]);
  }));

test("what was sent keeps its number when it becomes an order", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId } = await quotation(ctx);
    await sendQuotation(ctx, { saleId, ...mail });
    expect(await orderOf(ctx, { saleId })).toMatchObject({ number: "S00001" });
    const { id: next } = await quotation(ctx);
    expect(await orderOf(ctx, { saleId: next })).toMatchObject({ number: "S00002" });
  }));

test("an order is told to others, in its customer's and its deal's history too, and stands in the diary", () =>
  inWorkspace(async (t) => {
    const { id: opportunityId } = await opportunity(t.system);
    const { id: saleId, customer: buyer } = await quotation(t.system, { opportunityId });
    const ana = await t.as({ name: "Ana", reach: "all" });
    await confirmQuotation(ana, { saleId });
    for (const change of [
      { kind: "sale", id: saleId, version: 2 },
      { kind: "timeline", id: buyer.id },
      { kind: "timeline", id: opportunityId },
      { kind: "opportunity", id: opportunityId, version: 2 },
    ])
      expect(ana.changes).toContainEqual(expect.objectContaining(change));
    expect((await diaryOf(t, saleId)).slice(1)).toEqual([
      {
        event: "sale.confirmed",
        by: "Ana",
        before: { state: "draft", number: null },
        after: { state: "confirmed", number: "S00001" },
      },
    ]);
  }));

test("a quotation is not confirmed while it is empty, after its last day, or once it is something else", () =>
  inWorkspace(
    async ({ system: ctx }) => {
      const heading = [{ kind: "section" as const, name: "Furniture" }];
      const empty = await quotation(ctx, { lines: heading });
      const expired = await quotation(ctx, { validUntil: day("2031-02-28") });
      const today = await quotation(ctx, { validUntil: day("2031-03-01") });
      const ordered = await quotation(ctx);
      await confirmQuotation(ctx, { saleId: ordered.id });
      const done = await quotation(ctx);
      await deliver(ctx, (await orderOf(ctx, { saleId: done.id })).deliveries[0]!.id);
      const cancelled = await quotation(ctx);
      await cancelSale(ctx, { saleId: cancelled.id });
      for (const [outcome, { id: saleId }] of [
        ["sale.empty", empty],
        ["sale.expired", expired],
        ["done", today],
        ["sale.confirmed", ordered],
        ["sale.done", done],
        ["sale.cancelled", cancelled],
      ] as const)
        expect([outcome, await tried(ctx, () => confirmQuotation(ctx, { saleId }))]).toEqual([outcome, outcome]);
    },
    { at },
  ));

test("what is not sold at present is not ordered, in no way, but may come back", () =>
  inWorkspace(async ({ system: ctx }) => {
    const [lamp, other] = [await product(ctx, { name: "Lamp", onHand: 5 }), await product(ctx, { onHand: 5 })];
    const customerId = await customer(ctx);
    const of = (quantity: string, productId = lamp.id) =>
      createQuotation(ctx, { customerId, lines: [{ productId, quantity: qty(quantity) }] });
    const [before, after, back] = [await of("1"), await of("2"), await of("-1")];
    await confirmQuotation(ctx, { saleId: before.id });
    await editProduct(ctx, { productId: lamp.id, saleBlock: "Recalled" });
    await expect(confirmQuotation(ctx, { saleId: after.id })).rejects.toMatchObject({
      code: "sale.product_blocked",
      details: { product: "Lamp", reason: "Recalled" },
    });
    const change = (lines: ChangeOrder["lines"]) =>
      tried(ctx, () => changeOrder(ctx, { saleId: before.id, lines, tellCustomer: false }));
    const [line] = before.lines;
    expect(await change([{ id: line!.id, quantity: qty("2") }])).toBe("sale.product_blocked");
    expect(await change([{ productId: lamp.id }])).toBe("sale.product_blocked");
    expect(await change([{ id: line!.id, name: "A lamp" }, { productId: other.id }])).toBe("done");
    await confirmQuotation(ctx, { saleId: back.id });
    await editProduct(ctx, { productId: lamp.id, saleBlock: "" });
    await confirmQuotation(ctx, { saleId: after.id });
  }));

test("goods in a unit with which they cannot be counted are not promised", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId } = await quotation(ctx);
    const kilo = await unitNamed(ctx, "kg");
    const goods = ctx.db.updateTable("saleLines").set({ unitId: kilo }).where("saleId", "=", saleId);
    await goods.where("kind", "=", "product").execute();
    expect(await tried(ctx, () => confirmQuotation(ctx, { saleId }))).toBe("unit.other_category");
  }));

test("whoever looks at an old state of a quotation is shown the new one before he confirms it", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId } = await quotation(ctx);
    await editSale(ctx, { saleId, terms: "Changed meanwhile" });
    await expect(confirmQuotation(ctx, { saleId, version: 1 })).rejects.toMatchObject({
      kind: "conflict",
      code: "record.changed",
      details: { version: 2 },
    });
  }));

test("those who sell confirm what they reach", () =>
  inWorkspace(async (t) => {
    const ana = await t.member();
    const { id: saleId } = await quotation(t.system, { salespersonId: ana });
    const confirm = (ctx: Context) => confirmQuotation(ctx, { saleId });
    expect(await whoMay(t, confirm)).toEqual(["sales", "manager", "administrator"]);
    expect(await triedBy(t, { reach: "own" }, confirm)).toBe("record.not_found");
    expect(await tried(await t.as({ id: ana }), confirm)).toBe("done");
    expect(await whoeverIsElsewhere(t, confirm)).toBe("record.not_found");
  }));

test("orders that are confirmed at once, one of them twice, share the goods and have numbers without holes", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) => asSystem(workspaceId, work);
  const { chair, sales } = await run(async (ctx) => {
    const made = await product(ctx, { onHand: 5 });
    const lines = [{ productId: made.id, quantity: qty("2") }];
    const offer = async () => createQuotation(ctx, { customerId: await customer(ctx), lines });
    return { chair: made, sales: [await offer(), await offer(), await offer(), await offer()] };
  });
  const twice = [...sales, sales[0]!].map(({ id: saleId }) => run((ctx) => orderOf(ctx, { saleId })));
  const outcomes = await Promise.allSettled(twice);
  const numbers = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? [outcome.value.number] : []));
  expect(numbers).toHaveLength(4);
  expect(new Set(numbers)).toEqual(new Set(["S00001", "S00002", "S00003", "S00004"]));
  const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
  expect(refused).toEqual(["sale.confirmed"]);
  expect(await run((ctx) => figures(ctx, chair))).toEqual([5, 5, 0, 0, 8, -3]);
  expect(await run(verifyStock)).toEqual([]);
});
