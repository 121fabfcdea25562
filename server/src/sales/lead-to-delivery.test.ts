import { one } from "@trato/domain/decimal.ts";
import type { Id } from "@trato/domain/ids.ts";
import { describe, expect, it } from "vitest";
import { createTestWorkspace, inWorkspace, testEdge, testOrigin } from "../../test/factories.ts";
import { customer, product, qty } from "../../test/factories-stock.ts";
import "../reactions.ts";
import { type Context, systemActor } from "../platform/context.ts";
import { validateDelivery } from "../stock/validate-delivery.ts";
import { acceptQuotation, commentOnQuotation, declineQuotation, noteView } from "./portal/answer-offer.ts";
import { cancelSale } from "./cancel-sale.ts";
import { closeShort } from "./close-short.ts";
import { confirmQuotation } from "./confirm-quotation.ts";
import { createQuotation } from "./create-quotation.ts";
import { editSale } from "./edit-sale.ts";
import { getPortalSale } from "./portal/get-portal-sale.ts";
import { getSale } from "./get-sale.ts";
import { getSaleAvailability } from "./get-sale-availability.ts";
import { listSales } from "./list-sales.ts";
import { printSale } from "./print/print-sale.ts";
import { reopenSale } from "./reopen-sale.ts";
import { revokeLink } from "./portal/revoke-link.ts";
import { sendQuotation } from "./send-quotation.ts";

async function quotation(
  ctx: Context,
  given: { onHand?: number; quantity?: string; opportunityId?: Id<"opportunities"> } = {},
) {
  const chair = await product(ctx, { name: "Chair", listPrice: qty("100"), onHand: given.onHand ?? 10 });
  const line = { productId: chair.id, quantity: qty(given.quantity ?? "2") };
  const lines = [{ kind: "section" as const, name: "Furniture" }, line];
  return createQuotation(ctx, { customerId: await customer(ctx), opportunityId: given.opportunityId ?? null, lines });
}

async function opportunity(ctx: Context): Promise<Id<"opportunities">> {
  const stage = await ctx.db
    .selectFrom("stages")
    .select("id")
    .where("workspaceId", "=", ctx.workspace.id)
    .orderBy("sequence")
    .executeTakeFirstOrThrow();
  const id = ctx.newId<"opportunities">();
  const fields = {
    type: "opportunity" as const,
    title: "New office",
    stageId: stage.id,
    rank: one,
    stageChangedAt: ctx.now,
    createdAt: ctx.now,
  };
  await ctx.db
    .insertInto("opportunities")
    .values({ workspaceId: ctx.workspace.id, id, ...fields })
    .execute();
  return id;
}

const tokenOf = (url: string | null): string => url?.split("/q/")[1] ?? "";

