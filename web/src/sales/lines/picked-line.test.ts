import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test } from "vitest";
import { anId } from "../../../test/ids.ts";
import { aPickedProduct } from "../../../test/products.ts";
import { inUnitOf, pickedLine } from "./picked-line.ts";

const units = [
  { id: anId<"units">(112), dimension: "quantity" },
  { id: anId<"units">(113), dimension: "quantity" },
  { id: anId<"units">(114), dimension: "weight" },
];
const picked = pickedLine(aPickedProduct({ unitId: anId(112), unitName: "unit" }));

test("a product that is picked brings its name, price, taxes and unit", () => {
  const { id, name, listPrice, taxIds } = aPickedProduct();
  expect(picked).toEqual({
    productId: id,
    name,
    unitPrice: listPrice,
    taxIds,
    picks: [],
    shares: [],
    productTaxIds: taxIds,
    isService: false,
    unitId: anId(112),
    unitName: "unit",
  });
});

test("the line goes on to count in its unit where that measures the product too", () => {
  const dozen = { unitId: anId<"units">(113), unitName: "dozen" };
  const kilo = { unitId: anId<"units">(114), unitName: "kg" };
  expect(inUnitOf(dozen, picked, units)).toEqual({ ...picked, ...dozen });
  expect(inUnitOf(kilo, picked, units)).toEqual(picked);
  expect(inUnitOf({ unitId: null, unitName: null }, picked, units)).toEqual(picked);
  expect(inUnitOf(dozen, picked, [])).toEqual(picked);
});

test("of a scanned box a line takes how much is in it, of a product nothing that was not typed", () => {
  const quantity = "12" as Decimal; // a decimal
  expect(pickedLine({ ...aPickedProduct(), quantity }).quantity).toBe("12");
  expect(picked).not.toHaveProperty("quantity");
});
