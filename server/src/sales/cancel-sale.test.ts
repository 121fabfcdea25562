import { expect, test } from "vitest";
import { createTestWorkspace, inWorkspace } from "../../test/factories.ts";
import { confirmed, deliver, mail, orderOf, quotation, takeBack } from "../../test/factories-sales.ts";
import { figures } from "../../test/factories-stock.ts";
import { asSystem } from "../../test/people.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { verifyStock } from "../stock/verify-stock.ts";
import { cancelSale } from "./cancel-sale.ts";
import { confirmQuotation } from "./confirm-quotation.ts";
import { editSale } from "./edit-sale.ts";
import { getSale } from "./get-sale.ts";
import { reopenSale } from "./reopen-sale.ts";
import { sendQuotation } from "./send-quotation.ts";

test("a cancelled order gives its goods back, and keeps the reason", () =>
  inWorkspace(async ({ system }) => {
    const { id: saleId } = await quotation(system);
    const order = await orderOf(system, { saleId });
    expect(order.lines[1]).toMatchObject({ reserved: "2", missing: "0" });
    const cancelled = await cancelSale(system, { saleId, version: 2, reason: "Changed their mind" });
    expect(cancelled).toMatchObject({
      state: "cancelled",
      number: "S00001",
      declineReason: "Changed their mind",
      cancelledAt: system.now,
      deliveries: [{ state: "cancelled" }],
      deliveryStatus: null,
    });
    expect(cancelled.lines[1]).toMatchObject({ reserved: "0" });
    expect(await figures(system, { id: order.lines[1]!.productId! })).toEqual([10, 0, 10, 0, 0, 10]);
  }));

test("a quotation is cancelled too, sent or not, without a reason", () =>
  inWorkspace(async ({ system: ctx }) => {
    const draft = await quotation(ctx);
    expect(await cancelSale(ctx, { saleId: draft.id })).toMatchObject({ state: "cancelled", declineReason: null });
    const sent = await quotation(ctx);
    await sendQuotation(ctx, { saleId: sent.id, ...mail });
    expect(await cancelSale(ctx, { saleId: sent.id })).toMatchObject({ state: "cancelled", can: { reopen: true } });
  }));

test("it keeps which lines were the reason, and a draft that it is made again knows none", () =>
  inWorkspace(async (t) => {
    const { system: ctx } = t;
    const { id: saleId, lines } = await quotation(ctx);
    const of = (lineId: string, kind: "price" | "time") => ({ lineId: lineId as (typeof lines)[number]["id"], kind });
    const product = lines.findLast(({ kind }) => kind === "product")!;
    const strange = [of(product.id, "price"), of(saleId, "time")];
    expect(await tried(ctx, () => cancelSale(ctx, { saleId, lines: strange }))).toBe("reference.unknown");
    expect((await getSale(ctx, { saleId })).lines.map(({ declineKind }) => declineKind)).not.toContain("price");
    const gone = await cancelSale(ctx, { saleId, kind: "time", lines: [of(product.id, "price")] });
    expect(gone).toMatchObject({ declineKind: "time" });
    expect(gone.lines.flatMap(({ id, declineKind }) => (declineKind ? [[id, declineKind]] : []))).toEqual([
      [product.id, "price"],
    ]);
    const [entry] = (await diaryOf(t, saleId)).filter(({ event }) => event === "sale.cancelled");
    expect(entry).toMatchObject({ after: { declineLines: [{ name: product.name, kind: "price" }] } });
    const again = await reopenSale(ctx, { saleId });
    expect(again.lines.map(({ declineKind }) => declineKind)).toEqual(lines.map(() => null));
  }));

test("what was delivered or is cancelled already is not cancelled", () =>
  inWorkspace(async ({ system: ctx }) => {
    const partly = await quotation(ctx);
    await deliver(ctx, (await orderOf(ctx, { saleId: partly.id })).deliveries[0]!.id, "1");
    const done = await quotation(ctx);
    await deliver(ctx, (await orderOf(ctx, { saleId: done.id })).deliveries[0]!.id);
    const cancelled = await quotation(ctx);
    await cancelSale(ctx, { saleId: cancelled.id });
    for (const [code, { id: saleId }] of [
      ["sale.delivered", partly],
      ["sale.done", done],
      ["sale.cancelled", cancelled],
    ] as const)
      expect(await tried(ctx, () => cancelSale(ctx, { saleId }))).toBe(code);
  }));