describe("a quotation", () => {
  it("takes names, prices and taxes from its products and adds up to the cent", () =>
    inWorkspace(async (t) => {
      const sale = await quotation(t.system);
      expect(sale).toMatchObject({
        state: "draft",
        number: null,
        totals: { untaxed: "200.00", tax: "42.00", total: "242.00" },
      });
      expect(sale.lines.map((line) => line.name)).toEqual(["Furniture", "Chair"]);
      expect(sale.totals.taxes).toMatchObject([{ base: "200.00", amount: "42.00" }]);
    }));

  it("is refused without a product that exists, with the line's place", () =>
    inWorkspace(async ({ system }) => {
      const made = createQuotation(system, {
        customerId: await customer(system),
        lines: [{ productId: system.newId<"products">() }],
      });
      await expect(made).rejects.toMatchObject({ code: "reference.unknown", details: { path: "lines.0.productId" } });
    }));

  it("merges edits of different fields and refuses two of the same", () =>
    inWorkspace(async ({ system }) => {
      const { id: saleId, version } = await quotation(system);
      await editSale(system, { saleId, version, customerReference: "PO 1" });
      const merged = await editSale(system, { saleId, version, terms: "Net" });
      expect(merged).toMatchObject({ customerReference: "PO 1", terms: "Net" });
      const overlap = editSale(system, { saleId, version, customerReference: "PO 2" });
      await expect(overlap).rejects.toMatchObject({
        code: "record.changed",
        details: { theirs: { customerReference: "PO 1" } },
      });
    }));

  it("says before confirming what it would find in stock", () =>
    inWorkspace(async ({ system }) => {
      const { id: saleId } = await quotation(system, { onHand: 1, quantity: "3" });
      expect(await getSaleAvailability(system, { saleId })).toMatchObject({
        items: [{ needed: "3", free: "1", missing: "2", expectedOn: null }],
      });
    }));

  it("is cancelled and opened again; a cancelled order gives its goods back", () =>
    inWorkspace(async ({ system }) => {
      const { id: saleId } = await quotation(system);
      const order = await confirmQuotation(system, { saleId });
      expect(order.lines[1]).toMatchObject({ reserved: "2", missing: "0" });
      const cancelled = await cancelSale(system, { saleId, reason: "Changed their mind" });
      expect(cancelled).toMatchObject({ state: "cancelled", declineReason: "Changed their mind" });
      expect(cancelled.lines[1]).toMatchObject({ reserved: "0" });
      expect(await reopenSale(system, { saleId })).toMatchObject({ state: "draft", declineReason: null });
    }));

  it("prints as a PDF", () =>
    inWorkspace(async ({ system }) => {
      const { id } = await quotation(system);
      const { name, pdf } = await printSale(system, id);
      expect(name).toBe("Quotation.pdf");
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
    }));

  it("is reached by its salesperson and not by another, nor from another workspace", async () => {
    const stranger = await createTestWorkspace();
    await inWorkspace(async (t) => {
      const ana = await t.member({ role: "sales", reach: "own" });
      const { id: saleId } = await quotation(t.system);
      await editSale(t.system, { saleId, salespersonId: ana });
      expect((await listSales(await t.as({ id: ana }), { limit: 80 })).items).toHaveLength(1);
      const other = await t.as({ role: "sales", reach: "own" });
      expect((await listSales(other, { limit: 80 })).items).toHaveLength(0);
      await expect(getSale(other, { saleId })).rejects.toMatchObject({ code: "record.not_found" });
      await expect(confirmQuotation(other, { saleId })).rejects.toMatchObject({ code: "record.not_found" });
      const packer = await t.as({ role: "back_office" });
      await expect(confirmQuotation(packer, { saleId })).rejects.toMatchObject({ code: "permission.missing" });
    });
    const edge = await testEdge();
    const seen = await edge.run({ workspaceId: stranger.id, actor: systemActor }, "read", testOrigin, (ctx) =>
      listSales(ctx, { limit: 80 }),
    );
    expect(seen.items).toEqual([]);
  });
});

/** What a customer does goes through transactions of its own, so these stories are committed, each in a workspace of its own. */
async function sentOffer(given: Parameters<typeof quotation>[1] & { withOpportunity?: boolean } = {}) {
  const edge = await testEdge();
  const { id: workspaceId } = await createTestWorkspace();
  const asSystem = <T>(work: (ctx: Context) => Promise<T>) =>
    edge.run({ workspaceId, actor: systemActor }, "write", testOrigin, work);
  const sent = await asSystem(async (ctx) => {
    const opportunityId = given.withOpportunity ? await opportunity(ctx) : null;
    const draft = await quotation(ctx, { ...given, ...(opportunityId && { opportunityId }) });
    return sendQuotation(ctx, { saleId: draft.id, to: "ana@example.com" });
  });
  return { edge, asSystem, sale: sent, token: tokenOf(sent.portalUrl) };
}

