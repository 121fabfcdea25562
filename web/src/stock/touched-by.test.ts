import { expect, test } from "vitest";
import { anId } from "../../test/ids.ts";
import { aDelivery, aReceipt, aTransferLine } from "../../test/stock.ts";
import { touchedBy } from "./touched-by.ts";

const table = { kind: "product", id: anId(111) };

test("a delivery is shown with its order and its goods", () => {
  expect(touchedBy(null, aDelivery())).toEqual([
    { kind: "transfer", id: anId(200) },
    { kind: "sale", id: anId(100) },
    table,
  ]);
});

test("a receipt is shown with its purchase", () => {
  expect(touchedBy(null, aReceipt())).toContainEqual({ kind: "purchase", id: anId(220) });
});

test("goods on two lines are two goods", () => {
  const chair = aTransferLine({ lineId: anId(211), productId: anId(113) });
  expect(touchedBy(null, aDelivery({ lines: [aTransferLine(), chair] })).slice(2)).toEqual([
    table,
    { kind: "product", id: anId(113) },
  ]);
});

test("one without a document touches no document", () => {
  const alone = aDelivery({ saleId: null, saleNumber: null });
  expect(touchedBy(null, alone).map(({ kind }) => kind)).toEqual(["transfer", "product"]);
});

test("nothing is known before the answer", () => {
  expect(touchedBy(null, undefined)).toEqual([]);
});
