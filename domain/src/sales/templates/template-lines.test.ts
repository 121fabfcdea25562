import { expect, test } from "vitest";
import { canonical } from "../../decimal.ts";
import type { Choice } from "../../documents/choices/choices.ts";
import type { Id } from "../../ids.ts";
import type { Following } from "../../products/price-lists/line-following.ts";
import { lineOfTemplate, settledTemplate, templateLineOf, validityDaysOf, withOwnGroups } from "./template-lines.ts";

const table = "01990000-0000-7000-8000-000000000001" as Id<"products">; // an id
const piece = "01990000-0000-7000-8000-000000000002" as Id<"units">; // an id
const line = (follows: Following, name = "Oak table") => ({
  kind: "product" as const,
  productId: table,
  name,
  quantity: canonical("2"),
  unitId: piece,
  unitPrice: canonical("90"),
  discount: canonical("5"),
  sectionDiscount: null,
  hidesLines: false,
  choice: "counted" as const,
  choiceGroup: null,
  period: "once" as const,
  picks: [],
  follows,
});
const plain = { choice: "counted", choiceGroup: null, period: "once" };
const one = { kind: "product", productId: table, quantity: "2", unitId: piece, ...plain };

test.each([
  ["price_and_discount", { unitPrice: null, discount: null }],
  ["price", { unitPrice: null, discount: "5" }],
  ["nothing", { unitPrice: "90", discount: "5" }],
] as const)("a template keeps of a line that follows %s only what was typed, and gives it back", (follows, typed) => {
  const kept = templateLineOf(line(follows), "Oak table");
  expect(kept).toEqual({ ...one, name: null, sectionDiscount: null, hidesLines: false, picks: [], ...typed });
  const given = Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== null));
  expect(lineOfTemplate(kept)).toEqual({ ...one, follows, ...given });
});

test("a line of its own name keeps it, as sections and notes do", () => {
  const named = templateLineOf(line("price_and_discount", "The boss's table"), "Oak table");
  expect(lineOfTemplate(named)).toMatchObject({ name: "The boss's table" });
  const section = { ...line("nothing", "Terrace"), kind: "section" as const, productId: null, unitId: null };
  const kept = templateLineOf(section, null);
  expect(kept).toMatchObject({ kind: "section", name: "Terrace", unitPrice: null, discount: null });
  expect(lineOfTemplate(kept)).toEqual({ kind: "section", name: "Terrace", sectionDiscount: null, hidesLines: false });
});

test("what is only offered, how often it is paid and what a section takes off are kept, and given back", () => {
  const offered = { ...line("price_and_discount"), choice: "option" as const, period: "monthly" as const };
  expect(lineOfTemplate(templateLineOf(offered, null))).toMatchObject({ choice: "option", period: "monthly" });
  const off = { sectionDiscount: { kind: "percent" as const, percent: canonical("10") }, hidesLines: true };
  const section = { ...line("nothing"), kind: "section" as const, productId: null, unitId: null, ...off };
  expect(lineOfTemplate(templateLineOf(section, null))).toMatchObject(off);
});

const group = (name: string) => name as Id<"choice_groups">; // an id
const chosen = (choice: Choice, choiceGroup: string | null) => ({
  ...templateLineOf(line("nothing"), null),
  choice,
  choiceGroup: choiceGroup === null ? null : group(choiceGroup),
});

test("each group of a template has one line that counts, and who is alone in one counts", () => {
  const lines = [
    chosen("alternative", "a"),
    chosen("alternative", "a"),
    chosen("alternative", "b"),
    chosen("option", "c"),
  ];
  expect(settledTemplate(lines).map(({ choice, choiceGroup }) => [choice, choiceGroup])).toEqual([
    ["counted", "a"],
    ["alternative", "a"],
    ["counted", null],
    ["option", null],
  ]);
});

test("used once more its groups are others, each of as many lines", () => {
  let made = 0;
  const lines = [
    chosen("counted", "a"),
    chosen("alternative", "b"),
    chosen("alternative", "a"),
    chosen("option", null),
  ];
  const used = withOwnGroups(lines, () => group(`new ${(made += 1)}`));
  expect(used.map(({ choiceGroup }) => choiceGroup)).toEqual(["new 1", "new 2", "new 1", null]);
});

test("a discount of nothing that was typed stays one", () => {
  const kept = templateLineOf({ ...line("price"), discount: canonical("0") }, "Oak table");
  expect(lineOfTemplate(kept)).toMatchObject({ discount: "0", follows: "price" });
});

test.each([
  [null, null],
  [0, null],
  [-3, null],
  [1, 1],
  [3650, 3650],
  [3651, null],
])("valid for %s days, a template says %s", (days, said) => {
  expect(validityDaysOf(days)).toBe(said);
});