describe("the customer's link", () => {
  it("shows the offer, and a yes makes the order, promises the goods and wins the opportunity", async () => {
    const { edge, asSystem, sale, token } = await sentOffer({ withOpportunity: true });
    expect(sale).toMatchObject({ state: "sent", number: "S00001" });
    const offer = await getPortalSale(edge, { token }, testOrigin);
    expect(offer).toMatchObject({ number: "S00001", totals: { total: "242.00" }, can: { accept: true } });
    await noteView(edge, { token }, testOrigin);
    const accepted = await acceptQuotation(edge, { token, name: "Ana Robles", version: offer.version }, testOrigin);
    expect(accepted).toMatchObject({ state: "confirmed", acceptedBy: "Ana Robles" });
    const { order, won } = await asSystem(async (ctx) => ({
      order: await getSale(ctx, { saleId: sale.id }),
      won: await ctx.db
        .selectFrom("opportunities")
        .select(["state", "version"])
        .where("workspaceId", "=", ctx.workspace.id)
        .executeTakeFirstOrThrow(),
    }));
    expect(order.lines[1]).toMatchObject({ reserved: "2", missing: "0" });
    expect(order.instalments).toMatchObject([{ amount: "242.00" }]);
    expect(won.state).toBe("won");
  });

  it("is refused when the quotation was changed, and a new sending makes a new one", async () => {
    const { edge, asSystem, sale, token } = await sentOffer();
    await asSystem((ctx) => editSale(ctx, { saleId: sale.id, terms: "Other terms" }));
    await expect(getPortalSale(edge, { token }, testOrigin)).rejects.toMatchObject({ code: "sale.changed" });
    const again = await asSystem((ctx) => sendQuotation(ctx, { saleId: sale.id, to: "ana@example.com" }));
    await expect(getPortalSale(edge, { token }, testOrigin)).rejects.toMatchObject({ code: "sale.changed" });
    expect(await getPortalSale(edge, { token: tokenOf(again.portalUrl) }, testOrigin)).toMatchObject({
      terms: "Other terms",
    });
  });

  it("is refused when it was revoked, forged, or the offer has expired", async () => {
    const { edge, asSystem, sale, token } = await sentOffer();
    const forged = `${token.slice(0, -2)}AA`;
    await expect(getPortalSale(edge, { token: forged }, testOrigin)).rejects.toMatchObject({ code: "portal.unknown" });
    const later = { ...testOrigin, at: new Date(Date.now() + 60 * 86_400_000) };
    await expect(acceptQuotation(edge, { token, name: "Ana", version: sale.version }, later)).rejects.toMatchObject({
      code: "sale.expired",
    });
    await asSystem((ctx) => revokeLink(ctx, { saleId: sale.id }));
    await expect(getPortalSale(edge, { token }, testOrigin)).rejects.toMatchObject({ code: "portal.revoked" });
  });

  it("takes questions and a no with its reason", async () => {
    const { edge, asSystem, sale, token } = await sentOffer();
    const asked = await commentOnQuotation(edge, { token, name: "Ana", body: "When?" }, testOrigin);
    expect(asked.comments).toMatchObject([{ author: "Ana", body: "When?", isOurs: false }]);
    await declineQuotation(edge, { token, reason: "Too late" }, testOrigin);
    const declined = await asSystem((ctx) => getSale(ctx, { saleId: sale.id }));
    expect(declined).toMatchObject({ state: "cancelled", declineReason: "Too late" });
  });

  it("says yes once, however often it is pressed at the same time", async () => {
    const { edge, token, sale } = await sentOffer();
    const answers = await Promise.allSettled(
      Array.from({ length: 5 }, () => acceptQuotation(edge, { token, name: "Ana", version: sale.version }, testOrigin)),
    );
    expect(answers.filter((answer) => answer.status === "fulfilled")).toHaveLength(1);
  });
});

describe("an order", () => {
  it("is done when everything is delivered, in parts too", () =>
    inWorkspace(async ({ system }) => {
      const { id: saleId } = await quotation(system, { onHand: 10, quantity: "5" });
      const order = await confirmQuotation(system, { saleId });
      const [delivery] = order.deliveries;
      const lines = await system.db
        .selectFrom("transferLines")
        .select("id")
        .where("transferId", "=", delivery!.id)
        .execute();
      await validateDelivery(system, {
        deliveryId: delivery!.id,
        lines: [{ lineId: lines[0]!.id, quantity: qty("2") }],
        remainder: "keep",
        force: false,
      });
      const partly = await getSale(system, { saleId });
      expect(partly).toMatchObject({ state: "confirmed", deliveryStatus: "partial" });
      expect(partly.lines[1]).toMatchObject({ delivered: "2", reserved: "3" });
      const rest = partly.deliveries.find(({ state }) => state !== "done");
      await validateDelivery(system, { deliveryId: rest!.id, remainder: "keep", force: false });
      expect(await getSale(system, { saleId })).toMatchObject({ state: "done", deliveryStatus: "full" });
    }));

  it("without enough stock is confirmed all the same, and says what is missing", () =>
    inWorkspace(async ({ system }) => {
      const { id: saleId } = await quotation(system, { onHand: 1, quantity: "3" });
      const order = await confirmQuotation(system, { saleId });
      expect(order.lines[1]).toMatchObject({ reserved: "1", missing: "2", expectedOn: null });
    }));

  it("is finished with its rest given up, once, by those who may", () =>
    inWorkspace(async (t) => {
      const { id: saleId, can } = await quotation(t.system, { onHand: 1, quantity: "3" });
      expect(can.closeShort).toMatchObject({ code: "sale.not_sent" });
      await confirmQuotation(t.system, { saleId });
      const packer = await t.as({ role: "back_office" });
      expect((await getSale(packer, { saleId })).can.closeShort).toMatchObject({ code: "permission.missing" });
      await expect(closeShort(packer, { saleId })).rejects.toMatchObject({ code: "permission.missing" });
      const seller = await t.as({ role: "sales", reach: "all" });
      expect((await getSale(seller, { saleId })).can.closeShort).toBe(true);
      const closed = await closeShort(seller, { saleId });
      expect(closed).toMatchObject({ state: "done", deliveries: [{ state: "cancelled" }] });
      expect(closed.lines[1]).toMatchObject({ reserved: "0", missing: "0" });
      await expect(closeShort(seller, { saleId })).rejects.toMatchObject({ code: "sale.done" });
    }));
});
