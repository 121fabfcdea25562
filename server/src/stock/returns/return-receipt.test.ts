import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../../test/factories.ts";
import { ordered, receive } from "../../../test/factories-purchases.ts";
import { figures, order, qty } from "../../../test/factories-stock.ts";
import { asSystem } from "../../../test/people.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../../test/trying.ts";
import type { Context } from "../../platform/context.ts";
import { getPurchase } from "../../purchasing/get-purchase.ts";
import "../../reactions.ts";
import { getDelivery, listDeliveries } from "../list-transfers.ts";
import { returnReceipt } from "./return-receipt.ts";
import { verifyStock } from "../verify-stock.ts";

/** A purchase of chairs, all of which arrived. */
async function received(ctx: Context, quantity: string) {
  const purchase = await ordered(ctx, quantity);
  const [line] = (await receive(ctx, purchase.receiptId)).lines;
  return { ...purchase, lineId: line!.lineId };
}

test("goods go back to their vendor: a part, and then the rest", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { receiptId, lineId, chair, purchaseId } = await received(ctx, "5");
    const returned = await returnReceipt(ctx, { receiptId, lines: [{ lineId, quantity: qty("2") }], reason: "Broken" });
    expect(returned.lines).toMatchObject([{ moved: "5", returned: "2" }]);
    expect(await figures(ctx, chair)).toEqual([3, 0, 3, 0, 0, 3]);
    const { items } = await listDeliveries(ctx, { limit: 80, state: "all" });
    expect(items).toMatchObject([{ isReturn: true, purchaseId, saleId: null, reason: "Broken", state: "done" }]);
    expect(await tried(ctx, () => returnReceipt(ctx, { receiptId, lines: [{ lineId, quantity: qty("4") }] }))).toBe(
      "delivery.more_than_delivered",
    );
    expect(await returnReceipt(ctx, { receiptId })).toMatchObject({
      can: { return: { code: "delivery.nothing_to_return" } },
    });
    expect(await figures(ctx, chair)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await verifyStock(ctx)).toEqual([]);
  }));

test("what goes back for good is given up in its purchase", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { receiptId, lineId, purchaseId } = await received(ctx, "5");
    await returnReceipt(ctx, { receiptId, lines: [{ lineId, quantity: qty("2") }], final: true });
    expect(await getPurchase(ctx, { purchaseId })).toMatchObject({
      state: "done",
      receiptStatus: "closed_short",
      lines: [{ received: "3", returned: "2", givenUp: "2" }],
    });
  }));

test("goods that are promised to customers go back only where that is forced, and the promise ends", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { receiptId, chair } = await received(ctx, "5");
    const unit = await ctx.db
      .selectFrom("products")
      .select("unitId")
      .where("id", "=", chair.id)
      .executeTakeFirstOrThrow();
    const promised = await order(ctx, [[{ ...chair, ...unit }, 3]]);
    expect(await tried(ctx, () => returnReceipt(ctx, { receiptId }))).toBe("delivery.beyond_stock");
    await returnReceipt(ctx, { receiptId, force: true });
    expect(await getDelivery(ctx, promised)).toMatchObject({ state: "waiting" });
    expect(await verifyStock(ctx)).toEqual([]);
  }));

test("only what was received goes back, and a return does not", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { receiptId: awaited } = await ordered(ctx);
    expect(await tried(ctx, () => returnReceipt(ctx, { receiptId: awaited }))).toBe("delivery.not_done");
    const { receiptId, lineId } = await received(ctx, "5");
    const one = { lineId, quantity: qty("1") };
    expect(await tried(ctx, () => returnReceipt(ctx, { receiptId, lines: [one, one] }))).toBe("transfer.line_unknown");
  }));

test("what went back is told to others and stands in the diary of its purchase", () =>
  inWorkspace(async (t) => {
    const { receiptId, purchaseId } = await received(t.system, "5");
    const berta = await t.as({ role: "back_office", name: "Berta" });
    await returnReceipt(berta, { receiptId, reason: "Scratched" });
    expect(berta.changes).toContainEqual(expect.objectContaining({ kind: "purchase", id: purchaseId }));
    expect((await diaryOf(t, purchaseId)).at(-1)).toMatchObject({
      event: "receipt.returned",
      by: "Berta",
      after: { transferId: receiptId, reason: "Scratched", final: false, returned: [{ quantity: "5" }] },
    });
  }));

test("who keeps the stock sends goods back", () =>
  inWorkspace(async (t) => {
    const { receiptId } = await received(t.system, "5");
    const sendBack = (ctx: Context) => returnReceipt(ctx, { receiptId });
    expect(await whoMay(t, sendBack, "record.not_found")).toEqual(["back_office", "manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, sendBack)).toBe("record.not_found");
  }));

test("goods go back once, however many say so at the same time", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) => asSystem(workspaceId, work);
  const { receiptId, chair } = await run((ctx) => received(ctx, "5"));
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => run((ctx) => returnReceipt(ctx, { receiptId }))));
  const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
  expect(refused).toEqual(["delivery.nothing_to_return", "delivery.nothing_to_return"]);
  expect(await run((ctx) => figures(ctx, chair))).toEqual([0, 0, 0, 0, 0, 0]);
});
