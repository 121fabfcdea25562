import { expect, test } from "vitest";
import { anId } from "../../test/ids.ts";
import { aDelivery, aReceipt } from "../../test/stock.ts";
import { originOf } from "./origin-of.ts";

const order = { kind: "sale", id: anId(100), number: "S00012" };

test("a delivery has its order behind it", () => {
  expect(originOf(aDelivery())).toEqual(order);
});

test("a receipt has its purchase behind it, and a return the order that came back", () => {
  expect(originOf(aReceipt())).toEqual({ kind: "purchase", id: anId(220), number: "P00003" });
  const back = { purchaseId: null, purchaseNumber: null, saleId: anId<"sales">(100), saleNumber: "S00012" };
  expect(originOf(aReceipt({ isReturn: true, ...back }))).toEqual(order);
});

test("goods that nobody ordered have none", () => {
  expect(originOf(aReceipt({ purchaseId: null, purchaseNumber: null }))).toBeNull();
});
