import { describe, expect, test } from "vitest";
import type { Decimal } from "../decimal.ts";
import type { Progress } from "../stock/progress.ts";
import {
  type DeliveredLine,
  deliveryStatusOf,
  isDeliveredByHand,
  progressOfLines,
  type ServiceDelivery,
  stateAfterMovement,
} from "./delivery-status.ts";
import type { SaleState } from "./lifecycle.ts";

const text = (amount: string) => amount as Decimal; // a decimal

function line(product: DeliveredLine["product"], ordered: string, [moved, returned, givenUp, byHand]: string[]) {
  const given = { moved, returned, givenUp, byHand };
  const amounts = Object.entries(given).map(([name, amount]) => [name, text(amount ?? "0")]);
  return { product, ordered: text(ordered), ...Object.fromEntries(amounts) } as DeliveredLine; // one amount of each
}

const goods = (...amounts: string[]) => line({ kind: "goods", serviceDelivery: "with_goods" }, "5", amounts);
const service = (serviceDelivery: ServiceDelivery, givenUp = "0", byHand = "0") =>
  line({ kind: "service", serviceDelivery }, "1", ["0", "0", givenUp, byHand]);

const [withGoods, byHand] = [service("with_goods"), service("by_hand")];
const said = service("by_hand", "0", "1");
const confirmed = { state: "confirmed" } as const;

describe("how far an order has come", () => {
  test.for<[string, DeliveredLine[], Progress | null]>([
    ["nothing moved yet", [goods()], "pending"],
    ["some came, the rest is on its way", [goods("2")], "partial"],
    ["all came", [goods("5")], "full"],
    ["some came back", [goods("3", "2")], "partial"],
    ["all came back", [goods("0", "5")], "returned"],
    ["some came and nothing more will", [goods("2", "0", "3")], "closed_short"],
    ["given up before anything came", [goods("0", "0", "5")], "closed_short"],
    ["a service goes with the goods that are awaited", [goods("2"), withGoods], "partial"],
    ["a service goes with the last goods", [goods("5"), withGoods], "full"],
    [
      "a service goes with the goods that came though a rest is given up",
      [goods("2", "0", "3"), withGoods],
      "closed_short",
    ],
    ["a service by hand is awaited after the goods", [goods("5"), byHand], "partial"],
    ["a service by hand was done before the goods", [goods(), said], "partial"],
    ["goods and service are there", [goods("5"), said], "full"],
    ["a service alone has no goods to go with", [withGoods], "pending"],
    ["a service alone is done when somebody says so", [service("with_goods", "0", "1")], "full"],
    ["a service was given up", [service("by_hand", "1")], "closed_short"],
    ["of two services one is done", [said, byHand], "partial"],
    ["nothing to deliver", [], null],
  ])("%s", ([, lines, status]) => {
    expect(deliveryStatusOf(confirmed, progressOfLines(lines))).toBe(status);
  });

  test("only an order has goods to come", () => {
    const lines = progressOfLines([goods("5")]);
    expect(deliveryStatusOf({ state: "sent" }, lines)).toBeNull();
    expect(deliveryStatusOf({ state: "cancelled" }, lines)).toBeNull();
    expect(deliveryStatusOf({ state: "done" }, lines)).toBe("full");
  });
});

test("a service that goes with goods that never come is given up with them, and counts for nothing", () => {
  expect(progressOfLines([goods("0", "0", "5"), withGoods])[1]).toMatchObject({ moved: "0", givenUp: "1" });
});

test.each([
  ["goods", goods(), [goods()], false],
  ["a service by hand", byHand, [goods(), byHand], true],
  ["a service with goods", withGoods, [goods(), withGoods], false],
  ["a service with no goods to go with", withGoods, [withGoods], true],
])("%s: whether somebody says that it was delivered", (_, one, all, isByHand) => {
  expect(isDeliveredByHand(one, all)).toBe(isByHand);
});

test.each<[SaleState, Progress | null, SaleState]>([
  ["confirmed", "pending", "confirmed"],
  ["confirmed", "partial", "confirmed"],
  ["confirmed", "full", "done"],
  ["confirmed", "closed_short", "done"],
  ["confirmed", null, "confirmed"],
  ["done", "partial", "confirmed"],
  ["done", "returned", "confirmed"],
  ["done", "full", "done"],
  ["draft", null, "draft"],
  ["cancelled", "full", "cancelled"],
])("an order that is %s and now %s is %s", (state, status, after) => {
  expect(stateAfterMovement({ state }, status)).toBe(after);
});
