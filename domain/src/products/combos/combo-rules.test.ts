import { expect, test } from "vitest";
import type { Decimal } from "../../decimal.ts";
import { Refusal } from "../../errors.ts";
import type { ComboChoice } from "./combo-records.ts";
import { obstacleToChangeCombo, obstacleToChoices, settledPicks } from "./combo-rules.ts";

const office = { id: "office", name: "Office", kind: "goods" as const, storable: false, isKit: false };
const item = (id: string, given: object = {}) => ({
  id,
  name: id,
  isCombo: false,
  isArchived: false,
  wasItem: false,
  ...given,
});
const choice = (...items: ReturnType<typeof item>[]) => ({ name: "Chair", quantity: "1" as Decimal, items });
const nowhere = { kits: [], combos: [] };

test.each([
  ["goods without stock of their own", office, [choice(item("a"), item("b"))], nowhere, null],
  ["no choices at all", { ...office, storable: true }, [], nowhere, null],
  ["a service", { ...office, kind: "service" as const }, [choice(item("a"))], nowhere, "combo.not_goods"],
  ["what is kept in stock", { ...office, storable: true }, [choice(item("a"))], nowhere, "combo.stored"],
  ["a kit", { ...office, isKit: true }, [choice(item("a"))], nowhere, "combo.is_kit"],
  ["a part of a kit", office, [choice(item("a"))], { ...nowhere, kits: ["Set"] }, "combo.is_part"],
  ["what is in a combo", office, [choice(item("a"))], { ...nowhere, combos: ["Set"] }, "combo.is_part"],
  ["itself", office, [choice(item("office"))], nowhere, "combo.of_itself choices.0.items.0.productId"],
  [
    "another combo",
    office,
    [choice(item("a", { isCombo: true }))],
    nowhere,
    "combo.of_combos choices.0.items.0.productId",
  ],
  ["the same twice", office, [choice(item("a"), item("a"))], nowhere, "combo.item_twice choices.0.items.1.productId"],
  ["the same in two choices", office, [choice(item("a")), choice(item("a"))], nowhere, null],
  [
    "what is sold no more",
    office,
    [choice(item("a", { isArchived: true }))],
    nowhere,
    "product.archived choices.0.items.0.productId",
  ],
  ["what was in it before", office, [choice(item("a", { isArchived: true, wasItem: true }))], nowhere, null],
  [
    "none of it",
    office,
    [{ ...choice(item("a")), quantity: "0" as Decimal }],
    nowhere,
    "combo.without_quantity choices.0.quantity",
  ],
])("a combo of %s", (_, combo, choices, around, expected) => {
  const found = obstacleToChoices(combo, choices, around);
  expect(found && [found.code, found.details.path].filter(Boolean).join(" ")).toBe(expected);
});

test("a combo stays goods that are not stored", () => {
  const after = { name: "Office", kind: "goods" as const, storable: false };
  expect(obstacleToChangeCombo(after, true)).toBeNull();
  expect(obstacleToChangeCombo({ ...after, storable: true }, false)).toBeNull();
  expect(obstacleToChangeCombo({ ...after, storable: true }, true)?.details.path).toBe("storable");
  expect(obstacleToChangeCombo({ ...after, kind: "service" }, true)?.details.path).toBe("kind");
});

const offered = (id: string, ...items: [string, object?][]) =>
  ({
    id,
    name: id,
    quantity: "1",
    items: items.map(([productId, given]) => ({
      productId,
      name: productId,
      isArchived: false,
      saleBlock: null,
      ...given,
    })),
  }) as unknown as ComboChoice; // what is looked at of it
const choices = [
  offered("desk", ["oak", { saleBlock: "none left" }], ["pine"]),
  offered("chair", ["wood"], ["steel", { isArchived: true }]),
];
const pick = (choiceId: string, productId: string) => ({ choiceId, productId }) as never; // any ids
const settled = (said: never[], was: never[] = []) => {
  try {
    return settledPicks(choices, said, was, "lines.0").map(({ item: { productId } }) => productId);
  } catch (error) {
    if (error instanceof Refusal) return `${error.code} ${error.details.path}`;
    throw error;
  }
};

test.each([
  ["the first that is sold where nothing is said", [], [], ["pine", "wood"]],
  ["what is said, also what is blocked, which is told elsewhere", [pick("desk", "oak")], [], ["oak", "wood"]],
  ["what was picked before", [], [pick("desk", "oak"), pick("chair", "steel")], ["oak", "steel"]],
  ["what is said before what was picked", [pick("desk", "pine")], [pick("desk", "oak")], ["pine", "wood"]],
  ["nothing that is sold no more", [pick("chair", "steel")], [], "product.archived lines.0.picks.0.productId"],
  ["nothing of another combo", [pick("lamp", "oak")], [], "combo.not_offered lines.0.picks.0"],
  ["nothing of another choice", [pick("chair", "pine")], [], "combo.not_offered lines.0.picks.0"],
  ["no more of what was taken out of the combo", [], [pick("desk", "elm")], ["pine", "wood"]],
  ["that neither where it is said as it was", [pick("desk", "elm")], [pick("desk", "elm")], ["pine", "wood"]],
])("picks %s", (_, said, was, expected) => {
  expect(settled(said, was)).toEqual(expected);
});
