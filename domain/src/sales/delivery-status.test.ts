import { describe, expect, test } from "vitest";
import { deliveryStatusOf, isFinishedBy, type LineDelivery, type OrderTransfer } from "./delivery-status.ts";

const service: LineDelivery = { isAnyMoved: null, isAllMoved: null };
const waiting: LineDelivery = { isAnyMoved: false, isAllMoved: false };
const begun: LineDelivery = { isAnyMoved: true, isAllMoved: false };
const delivered: LineDelivery = { isAnyMoved: true, isAllMoved: true };

const open: OrderTransfer = { state: "waiting", returnOfId: null };
const done: OrderTransfer = { state: "done", returnOfId: null };
const cancelled: OrderTransfer = { state: "cancelled", returnOfId: null };
const openReturn: OrderTransfer = { state: "ready", returnOfId: "the delivery" };

const confirmed = { state: "confirmed" } as const;

describe("how far the goods of an order have come", () => {
  test.for([
    ["nothing moved yet", [waiting], [open], "pending"],
    ["some came, the rest is on its way", [delivered, waiting], [done, open], "partial"],
    ["all came; services do not count", [delivered, service], [done], "full"],
    ["some came and nothing more will", [begun], [done, cancelled], "closed_short"],
    ["goods on their way back do not count against it", [delivered], [done, openReturn], "full"],
    ["only services", [service], [], null],
    ["given up before anything came", [waiting], [cancelled], null],
  ] as const)("%s", ([, lines, transfers, status]) => {
    expect(deliveryStatusOf(confirmed, lines, transfers)).toBe(status);
  });

  test("only an order has goods to come", () => {
    expect(deliveryStatusOf({ state: "sent" }, [waiting], [open])).toBeNull();
    expect(deliveryStatusOf({ state: "cancelled" }, [waiting], [done])).toBeNull();
    expect(deliveryStatusOf({ state: "done" }, [delivered], [done])).toBe("full");
  });
});

test("an order is done with its last goods, or when the rest is given up, and only once", () => {
  expect(isFinishedBy(confirmed, "full")).toBe(true);
  expect(isFinishedBy(confirmed, "closed_short")).toBe(true);
  expect(isFinishedBy(confirmed, "partial")).toBe(false);
  expect(isFinishedBy(confirmed, null)).toBe(false);
  expect(isFinishedBy({ state: "done" }, "full")).toBe(false);
  expect(isFinishedBy({ state: "cancelled" }, "full")).toBe(false);
});
