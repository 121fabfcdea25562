import { expect, test } from "vitest";
import { placeAbove, templateAlternative, templateCounted, templateOption } from "./template-choices.ts";
import { newTemplateLine, type TypedLine } from "./template-values.ts";

const lines = (["product", "note", "product", "product"] as const).map((kind) => newTemplateLine(kind));
const choices = (of: readonly TypedLine[]) => of.map(({ choice }) => choice);

test("a line becomes an option, and counts again", () => {
  const offered = templateOption(lines, 2);
  expect(choices(offered)).toEqual(["counted", "counted", "option", "counted"]);
  expect(templateCounted(offered, 2)).toEqual(lines);
});

test("lines become alternatives to the product above, and one that is chosen counts in its place", () => {
  const two = templateAlternative(lines, 2);
  const three = templateAlternative(two, 3);
  expect(choices(three)).toEqual(["counted", "counted", "alternative", "alternative"]);
  expect(new Set(three.map(({ choiceGroup }) => choiceGroup)).size).toBe(2); // of the products one, of the note none
  expect(choices(templateCounted(three, 3))).toEqual(["alternative", "counted", "alternative", "counted"]);
});

test("who is left alone in a group counts", () => {
  const freed = templateOption(templateAlternative(lines, 2), 2);
  expect(freed.map(({ choice, choiceGroup }) => [choice, choiceGroup])).toEqual([
    ["counted", null],
    ["counted", null],
    ["option", null],
    ["counted", null],
  ]);
});

test("there is no alternative to nothing, nor to an option", () => {
  expect([placeAbove(lines, 0), placeAbove(lines, 2), placeAbove(templateOption(lines, 0), 2)]).toEqual([
    null,
    0,
    null,
  ]);
  expect(templateAlternative(lines, 0)).toBe(lines);
});
