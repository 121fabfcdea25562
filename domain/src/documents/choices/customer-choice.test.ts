import { describe, expect, test } from "vitest";
import type { Decimal } from "../../decimal.ts";
import type { Id } from "../../ids.ts";
import {
  chosenLines,
  type CustomerChoice,
  isChoosable,
  obstacleToChoose,
  type OfferedLine,
  QuantityRange,
  withChoice,
} from "./customer-choice.ts";

const decimal = (text: string) => text as Decimal; // a decimal
const line = (id: string, given: Partial<OfferedLine> = {}): OfferedLine => ({ id, quantity: decimal("2"), ...given });
const want = (lineId: string, given: Omit<CustomerChoice, "lineId"> = { isWanted: true }): CustomerChoice => ({
  lineId: lineId as Id<"sale_lines">, // any id
  ...given,
});
const quantity = (text: string) => ({ quantity: decimal(text) });
const range = (least: string, most: string | null) => ({
  quantityRange: { least: decimal(least), most: most === null ? null : decimal(most) },
});

const lines = [
  line("oak", { choiceGroup: "g" }),
  line("pine", { choice: "alternative", choiceGroup: "g" }),
  line("steel", { choice: "alternative", choiceGroup: "g" }),
  line("lamp", { choice: "option" }),
  line("chair", range("1", "10")),
  line("cable", range("5", null)),
  line("note", { kind: "note" }),
  line("whole", { kind: "section", hidesLines: true }),
  line("hidden", { choice: "option" }),
];

describe("what a customer may choose", () => {
  test.each<[string, CustomerChoice[], string | null]>([
    ["nothing", [], null],
    ["an option", [want("lamp")], null],
    ["an option no more", [want("lamp", { isWanted: false })], null],
    ["an alternative", [want("pine")], null],
    ["what counts already", [want("oak"), want("chair")], null],
    ["two alternatives", [want("pine"), want("steel")], "choice.one_of_each"],
    ["an alternative and what it would replace", [want("oak"), want("steel")], "choice.one_of_each"],
    ["to leave out what counts", [want("chair", { isWanted: false })], "choice.not_offered"],
    ["a note", [want("note")], "choice.not_offered"],
    ["a line that he does not see", [want("hidden")], "choice.not_offered"],
    ["a line of another offer", [want("elsewhere")], "choice.not_offered"],
    ["as many as are offered", [want("oak", quantity("2.0"))], null],
    ["another quantity where it is not his to say", [want("oak", quantity("3"))], "choice.quantity_fixed"],
    ["the least", [want("chair", quantity("1"))], null],
    ["the most", [want("chair", quantity("10"))], null],
    ["less than the least", [want("chair", quantity("0.5"))], "choice.quantity_outside"],
    ["more than the most", [want("chair", quantity("10.001"))], "choice.quantity_outside"],
    ["none at all", [want("cable", quantity("0"))], "choice.quantity_outside"],
    ["what was offered though it is below the least", [want("cable", quantity("2"))], null],
    ["any number where there is no most", [want("cable", quantity("100000"))], null],
  ])("%s", (_, wanted, code) => expect(obstacleToChoose(lines, wanted)?.code ?? null).toBe(code));

  test("which choice is at fault is told", () => {
    expect(obstacleToChoose(lines, [want("lamp"), want("chair", quantity("11"))])).toMatchObject({
      details: { path: "choices.1", least: "1", most: "10" },
    });
  });
});

test("the lines as they were chosen, the others as they are", () => {
  const chosen = chosenLines(lines, [want("steel"), want("lamp"), want("chair", quantity("7"))]);
  expect(chosen.map(({ id, choice = "counted", quantity: many }) => `${id} ${choice} ${many}`).slice(0, 6)).toEqual([
    "oak alternative 2",
    "pine alternative 2",
    "steel counted 2",
    "lamp counted 2",
    "chair counted 7",
    "cable counted 2",
  ]);
  expect(chosen.slice(5)).toEqual(lines.slice(5));
  expect(chosenLines(lines, [])).toEqual(lines);
});

test("of alternatives the one that was wanted last is, each with the quantity that was said", () => {
  const first = withChoice(lines, [], want("pine"));
  const many = withChoice(lines, first, want("pine", quantity("3")));
  expect(many).toEqual([want("pine", { isWanted: true, ...quantity("3") })]);
  const other = withChoice(lines, withChoice(lines, many, want("lamp")), want("oak"));
  expect(other).toEqual([want("pine", quantity("3")), want("lamp"), want("oak")]);
  expect(withChoice(lines, first, want("steel"))).toEqual([want("steel")]);
});

test.each([
  ["a line that counts", {}, false],
  ["an option", { choice: "option" }, true],
  ["one of alternatives", { choiceGroup: "g" }, true],
  ["a quantity that is the customer's to say", range("1", null), true],
] as const)("whether there is anything to choose of %s", (_, given, is) =>
  expect(isChoosable({ quantity: decimal("2"), ...given })).toBe(is),
);

test.each([
  [{ least: "1", most: null }, true],
  [{ least: "1.5", most: "1.50" }, true],
  [{ least: "2", most: "1" }, false],
  [{ least: "0", most: null }, false],
  [{ least: "-1", most: null }, false],
])("bounds of %o", (given, is) => expect(QuantityRange.safeParse(given).success).toBe(is));
