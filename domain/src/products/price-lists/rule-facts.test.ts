import { describe, expect, test } from "vitest";
import { canonical } from "../../decimal.ts";
import type { CalendarDate } from "../../dates.ts";
import type { KeptRule, RuleFacts } from "./price-list-records.ts";
import { engineRule, momentOf, obstacleToRule, wholeRule } from "./rule-facts.ts";

const n = canonical;
const day = (text: string) => text as CalendarDate;
const other = "l" as NonNullable<RuleFacts["baseListId"]>;
const chair = "p" as NonNullable<RuleFacts["productId"]>;
const chairs = "f" as NonNullable<RuleFacts["familyId"]>;
const seats = "c" as NonNullable<RuleFacts["categoryId"]>;

/** All that a rule could have at once. */
const everything: RuleFacts = {
  productId: null,
  familyId: null,
  categoryId: null,
  minQuantity: n("0"),
  startsOn: null,
  endsOn: null,
  making: "formula",
  price: n("9"),
  discount: n("10"),
  base: "list",
  baseListId: other,
  roundTo: n("0.5"),
  surcharge: n("1"),
  minMargin: n("2"),
  maxMargin: n("3"),
};

test("a rule has what its making has and nothing of another one", () => {
  const nothing = { discount: null, base: null, baseListId: null };
  const noFormula = { roundTo: null, surcharge: null, minMargin: null, maxMargin: null };
  expect(wholeRule({ ...everything, making: "fixed" })).toEqual({
    ...everything,
    ...nothing,
    ...noFormula,
    making: "fixed",
  });
  expect(wholeRule({ ...everything, making: "percentage" })).toEqual({
    ...everything,
    ...noFormula,
    making: "percentage",
    price: null,
  });
  expect(wholeRule(everything)).toEqual({ ...everything, price: null });
  expect(wholeRule({ ...everything, base: "cost" })).toMatchObject({ base: "cost", baseListId: null });
  expect(wholeRule({ making: "formula" })).toMatchObject({
    minQuantity: "0",
    productId: null,
    base: "list_price",
    baseListId: null,
    discount: "0",
    surcharge: "0",
  });
});

describe("what is wrong with a rule", () => {
  test.each<[string, Partial<RuleFacts>, [string, string] | null]>([
    ["nothing", {}, null],
    ["nothing, from one day to the same", { startsOn: day("2026-03-03"), endsOn: day("2026-03-03") }, null],
    ["it is for two things", { productId: chair, categoryId: seats }, ["price_rule.two_targets", "categoryId"]],
    [
      "it is for a product and its family",
      { productId: chair, familyId: chairs },
      ["price_rule.two_targets", "familyId"],
    ],
    [
      "it is for a family and a category",
      { familyId: chairs, categoryId: seats },
      ["price_rule.two_targets", "categoryId"],
    ],
    ["there is no price", { making: "fixed", price: null }, ["price_rule.price_missing", "price"]],
    ["there is no list to start from", { baseListId: null }, ["price_rule.list_missing", "baseListId"]],
    ["it is rounded to nothing", { roundTo: n("0") }, ["price_rule.step_not_positive", "roundTo"]],
    ["its margins are the wrong way round", { minMargin: n("4") }, ["price_rule.margins_reversed", "maxMargin"]],
    [
      "it ends before it starts",
      { startsOn: day("2026-03-04"), endsOn: day("2026-03-03") },
      ["price_rule.ends_before_start", "endsOn"],
    ],
  ])("%s", (_, part, wrong) => {
    const found = obstacleToRule(wholeRule({ ...everything, ...part }));
    expect(found && [found.code, found.details.path]).toEqual(wrong);
  });
});

test("the days of a rule are both inside, as the engine takes them", () => {
  const kept: KeptRule = {
    ...everything,
    id: "r" as KeptRule["id"],
    startsOn: day("2026-03-03"),
    endsOn: day("2026-03-03"),
  };
  const { from, until, scope, making } = engineRule(kept);
  const at = momentOf(day("2026-03-03"));
  expect(from! <= at && at <= until!).toBe(true);
  expect(momentOf(day("2026-03-02")) < from!).toBe(true);
  expect(momentOf(day("2026-03-04")) > until!).toBe(true);
  expect([scope, making]).toEqual([
    { level: "everything" },
    {
      kind: "formula",
      base: { from: "list", list: "l" },
      discount: "10",
      roundTo: "0.5",
      surcharge: "1",
      minMargin: "2",
      maxMargin: "3",
    },
  ]);
  expect(engineRule({ ...kept, productId: chair }).scope).toEqual({ level: "product", product: "p" });
  expect(engineRule({ ...kept, familyId: chairs }).scope).toEqual({ level: "family", family: "f" });
  expect(engineRule({ ...kept, categoryId: seats }).scope).toEqual({ level: "category", category: "c" });
});
