import { CreateTax } from "@trato/domain/products/taxes/tax-inputs.ts";
import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test } from "vitest";
import { anId } from "../../../test/ids.ts";
import { aTax } from "../../../test/products.ts";
import { askedOf, newTax, type TaxValues, valuesOf } from "./tax-values.ts";

const five = "5" as Decimal; // a decimal

test("a tax comes into its form and goes out of it unchanged", () => {
  const { groupId, ...values } = valuesOf(aTax());
  expect(groupId).toBe(anId(410));
  expect(askedOf({ ...values, groupId })).toEqual({
    name: "VAT 21 %",
    amount: "21",
    children: [],
    priceIncluded: false,
    includeBase: false,
    isBaseAffected: true,
    reverseCharge: false,
    sequence: 100,
    groupId: anId(410),
    isDefault: true,
  });
});

test.each<[string, Partial<TaxValues>, object]>([
  ["a rate", { amount: five }, { amount: "5" }],
  ["nothing, where nothing changed", {}, {}],
  ["no rate of a group", { amountKind: "group", amount: null }, {}],
  ["a rate that was left empty, for the schema to find", { amountKind: "percent", amount: null }, { amount: null }],
  ["an order that was left empty, too", { sequence: null }, { sequence: null }],
  ["no row where it has its own", { groupId: null }, {}],
  ["a flag that was taken away", { isDefault: false }, { isDefault: false }],
])("sends %s", (_, changes, sent) => {
  expect(askedOf(changes)).toEqual(sent);
});

test.each([
  ["without a rate is not taken", newTax, false],
  ["with one is", { ...newTax, amount: five }, true],
  ["of others needs none", { ...newTax, amountKind: "group", children: [anId<"taxes">(400)] }, true],
] as const)("a new tax %s", (_, values, isTaken) => {
  const sent = { ...askedOf(values as TaxValues), name: "IGIC", amountKind: values.amountKind }; // as the form has them
  expect(CreateTax.safeParse(sent).success).toBe(isTaken);
});