test("an order is cancelled when everything came back, also when that was final", () =>
  inWorkspace(async ({ system: ctx }) => {
    for (const final of [false, true]) {
      const { saleId, deliveryId, chair } = await confirmed(ctx, "1");
      await deliver(ctx, deliveryId);
      await takeBack(ctx, deliveryId, undefined, { final });
      expect(await cancelSale(ctx, { saleId })).toMatchObject({ state: "cancelled", deliveryStatus: null });
      expect(await figures(ctx, chair)).toEqual([10, 0, 10, 0, 0, 10]);
    }
  }));

test("that it was cancelled, and why, is told to others and stands in the diary", () =>
  inWorkspace(async (t) => {
    const { id: saleId, customer: buyer } = await quotation(t.system);
    const ana = await t.as({ name: "Ana", reach: "all" });
    await cancelSale(ana, { saleId, reason: "Too late" });
    expect(ana.changes).toMatchObject([
      { kind: "timeline", id: buyer.id },
      { kind: "sale", id: saleId, version: 2 },
    ]);
    expect((await diaryOf(t, saleId)).at(-1)).toEqual({
      event: "sale.cancelled",
      by: "Ana",
      before: { state: "draft", declineReason: null },
      after: { state: "cancelled", declineReason: "Too late" },
    });
  }));

test("whoever looks at an old state of a document is shown the new one before he cancels it", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId } = await quotation(ctx);
    await editSale(ctx, { saleId, terms: "Changed meanwhile" });
    await expect(cancelSale(ctx, { saleId, version: 1 })).rejects.toMatchObject({
      kind: "conflict",
      code: "record.changed",
      details: { version: 2 },
    });
  }));

test("those who sell cancel what they reach", () =>
  inWorkspace(async (t) => {
    const ana = await t.member();
    const { id: saleId } = await quotation(t.system, { salespersonId: ana });
    await confirmQuotation(t.system, { saleId });
    const cancel = (ctx: Context) => cancelSale(ctx, { saleId });
    expect(await whoMay(t, cancel)).toEqual(["sales", "manager", "administrator"]);
    expect(await triedBy(t, { reach: "own" }, cancel)).toBe("record.not_found");
    expect(await tried(await t.as({ id: ana }), cancel)).toBe("done");
    expect(await whoeverIsElsewhere(t, cancel)).toBe("record.not_found");
  }));

test("goods that leave while the order is being cancelled either left or were cancelled", async () => {
  const { id: workspaceId } = await createTestWorkspace();
  const run = <T>(work: (ctx: Context) => Promise<T>) => asSystem(workspaceId, work);
  for (let round = 0; round < 10; round++) {
    const { saleId, deliveryId, productId } = await run(async (ctx) => {
      const { id, lines } = await quotation(ctx);
      const { deliveries } = await orderOf(ctx, { saleId: id });
      return { saleId: id, deliveryId: deliveries[0]!.id, productId: lines[1]!.productId! };
    });
    const [left, cancelled] = await Promise.allSettled([
      run((ctx) => deliver(ctx, deliveryId)),
      run((ctx) => cancelSale(ctx, { saleId })),
    ]);
    const reasons = [left, cancelled].flatMap((each) => (each.status === "rejected" ? [each.reason.code] : []));
    const hasLeft = left.status === "fulfilled";
    expect(reasons).toEqual([hasLeft ? "sale.done" : "transfer.cancelled"]);
    const held = hasLeft ? 8 : 10;
    expect(await run((ctx) => figures(ctx, { id: productId }))).toEqual([held, 0, held, 0, 0, held]);
  }
  expect(await run(verifyStock)).toEqual([]);
});
