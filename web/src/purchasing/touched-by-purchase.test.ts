import { expect, test } from "vitest";
import { anId } from "../../test/ids.ts";
import { aPurchase } from "../../test/purchasing.ts";
import { touchedByPurchase } from "./touched-by-purchase.ts";

test("a purchase is shown with the products that it brings", () => {
  expect(touchedByPurchase(null, aPurchase())).toEqual([
    { kind: "purchase", id: anId(220), version: 2 },
    { kind: "product", id: anId(111) },
  ]);
});

test("nothing is known before the answer", () => {
  expect(touchedByPurchase(null, undefined)).toEqual([]);
});
