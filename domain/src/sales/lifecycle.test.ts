import { describe, expect, it } from "vitest";
import type { CalendarDate, Moment } from "../dates.ts";
import { canonical } from "../decimal.ts";
import {
  isAwaitingUs,
  isExpired,
  obstacleToAccept,
  obstacleToAnswer,
  obstacleToCancel,
  obstacleToChangeOrder,
  obstacleToConfirm,
  obstacleToDecline,
  obstacleToDeliverAgain,
  obstacleToDeliverServices,
  obstacleToEdit,
  obstacleToOpenOffer,
  obstacleToReopen,
  obstacleToRevokeLink,
  obstacleToSend,
  type OfferedSale,
  type SaleState,
} from "./lifecycle.ts";

const today = "2026-11-23" as CalendarDate;
const yesterday = "2026-11-22" as CalendarDate;

function sale(facts: Partial<OfferedSale> = {}): OfferedSale {
  return {
    state: "sent",
    validUntil: today,
    version: 3,
    lines: [{ kind: "product" }],
    sentVersion: 3,
    portalEpoch: 1,
    isRevoked: false,
    ...facts,
  };
}

const offer = { version: 3, epoch: 1 };

describe("a quotation", () => {
  it.each<[SaleState, string | null]>([
    ["draft", null],
    ["sent", null],
    ["confirmed", "sale.confirmed"],
    ["done", "sale.done"],
    ["cancelled", "sale.cancelled"],
  ])("in state %s can be sent and confirmed, or is refused as %s", (state, code) => {
    expect(obstacleToSend(sale({ state }), today)?.code ?? null).toBe(code);
    expect(obstacleToConfirm(sale({ state }), today)?.code ?? null).toBe(code);
  });

  it("is still valid on its last day and expired on the next", () => {
    expect(isExpired(sale({ validUntil: today }), today)).toBe(false);
    expect(isExpired(sale({ validUntil: yesterday }), today)).toBe(true);
    expect(isExpired(sale({ validUntil: null }), today)).toBe(false);
    expect(obstacleToConfirm(sale({ validUntil: yesterday }), today)?.code).toBe("sale.expired");
  });

  it.each([
    ["is sent", obstacleToSend, null],
    ["is not confirmed", obstacleToConfirm, "sale.product_blocked"],
  ])("with a product that is not sold at present %s", (_, obstacle, code) => {
    const blocked = { kind: "product", name: "Table", saleBlock: "Recalled" } as const;
    const lines = [{ kind: "product", name: "Lamp", saleBlock: null } as const, blocked];
    const found = obstacle(sale({ lines }), today);
    const details = { product: "Table", reason: "Recalled" };
    expect(found).toEqual(code && { kind: "conflict", code, details });
    const ordered = { kind: "product" } as const;
    const offeredOrBack = [
      ordered,
      { ...blocked, choice: "option" as const },
      { ...blocked, quantity: canonical("-1") },
    ];
    expect(obstacle(sale({ lines: offeredOrBack }), today)).toBeNull();
  });

  it("that the customer has accepted and that waits for us stays as it is, and does not expire", () => {
    const awaited = sale({ acceptedAt: "2026-11-21T10:00:00Z" as Moment, validUntil: yesterday });
    expect(isAwaitingUs(awaited)).toBe(true);
    expect(isExpired(awaited, today)).toBe(false);
    expect([obstacleToConfirm(awaited, today), obstacleToReopen(awaited)]).toEqual([null, null]);
    for (const found of [obstacleToEdit(awaited), obstacleToSend(awaited, today)])
      expect(found?.code).toBe("sale.accepted_as_it_is");
    for (const found of [obstacleToAccept(awaited, offer, today), obstacleToDecline(awaited, offer)])
      expect(found?.code).toBe("sale.accepted");
    expect(isAwaitingUs({ ...awaited, state: "confirmed" })).toBe(false);
  });

  it("without a product is neither sent nor confirmed", () => {
    expect(obstacleToSend(sale({ lines: [{ kind: "note" }] }), today)?.code).toBe("sale.empty");
    expect(obstacleToConfirm(sale({ lines: [] }), today)?.code).toBe("sale.empty");
  });

  it("is edited until the customer has said yes", () => {
    expect(obstacleToEdit(sale({ state: "sent" }))).toBeNull();
    expect(obstacleToEdit(sale({ state: "confirmed" }))?.code).toBe("sale.confirmed");
    expect(obstacleToEdit(sale({ state: "cancelled" }))?.code).toBe("sale.cancelled");
  });

  it("is cancelled until goods have left, and may become a draft again", () => {
    expect(obstacleToCancel({ state: "confirmed", isAnythingKept: false })).toBeNull();
    expect(obstacleToCancel({ state: "confirmed", isAnythingKept: true })?.code).toBe("sale.delivered");
    expect(obstacleToCancel({ state: "done", isAnythingKept: true })?.code).toBe("sale.done");
    expect(obstacleToCancel({ state: "done", isAnythingKept: false })).toBeNull();
    expect(obstacleToCancel({ state: "cancelled", isAnythingKept: false })?.code).toBe("sale.cancelled");
    expect(obstacleToReopen({ state: "cancelled" })).toBeNull();
    expect(obstacleToReopen({ state: "confirmed" })?.code).toBe("sale.confirmed");
  });
});

