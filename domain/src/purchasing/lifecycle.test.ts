import { expect, test } from "vitest";
import type { Decimal } from "../decimal.ts";
import {
  obstacleToCancelPurchase,
  obstacleToConfirmPurchase,
  obstacleToEditPurchase,
  receiptStatusOf,
} from "./lifecycle.ts";

const vendor = { archivedAt: null };
const lines = [{}];

test("a draft can be edited, ordered and cancelled", () => {
  const draft = { state: "draft" as const, vendor, lines, isAnyReceived: false };
  expect(obstacleToEditPurchase(draft)).toBeNull();
  expect(obstacleToConfirmPurchase(draft)).toBeNull();
  expect(obstacleToCancelPurchase(draft)).toBeNull();
});

test("what is ordered can only be cancelled, and only until something arrives", () => {
  const ordered = { state: "confirmed" as const, vendor, lines };
  expect(obstacleToEditPurchase(ordered)).toMatchObject({ code: "purchase.confirmed" });
  expect(obstacleToConfirmPurchase(ordered)).toMatchObject({ code: "purchase.confirmed" });
  expect(obstacleToCancelPurchase({ ...ordered, isAnyReceived: false })).toBeNull();
  expect(obstacleToCancelPurchase({ ...ordered, isAnyReceived: true })).toMatchObject({ code: "purchase.received" });
});

test.each(["done", "cancelled"] as const)("nothing more happens to what is %s", (state) => {
  const code = `purchase.${state}`;
  expect(obstacleToEditPurchase({ state })).toMatchObject({ code });
  expect(obstacleToConfirmPurchase({ state, vendor, lines })).toMatchObject({ code });
  expect(obstacleToCancelPurchase({ state, isAnyReceived: false })).toMatchObject({ code });
});

test("nothing is ordered from an archived vendor", () => {
  const archived = { archivedAt: "2030-01-01T00:00:00Z" };
  expect(obstacleToConfirmPurchase({ state: "draft", vendor: archived, lines })).toMatchObject({
    code: "purchase.vendor_archived",
  });
});

test("nothing is no order", () => {
  expect(obstacleToConfirmPurchase({ state: "draft", vendor, lines: [] })).toMatchObject({ code: "purchase.empty" });
});

const goods = (received: string) => [{ ordered: "5" as Decimal, received: received as Decimal }];

test.each([
  ["confirmed", ["ready"], "0", "pending"],
  ["confirmed", ["done", "ready"], "2", "partial"],
  ["done", ["done"], "5", "full"],
  ["done", ["done"], "6", "full"],
  ["done", ["done", "cancelled"], "2", "closed_short"],
  ["done", ["cancelled"], "0", "closed_short"],
  ["cancelled", ["cancelled"], "0", null],
  ["done", [], "0", null],
] as const)(
  "a purchase that is %s with receipts %j and %s of 5 received is %s",
  (state, states, received, expected) => {
    const receipts = states.map((each) => ({ state: each }));
    expect(receiptStatusOf({ state }, receipts, goods(received))).toBe(expected);
  },
);
