import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../test/factories.ts";
import { drafted, ordered, receive } from "../../test/factories-purchases.ts";
import { figures } from "../../test/factories-stock.ts";
import { asSystem } from "../../test/people.ts";
import { diaryOf, tried, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { verifyStock } from "../stock/verify-stock.ts";
import { cancelPurchase } from "./cancel-purchase.ts";
import { editPurchase } from "./edit-purchase.ts";
import { getPurchase } from "./get-purchase.ts";

test("of a cancelled order nothing is expected any more", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { chair, purchaseId, receiptId } = await ordered(ctx);
    expect(await cancelPurchase(ctx, { purchaseId })).toMatchObject({
      state: "cancelled",
      cancelledAt: ctx.now,
      number: "P00001",
      receiptStatus: null,
      receipts: [{ state: "cancelled" }],
    });
    expect(await figures(ctx, chair)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(await tried(ctx, () => receive(ctx, receiptId))).toBe("transfer.cancelled");
    expect(await tried(ctx, () => cancelPurchase(ctx, { purchaseId }))).toBe("purchase.cancelled");
  }));

test("a draft is cancelled without ever having had a number", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { purchaseId } = await drafted(ctx);
    expect(await cancelPurchase(ctx, { purchaseId })).toMatchObject({
      state: "cancelled",
      number: null,
      receipts: [],
      can: {
        edit: { code: "purchase.cancelled" },
        confirm: { code: "purchase.cancelled" },
        cancel: { code: "purchase.cancelled" },
      },
    });
  }));

test("what has arrived is not cancelled", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { purchaseId, receiptId } = await ordered(ctx);
    const { backorder } = await receive(ctx, receiptId, "1");
    expect((await getPurchase(ctx, { purchaseId })).can.cancel).toMatchObject({ code: "purchase.received" });
    expect(await tried(ctx, () => cancelPurchase(ctx, { purchaseId }))).toBe("purchase.received");
    await receive(ctx, backorder!.id);
    expect(await tried(ctx, () => cancelPurchase(ctx, { purchaseId }))).toBe("purchase.done");
  }));

test("that it was cancelled is told to others, with its products, and stands in the diary", () =>
  inWorkspace(async (t) => {
    const { purchaseId, chair } = await ordered(t.system);
    const berta = await t.as({ role: "back_office", name: "Berta" });
    await cancelPurchase(berta, { purchaseId });
    for (const change of [
      { kind: "purchase", id: purchaseId, version: 3 },
      { kind: "product", id: chair.id, version: 0 },
    ])
      expect(berta.changes).toContainEqual(expect.objectContaining(change));
    expect((await diaryOf(t, purchaseId)).at(-1)).toEqual({
      event: "purchase.cancelled",
      by: "Berta",
      before: { state: "confirmed" },
      after: { state: "cancelled" },
    });
  }));

test("whoever looks at an old state of a purchase is shown the new one before he cancels it", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { purchaseId } = await drafted(ctx);
    await editPurchase(ctx, { purchaseId, note: "Changed meanwhile" });
    await expect(cancelPurchase(ctx, { purchaseId, version: 1 })).rejects.toMatchObject({
      kind: "conflict",
      code: "record.changed",
      details: { version: 2 },
    });
  }));

test("those who supply cancel purchases, and only their own company's", () =>
  inWorkspace(async (t) => {
    const { purchaseId } = await ordered(t.system);
    const cancel = (ctx: Context) => cancelPurchase(ctx, { purchaseId });
    expect(await whoMay(t, cancel, "record.not_found")).toEqual(["back_office", "manager", "administrator"]);
    expect(await whoeverIsElsewhere(t, cancel)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, (ctx) => cancelPurchase(ctx, { purchaseId: ctx.newId() }))).toBe(
      "record.not_found",
    );
  }));

test("goods that arrive while it is being cancelled either arrived or were cancelled", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) => asSystem(workspaceId, work);
  for (let round = 0; round < 10; round++) {
    const { purchaseId, receiptId, chair } = await run((ctx) => ordered(ctx));
    const [arrived, cancelled] = await Promise.allSettled([
      run((ctx) => receive(ctx, receiptId)),
      run((ctx) => cancelPurchase(ctx, { purchaseId })),
    ]);
    const reasons = [arrived, cancelled].flatMap((each) => (each.status === "rejected" ? [each.reason.code] : []));
    const isReceived = arrived.status === "fulfilled";
    expect(reasons).toEqual([isReceived ? "purchase.done" : "transfer.cancelled"]);
    expect(await run((ctx) => getPurchase(ctx, { purchaseId }))).toMatchObject({
      state: isReceived ? "done" : "cancelled",
    });
    const held = isReceived ? 10 : 0;
    expect(await run((ctx) => figures(ctx, chair))).toEqual([held, 0, held, 0, 0, held]);
  }
  expect(await run(verifyStock)).toEqual([]);
});