describe("an order", () => {
  it.each<[SaleState, string | null]>([
    ["confirmed", null],
    ["done", null],
    ["draft", "sale.not_sent"],
    ["sent", "sale.sent"],
    ["cancelled", "sale.cancelled"],
  ])("that is %s is changed, or refused as %s", (state, code) => {
    expect(obstacleToChangeOrder({ state })?.code ?? null).toBe(code);
  });

  it.each<[SaleState, boolean, string | null]>([
    ["confirmed", true, null],
    ["done", true, null],
    ["confirmed", false, "sale.nothing_to_deliver"],
    ["done", false, "sale.nothing_to_deliver"],
    ["draft", true, "sale.not_sent"],
    ["sent", true, "sale.sent"],
    ["cancelled", true, "sale.cancelled"],
  ])("that is %s and has something unmoved (%s) is delivered again, or refused as %s", (state, unmoved, code) => {
    expect(obstacleToDeliverAgain({ state, isAnythingUnmoved: unmoved })?.code ?? null).toBe(code);
  });

  it.each<[SaleState, boolean, string | null]>([
    ["confirmed", true, null],
    ["done", true, null],
    ["confirmed", false, "sale.no_services"],
    ["draft", true, "sale.not_sent"],
    ["cancelled", true, "sale.cancelled"],
  ])("that is %s with services of its own (%s) has them delivered, or is refused as %s", (state, hasServices, code) => {
    expect(obstacleToDeliverServices({ state, hasServices })?.code ?? null).toBe(code);
  });
});

describe("the customer's link", () => {
  it("shows and accepts exactly the version that was sent", () => {
    expect(obstacleToAccept(sale(), offer, today)).toBeNull();
    expect(obstacleToAccept(sale({ version: 4 }), offer, today)?.code).toBe("sale.changed");
    expect(obstacleToAccept(sale({ version: 5, sentVersion: 5 }), offer, today)?.code).toBe("sale.changed");
  });

  it("refuses an expired, a revoked and a withdrawn offer with the reason", () => {
    expect(obstacleToAccept(sale({ validUntil: yesterday }), offer, today)?.code).toBe("sale.expired");
    expect(obstacleToAccept(sale({ isRevoked: true }), offer, today)?.code).toBe("portal.revoked");
    expect(obstacleToAccept(sale({ portalEpoch: 2 }), offer, today)?.code).toBe("portal.revoked");
    expect(obstacleToOpenOffer(sale({ state: "draft" }), offer)?.code).toBe("portal.revoked");
  });

  it("shows the order after it was accepted, but does not accept it again", () => {
    const order = sale({ state: "confirmed", version: 4 });
    expect(obstacleToOpenOffer(order, offer)).toBeNull();
    expect(obstacleToAccept(order, offer, today)?.code).toBe("sale.accepted");
    expect(obstacleToDecline(order, offer)?.code).toBe("sale.confirmed");
  });

  it("is revoked once, and only when there is one", () => {
    expect(obstacleToRevokeLink({ state: "sent", isRevoked: false })).toBeNull();
    expect(obstacleToRevokeLink({ state: "sent", isRevoked: true })?.code).toBe("portal.revoked");
    expect(obstacleToRevokeLink({ state: "draft", isRevoked: false })?.code).toBe("sale.not_sent");
  });

  it("lets us tell the customer something as long as he sees what was sent", () => {
    expect(obstacleToAnswer(sale())).toBeNull();
    expect(obstacleToAnswer(sale({ state: "confirmed", version: 9 }))).toBeNull();
    expect(obstacleToAnswer(sale({ state: "draft" }))?.code).toBe("sale.not_sent");
    expect(obstacleToAnswer(sale({ sentVersion: null }))?.code).toBe("sale.not_sent");
    expect(obstacleToAnswer(sale({ isRevoked: true }))?.code).toBe("portal.revoked");
    expect(obstacleToAnswer(sale({ version: 9 }))?.code).toBe("sale.changed");
  });
});
