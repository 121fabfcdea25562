import { expect, test } from "vitest";
import { anId } from "../../../test/ids.ts";
import { aPriceRule } from "../../../test/price-lists.ts";
import { askedOf, newRule, valuesOf } from "./rule-values.ts";

const table = { id: anId<"products">(300), name: "Table", familyId: null };
const family = { id: anId<"product_families">(600), name: "Tables", modelId: table.id };

test("a new rule is for everything until something else is chosen", () => {
  expect(askedOf(newRule)).toMatchObject({ productId: null, categoryId: null, minQuantity: "0", making: "percentage" });
  expect(askedOf({ ...newRule, target: "product", product: table })).toMatchObject({
    productId: table.id,
    categoryId: null,
  });
  expect(askedOf({ ...newRule, target: "category", categoryId: anId(500) })).toMatchObject({
    productId: null,
    categoryId: anId(500),
  });
});

test("what is still to be chosen is for the schema to find", () => {
  expect(askedOf({ ...newRule, target: "product" })).toMatchObject({ productId: "" });
  expect(askedOf({ ...newRule, target: "category" })).toMatchObject({ categoryId: "" });
});

test("of a change only what changed is said", () => {
  expect(askedOf({ discount: newRule.discount })).toEqual({ discount: null });
  expect(askedOf({ target: "everything", product: null })).toEqual({
    productId: null,
    familyId: null,
    categoryId: null,
  });
  expect(askedOf({ product: table })).toEqual({ productId: table.id, familyId: null });
  expect(askedOf({ product: { ...table, familyId: family.id } })).toEqual({ productId: null, familyId: family.id });
});

test("a rule stands in its form as it is", () => {
  const rule = aPriceRule({
    product: { id: table.id, name: "Table", unitName: "unit" },
    productId: table.id,
    startsOn: "2026-03-01",
  });
  expect(valuesOf(rule)).toMatchObject({
    target: "product",
    product: table,
    startsOn: "2026-03-01",
    base: "list_price",
  });
  expect(valuesOf(aPriceRule({ category: { id: anId(500), name: "Seats" }, categoryId: anId(500) })).target).toBe(
    "category",
  );
  expect(valuesOf(aPriceRule({ family, familyId: family.id }))).toMatchObject({
    target: "product",
    product: { id: table.id, name: "Tables", familyId: family.id },
  });
  expect(valuesOf(aPriceRule()).target).toBe("everything");
});
