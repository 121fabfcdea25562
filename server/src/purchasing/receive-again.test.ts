import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../test/factories.ts";
import { ordered, receive } from "../../test/factories-purchases.ts";
import { figures, qty } from "../../test/factories-stock.ts";
import { asSystem } from "../../test/people.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { returnReceipt } from "../stock/returns/return-receipt.ts";
import { cancelPurchase } from "./cancel-purchase.ts";
import { closePurchaseShort } from "./close-purchase-short.ts";
import { getPurchase } from "./get-purchase.ts";
import { receiveAgain } from "./receive-again.ts";
import { verifyPurchases } from "./verify-purchases.ts";

test("what went back to the vendor is told as open and awaited again", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { purchaseId, receiptId, chair } = await ordered(ctx, "5");
    const [line] = (await receive(ctx, receiptId)).lines;
    const lines = [{ lineId: line!.lineId, quantity: qty("2") }];
    await returnReceipt(ctx, { receiptId, lines });
    const back = await getPurchase(ctx, { purchaseId });
    expect(back).toMatchObject({ state: "confirmed", receiptStatus: "partial", can: { receiveAgain: true } });
    expect(back.lines).toMatchObject([{ received: "3", returned: "2", open: "2", givenUp: "0" }]);
    const again = await receiveAgain(ctx, { purchaseId });
    expect(again.receipts.map(({ state, isReturn }) => [state, isReturn])).toEqual([
      ["done", false],
      ["done", true],
      ["ready", false],
    ]);
    await receive(ctx, again.receipts[2]!.id);
    expect(await getPurchase(ctx, { purchaseId })).toMatchObject({ state: "done", receiptStatus: "full" });
    expect(await figures(ctx, chair)).toEqual([5, 0, 5, 0, 0, 5]);
    expect(await verifyPurchases(ctx)).toEqual([]);
  }));

test("a purchase all of which went back is cancelled, or awaited again", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { purchaseId, receiptId } = await ordered(ctx, "5");
    await receive(ctx, receiptId);
    await returnReceipt(ctx, { receiptId });
    expect(await getPurchase(ctx, { purchaseId })).toMatchObject({ receiptStatus: "returned", can: { cancel: true } });
    expect(await tried(ctx, () => cancelPurchase(ctx, { purchaseId }))).toBe("done");
    expect(await receiveAgain(ctx, { purchaseId })).toMatchObject({
      receiptStatus: "returned",
      lines: [{ open: "5" }],
    });
  }));

test("what is awaited already or was never ordered is not awaited again", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { purchaseId } = await ordered(ctx, "5");
    expect(await tried(ctx, () => receiveAgain(ctx, { purchaseId }))).toBe("purchase.nothing_to_receive");
    await cancelPurchase(ctx, { purchaseId });
    expect(await tried(ctx, () => receiveAgain(ctx, { purchaseId }))).toBe("purchase.cancelled");
  }));

test("that it is awaited again is told to others and stands in the diary", () =>
  inWorkspace(async (t) => {
    const { purchaseId } = await ordered(t.system, "5");
    await closePurchaseShort(t.system, { purchaseId });
    const berta = await t.as({ role: "back_office", name: "Berta" });
    await receiveAgain(berta, { purchaseId });
    expect(berta.changes).toContainEqual(expect.objectContaining({ kind: "purchase", id: purchaseId, version: 4 }));
    expect((await diaryOf(t, purchaseId)).at(-1)).toEqual({
      event: "purchase.received_again",
      by: "Berta",
      before: { state: "done" },
      after: { state: "confirmed" },
    });
  }));

test("those who buy await goods again, as they see the purchase now", () =>
  inWorkspace(async (t) => {
    const { purchaseId } = await ordered(t.system, "5");
    await closePurchaseShort(t.system, { purchaseId });
    const again = (ctx: Context) => receiveAgain(ctx, { purchaseId });
    expect(await whoMay(t, again, "record.not_found")).toEqual(["back_office", "manager", "administrator"]);
    expect(await triedBy(t, { role: "manager" }, (ctx) => receiveAgain(ctx, { purchaseId, version: 1 }))).toBe(
      "record.changed",
    );
    expect(await whoeverIsElsewhere(t, again)).toBe("record.not_found");
  }));

test("what is missing is awaited again once, however many say so at the same time", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) => asSystem(workspaceId, work);
  const { purchaseId } = await run(async (ctx) => {
    const purchase = await ordered(ctx, "5");
    await closePurchaseShort(ctx, purchase);
    return purchase;
  });
  const outcomes = await Promise.allSettled([1, 2, 3].map(() => run((ctx) => receiveAgain(ctx, { purchaseId }))));
  const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason.code] : []));
  expect(refused).toEqual(["purchase.nothing_to_receive", "purchase.nothing_to_receive"]);
});
