import { expect, test } from "vitest";
import type { Decimal } from "../../decimal.ts";
import { basePrice, followed, forbiddenBy, inOrder, obstacleToChoose, obstacleToFamily } from "./variants.ts";
import { nameWithTexts, variantName, variantPrice } from "./variants.ts";

const value = (id: string, extraPrice = "0") => ({ id, name: id, extraPrice: extraPrice as Decimal });
const family = {
  name: "Table",
  listPrice: "200" as Decimal,
  attributes: [
    { id: "wood", name: "Wood", values: [value("oak", "49.5"), value("pine", "-20")] },
    { id: "length", name: "Length", values: [value("120"), value("240", "100.25")] },
  ],
  exclusions: [{ valueId: "pine", otherId: "240" }],
};

test.each([
  [["oak", "120"], null],
  [["240", "oak"], null],
  [["pine", "120"], null],
  [["oak"], "variant.value_missing"],
  [[], "variant.value_missing"],
  [["oak", "pine", "120"], "variant.one_value_each"],
  [["oak", "120", "red"], "variant.value_unknown"],
  [["oak", "120", "120"], "variant.value_unknown"],
  [["pine", "240"], "variant.excluded"],
  [["240", "pine"], "variant.excluded"],
])("%j makes a variant: %s", (chosen, code) => {
  expect(obstacleToChoose(family, chosen)?.code ?? null).toBe(code);
});

test("what cannot be combined is named", () => {
  expect(obstacleToChoose(family, ["240", "pine"])?.details).toMatchObject({ one: "240", other: "pine" });
});

test.each([
  [["pine", "120"], "240", "pine"],
  [["oak", "240"], "pine", "240"],
  [["oak", "120"], "240", null],
  [["pine", "240"], "120", null],
  [[], "pine", null],
])("with %j chosen, %s is forbidden by %s", (chosen, value, by) => {
  expect(forbiddenBy(family, chosen, value)).toBe(by);
});

test.each([
  [["oak", "240"], "349.75", "Table (oak, 240)"],
  [["240", "oak"], "349.75", "Table (oak, 240)"],
  [["pine", "120"], "180", "Table (pine, 120)"],
])("%j costs %s and is called %s", (chosen, price, name) => {
  expect([variantPrice(family, chosen), variantName(family, chosen)]).toEqual([price, name]);
  expect(basePrice(family, { listPrice: price as Decimal, valueIds: chosen })).toBe("200");
  expect(inOrder(family, chosen)).toEqual(inOrder(family, chosen.toReversed()));
});

const known = new Map([
  ["wood", new Set(["oak", "pine", "beech"])],
  ["length", new Set(["120", "240"])],
]);
const [wood, length] = family.attributes;

test.each([
  ["is right", {}, null],
  ["has an attribute that is not there", { attributes: [{ ...wood, id: "size" }] }, "reference.unknown"],
  ["has a value of another attribute", { attributes: [{ ...wood, values: [value("120")] }] }, "reference.unknown"],
  ["has an attribute twice", { attributes: [wood, wood] }, "family.attribute_twice"],
  ["has a value twice", { attributes: [{ ...wood, values: [value("oak"), value("oak")] }] }, "family.value_twice"],
  ["excludes two of one attribute", { exclusions: [{ valueId: "oak", otherId: "pine" }] }, "family.exclusion_wrong"],
  ["excludes what it does not offer", { exclusions: [{ valueId: "oak", otherId: "300" }] }, "family.exclusion_wrong"],
])("a family that %s: %s", (_, given, code) => {
  const wrong = { ...family, attributes: [wood, length], ...given } as typeof family;
  expect(obstacleToFamily(wrong, known)?.code ?? null).toBe(code);
});

test("name and price of a variant follow its family unless they were typed", () => {
  const after = { ...family, name: "Desk", listPrice: "300" as Decimal };
  const variant = { name: "Table (oak, 120)", listPrice: "249.5" as Decimal, valueIds: ["oak", "120"] };
  expect(followed(family, after, variant)).toEqual({ name: "Desk (oak, 120)", listPrice: "349.5" });
  expect(followed(family, after, { ...variant, name: "Oak" })).toEqual({ listPrice: "349.5" });
  expect(followed(family, after, { ...variant, listPrice: "240" as Decimal })).toEqual({ name: "Desk (oak, 120)" });
  expect(followed(family, family, variant)).toEqual({});
});

test.each([
  [[], "Lisboa (Special)"],
  [["  "], "Lisboa (Special)"],
  [[" 187 × 64 ", "RAL 7016"], "Lisboa (Special): 187 × 64, RAL 7016"],
])("what is written of values that leave it open stands behind the name: %j", (texts, name) => {
  expect(nameWithTexts("Lisboa (Special)", texts)).toBe(name);
});
