import { expect, test } from "vitest";
import { originFields, originOf } from "./origin.ts";

const order = { kind: "sale" as const, id: "1", number: "S00012" };
const purchase = { kind: "purchase" as const, id: "2", number: "P00003" };

test("a delivery has its order behind it", () => {
  expect(originOf({ saleId: "1", saleNumber: "S00012" })).toEqual(order);
});

test("a receipt has its purchase behind it, and a return the order that came back", () => {
  const none = { saleId: null, saleNumber: null };
  expect(originOf({ ...none, purchaseId: "2", purchaseNumber: "P00003" })).toEqual(purchase);
  const back = { purchaseId: null, purchaseNumber: null, saleId: "1", saleNumber: "S00012" };
  expect(originOf(back)).toEqual(order);
});

test("goods that nobody ordered have none", () => {
  expect(originOf({ purchaseId: null, purchaseNumber: null, saleId: null })).toBeNull();
  expect(originOf({})).toBeNull();
});

test("what is behind a transfer is told in the fields of its kind, and the others are empty", () => {
  const none = { saleId: null, saleNumber: null, purchaseId: null, purchaseNumber: null };
  expect(originFields(order)).toEqual({ ...none, saleId: "1", saleNumber: "S00012" });
  expect(originFields({ kind: null, id: null, number: null })).toEqual(none);
  for (const origin of [order, purchase]) expect(originOf(originFields(origin))).toEqual(origin);
});
