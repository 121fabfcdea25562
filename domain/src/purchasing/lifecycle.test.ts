import { expect, test } from "vitest";
import type { Decimal } from "../decimal.ts";
import type { LineProgress, Progress } from "../stock/progress.ts";
import {
  obstacleToCancelPurchase,
  obstacleToClosePurchaseShort,
  obstacleToConfirmPurchase,
  obstacleToEditPurchase,
  obstacleToReceiveAgain,
  receiptStatusOf,
  stateAfterReceipt,
} from "./lifecycle.ts";
import type { PurchaseState } from "./records.ts";

const text = (amount: string) => amount as Decimal; // a decimal

const vendor = { archivedAt: null };
const lines = [{ name: "Oak", purchaseBlock: null }];

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
  expect(obstacleToCancelPurchase({ state, isAnyReceived: true })).toMatchObject({ code });
});

test("nothing is ordered from an archived vendor", () => {
  const archived = { archivedAt: "2030-01-01T00:00:00Z" };
  expect(obstacleToConfirmPurchase({ state: "draft", vendor: archived, lines })).toMatchObject({
    code: "purchase.vendor_archived",
  });
});

test("what is not bought at present is not ordered, and named with its reason", () => {
  const blocked = { name: "Pine", purchaseBlock: "Bad quality" };
  expect(obstacleToConfirmPurchase({ state: "draft", vendor, lines: [...lines, blocked] })).toMatchObject({
    code: "purchase.product_blocked",
    details: { product: "Pine", reason: "Bad quality" },
  });
});

test("nothing is no order", () => {
  expect(obstacleToConfirmPurchase({ state: "draft", vendor, lines: [] })).toMatchObject({ code: "purchase.empty" });
});

const goods = (moved: string, returned: string, givenUp: string): LineProgress => ({
  ordered: text("5"),
  moved: text(moved),
  returned: text(returned),
  givenUp: text(givenUp),
});

test.each<[PurchaseState, LineProgress, Progress | null, PurchaseState]>([
  ["confirmed", goods("0", "0", "0"), "pending", "confirmed"],
  ["confirmed", goods("2", "0", "0"), "partial", "confirmed"],
  ["confirmed", goods("5", "0", "0"), "full", "done"],
  ["done", goods("6", "0", "0"), "full", "done"],
  ["done", goods("3", "2", "0"), "partial", "confirmed"],
  ["done", goods("0", "5", "0"), "returned", "confirmed"],
  ["confirmed", goods("2", "0", "3"), "closed_short", "done"],
  ["confirmed", goods("0", "0", "5"), "closed_short", "done"],
  ["cancelled", goods("0", "0", "5"), null, "cancelled"],
  ["draft", goods("0", "0", "0"), null, "draft"],
])("a purchase that is %s with %j is %s, and so %s", (state, line, status, after) => {
  expect(receiptStatusOf({ state }, [line])).toBe(status);
  expect(stateAfterReceipt({ state }, status)).toBe(after);
});

test("a purchase without goods awaits none, and stays what it is", () => {
  expect(receiptStatusOf({ state: "done" }, [])).toBeNull();
  expect(stateAfterReceipt({ state: "done" }, null)).toBe("done");
});

test("what arrived is sent back before a purchase is cancelled; what was given up for good stays done", () => {
  expect(obstacleToCancelPurchase({ state: "done", isAnyReceived: true })).toMatchObject({ code: "purchase.done" });
  expect(obstacleToCancelPurchase({ state: "done", isAnyReceived: false })).toBeNull();
});

test.each<[PurchaseState, string | null, string | null]>([
  ["draft", "purchase.not_ordered", "purchase.not_ordered"],
  ["confirmed", null, null],
  ["done", "purchase.done", null],
  ["cancelled", "purchase.cancelled", "purchase.cancelled"],
])("the rest of a purchase that is %s is given up (%s) or awaited again (%s)", (state, toClose, toReceive) => {
  expect(obstacleToClosePurchaseShort({ state })?.code ?? null).toBe(toClose);
  expect(obstacleToReceiveAgain({ state, isAnythingUnmoved: true })?.code ?? null).toBe(toReceive);
});

test("what is awaited already is not ordered twice", () => {
  expect(obstacleToReceiveAgain({ state: "confirmed", isAnythingUnmoved: false })).toMatchObject({
    code: "purchase.nothing_to_receive",
  });
});
