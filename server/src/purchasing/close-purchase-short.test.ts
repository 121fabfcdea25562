import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../test/factories.ts";
import { drafted, ordered, receive } from "../../test/factories-purchases.ts";
import { figures } from "../../test/factories-stock.ts";
import { asSystem } from "../../test/people.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { cancelPurchase } from "./cancel-purchase.ts";
import { closePurchaseShort } from "./close-purchase-short.ts";
import { getPurchase } from "./get-purchase.ts";

test("a purchase is finished with what arrived; the rest is given up and expected no longer", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { purchaseId, receiptId, chair } = await ordered(ctx, "5");
    await receive(ctx, receiptId, "3");
    const closed = await closePurchaseShort(ctx, { purchaseId });
    expect(closed).toMatchObject({ state: "done", receiptStatus: "closed_short" });
    expect(closed.lines).toMatchObject([{ quantity: "5", received: "3", open: "0", givenUp: "2" }]);
    expect(await figures(ctx, chair)).toEqual([3, 0, 3, 0, 0, 3]);
  }));

test("only what was ordered and is not finished has a rest to give up", () =>
  inWorkspace(async ({ system: ctx }) => {
    const draft = await drafted(ctx);
    const cancelled = await ordered(ctx);
    await cancelPurchase(ctx, cancelled);
    const done = await ordered(ctx);
    await receive(ctx, done.receiptId);
    for (const [code, { purchaseId }] of [
      ["purchase.not_ordered", draft],
      ["purchase.cancelled", cancelled],
      ["purchase.done", done],
    ] as const)
      expect(await tried(ctx, () => closePurchaseShort(ctx, { purchaseId }))).toBe(code);
  }));

test("that the rest was given up is told to others and stands in the diary", () =>
  inWorkspace(async (t) => {
    const { purchaseId } = await ordered(t.system);
    const berta = await t.as({ role: "back_office", name: "Berta" });
    await closePurchaseShort(berta, { purchaseId });
    expect(berta.changes).toContainEqual(expect.objectContaining({ kind: "purchase", id: purchaseId, version: 3 }));
    expect((await diaryOf(t, purchaseId)).at(-1)).toEqual({
      event: "purchase.closed_short",
      by: "Berta",
      before: { state: "confirmed" },
      after: { state: "done" },
    });
  }));

test("those who buy give up the rest, as they see the purchase now", () =>
  inWorkspace(async (t) => {
    const { purchaseId } = await ordered(t.system);
    const close = (ctx: Context) => closePurchaseShort(ctx, { purchaseId });
    expect(await whoMay(t, close, "record.not_found")).toEqual(["back_office", "manager", "administrator"]);
    expect(await triedBy(t, { role: "manager" }, (ctx) => closePurchaseShort(ctx, { purchaseId, version: 1 }))).toBe(
      "record.changed",
    );
    expect(await whoeverIsElsewhere(t, close)).toBe("record.not_found");
  }));

test("goods that arrive while the rest is given up either arrived or were given up", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) => asSystem(workspaceId, work);
  const { purchaseId, receiptId } = await run((ctx) => ordered(ctx, "5"));
  const [arrived] = await Promise.allSettled([
    run((ctx) => receive(ctx, receiptId)),
    run((ctx) => closePurchaseShort(ctx, { purchaseId })),
  ]);
  const [received, givenUp] = arrived.status === "fulfilled" ? ["5", "0"] : ["0", "5"];
  expect(await run((ctx) => getPurchase(ctx, { purchaseId }))).toMatchObject({
    state: "done",
    lines: [{ received, givenUp }],
  });
});
