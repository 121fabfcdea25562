import { expect, test } from "vitest";
import type { Decimal } from "../../decimal.ts";
import { attributeOfHeading, extraOfValue, variantValues } from "./variant-values.ts";

test.each([
  ["Wood: Oak", { Wood: "Oak" }],
  ["Wood: Oak; Length: 240 cm;", { Wood: "Oak", Length: "240 cm" }],
  [" Wood :Oak | Ratio: 1:2", { Wood: "Oak", Ratio: "1:2" }],
  ["Oak", null],
  ["Wood: ; Length: 240", null],
  ["", {}],
])("%j tells values", (text, values) => {
  const told = variantValues(text);
  expect(told && Object.fromEntries(told)).toEqual(values);
});

test.each([
  ["Attribute: Wood", "Wood"],
  ["ATRIBUTO:  Largo de mesa ", "Largo de mesa"],
  ["Wood", null],
  ["Attribute", null],
])("a column called %j tells an attribute", (heading, attribute) => {
  expect(attributeOfHeading(heading)).toBe(attribute);
});

const variant = (wood: string, length: string, price: string) => ({
  values: new Map([
    ["Wood", wood],
    ["Length", length],
  ]),
  price: price as Decimal,
});

test.each([
  ["Wood", "Pine", "0"], // the first is of it
  ["Wood", "Oak", "50"],
  ["Length", "240", "100"],
  ["Length", "300", "0"], // it differs in the wood as well
  ["Wood", "Ash", "0"],
])("what a value costs more follows from what differs in it alone: %s %s", (attribute, value, extra) => {
  const variants = [
    variant("Pine", "120", "200"),
    variant("Oak", "300", "400"),
    variant("Oak", "120", "250"),
    variant("Pine", "240", "300"),
  ];
  expect(extraOfValue(variants, attribute, value)).toBe(extra);
  expect(extraOfValue([], attribute, value)).toBe("0");
});
