import { expect, test } from "vitest";
import { inWorkspace } from "../../test/factories.ts";
import { later } from "../../test/factories-opportunities.ts";
import { deliver, mail, orderOf, quotation, sentOffer, tokenOf } from "../../test/factories-sales.ts";
import { testOrigin } from "../../test/factories.ts";
import { diaryOf, tried, triedBy, whoeverIsElsewhere, whoMay } from "../../test/trying.ts";
import type { Context } from "../platform/context.ts";
import "../reactions.ts";
import { cancelSale } from "./cancel-sale.ts";
import { confirmQuotation } from "./confirm-quotation.ts";
import { getSale } from "./get-sale.ts";
import { declineQuotation, noteView } from "./portal/answer-offer.ts";
import { getPortalSale } from "./portal/get-portal-sale.ts";
import { reopenSale } from "./reopen-sale.ts";
import { sendQuotation } from "./send-quotation.ts";

test("a cancelled order is a draft again: nothing has happened to it, and it keeps its number", () =>
  inWorkspace(async ({ system: ctx }) => {
    const { id: saleId } = await quotation(ctx);
    await confirmQuotation(ctx, { saleId });
    await cancelSale(ctx, { saleId, reason: "Changed their mind" });
    expect(await reopenSale(ctx, { saleId, version: 3 })).toMatchObject({
      state: "draft",
      number: "S00001",
      declineReason: null,
      cancelledAt: null,
      confirmedAt: null,
      instalments: [],
      deliveryStatus: null,
      can: { edit: true, send: true, confirm: true },
    });
    expect(await orderOf(ctx, { saleId })).toMatchObject({ state: "confirmed", number: "S00001" });
  }));

test("an order that was cancelled and ordered again is delivered in full all the same, or closed short", () =>
  inWorkspace(async ({ system: ctx }) => {
    const orderedAgain = async () => {
      const { id: saleId } = await quotation(ctx);
      await confirmQuotation(ctx, { saleId });
      await cancelSale(ctx, { saleId });
      await reopenSale(ctx, { saleId });
      const { deliveries } = await orderOf(later(ctx), { saleId });
      expect(deliveries.map(({ state }) => state)).toEqual(["cancelled", "ready"]);
      return { saleId, deliveryId: deliveries[1]!.id };
    };
    const whole = await orderedAgain();
    await deliver(ctx, whole.deliveryId);
    expect(await getSale(ctx, whole)).toMatchObject({ state: "done", deliveryStatus: "full" });
    const short = await orderedAgain();
    await deliver(ctx, short.deliveryId, "1", "cancel");
    expect(await getSale(ctx, short)).toMatchObject({ state: "done", deliveryStatus: "closed_short" });
  }));

test("what the customer did to an offer is forgotten, his link stops working, and the next one works", async () => {
  const { edge, run, saleId, token } = await sentOffer();
  await noteView(edge, { token }, testOrigin);
  await declineQuotation(edge, { token, reason: "Too late" }, testOrigin);
  expect(await run((ctx) => reopenSale(ctx, { saleId }))).toMatchObject({
    state: "draft",
    sentAt: null,
    viewedAt: null,
    declineReason: null,
    portalUrl: null,
  });
  await expect(getPortalSale(edge, { token }, testOrigin)).rejects.toMatchObject({ code: "portal.revoked" });
  const again = tokenOf(await run((ctx) => sendQuotation(ctx, { saleId, ...mail })));
  await expect(getPortalSale(edge, { token }, testOrigin)).rejects.toMatchObject({ code: "portal.revoked" });
  expect(await getPortalSale(edge, { token: again }, testOrigin)).toMatchObject({ state: "sent" });
});

test("a draft is one already, and an order is cancelled first", () =>
  inWorkspace(async ({ system: ctx }) => {
    const draft = await quotation(ctx);
    const order = await quotation(ctx);
    await confirmQuotation(ctx, { saleId: order.id });
    const done = await quotation(ctx);
    await deliver(ctx, (await orderOf(ctx, { saleId: done.id })).deliveries[0]!.id);
    for (const [code, { id: saleId }] of [
      ["sale.not_sent", draft],
      ["sale.confirmed", order],
      ["sale.done", done],
    ] as const)
      expect(await tried(ctx, () => reopenSale(ctx, { saleId }))).toBe(code);
  }));

test("that it is a draft again is told to others and stands in the diary", () =>
  inWorkspace(async (t) => {
    const { id: saleId } = await quotation(t.system);
    await sendQuotation(t.system, { saleId, ...mail });
    const ana = await t.as({ name: "Ana", reach: "all" });
    await reopenSale(ana, { saleId });
    expect(ana.changes).toMatchObject([{ kind: "sale", id: saleId, version: 3 }]);
    expect((await diaryOf(t, saleId)).at(-1)).toEqual({
      event: "sale.reopened",
      by: "Ana",
      before: { state: "sent" },
      after: { state: "draft" },
    });
  }));

test("those who sell open again what they reach, as they see it now", () =>
  inWorkspace(async (t) => {
    const ana = await t.member();
    const { id: saleId } = await quotation(t.system, { salespersonId: ana });
    await cancelSale(t.system, { saleId });
    const reopen = (ctx: Context) => reopenSale(ctx, { saleId });
    expect(await whoMay(t, reopen)).toEqual(["sales", "manager", "administrator"]);
    expect(await triedBy(t, { reach: "own" }, reopen)).toBe("record.not_found");
    expect(await whoeverIsElsewhere(t, reopen)).toBe("record.not_found");
    const asAna = await t.as({ id: ana });
    expect(await tried(asAna, () => reopenSale(asAna, { saleId, version: 1 }))).toBe("record.changed");
    expect(await tried(asAna, () => reopenSale(asAna, { saleId, version: 2 }))).toBe("done");
  }));
