import { describe, expect, test } from "vitest";
import { bookOf, fixed, list, product, rule } from "../../../test/price-lists.ts";
import type { Moment } from "../../dates.ts";
import { canonical, exact } from "../../decimal.ts";
import { listIn } from "./price-book.ts";
import { chooseRule, explainChoice } from "./price-rule-choice.ts";
import type { PricedProduct } from "./priced-product.ts";
import type { PriceRule, PriceScope } from "./price-rules.ts";

const categories = {
  furniture: { name: "Furniture", parent: null },
  chairs: { name: "Chairs", parent: "furniture" },
  food: { name: "Food", parent: null },
};
const moment = (text: string) => text as Moment; // a moment
const june = { from: moment("2026-06-01T00:00:00Z"), until: moment("2026-06-30T23:59:59Z") };

type Asked = { product?: Partial<PricedProduct>; quantity?: string; at?: string };

function choice(rules: PriceRule[], asked: Asked = {}) {
  const prices = listIn(bookOf([list("a", rules)], { categories }).lists, "a");
  const question = {
    product: product(asked.product),
    quantity: exact(asked.quantity ?? "1"),
    time: Date.parse(asked.at ?? "2026-06-15T10:00:00Z"),
  };
  const chosen = chooseRule(prices, question);
  const passed = explainChoice(prices, question, chosen).map((one) => `${one.rule}: ${one.reason}`);
  return { chosen: chosen?.id ?? null, passed };
}

const some = (id: string, part: Partial<PriceRule> = {}) => rule(id, fixed("1"), part);
const ofProduct = (name: string): { scope: PriceScope } => ({ scope: { level: "product", product: name } });
const ofFamily = (family: string): { scope: PriceScope } => ({ scope: { level: "family", family } });
const ofCategory = (category: string): { scope: PriceScope } => ({ scope: { level: "category", category } });
const atLeast = (minQuantity: string) => ({ minQuantity: canonical(minQuantity) });

describe("of one red chair, of the family chair (R-801)", () => {
  test.each<[string, PriceRule[], Asked, string | null, string[]]>([
    ["without rules there is none", [], {}, null, []],
    ["one for everything fits", [some("all")], {}, "all", []],
    ["its own comes first", [some("own", ofProduct("red chair")), some("all")], {}, "own", ["all: tried_later"]],
    [
      "another's does not count",
      [some("blue", ofProduct("blue chair")), some("all")],
      {},
      "all",
      ["blue: for_something_else"],
    ],
    ["its family's counts", [some("chairs", ofFamily("chair")), some("all")], {}, "chairs", ["all: tried_later"]],
    ["another family's does not", [some("tables", ofFamily("table"))], {}, null, ["tables: for_something_else"]],
    [
      "no family's counts for what has none",
      [some("chairs", ofFamily("chair"))],
      { product: { family: null } },
      null,
      ["chairs: for_something_else"],
    ],
    [
      "its category's counts",
      [some("chairs", ofCategory("chairs"))],
      { product: { category: "chairs" } },
      "chairs",
      [],
    ],
    [
      "that of a category above it too",
      [some("furniture", ofCategory("furniture"))],
      { product: { category: "chairs" } },
      "furniture",
      [],
    ],
    [
      "that of a category below it does not",
      [some("chairs", ofCategory("chairs"))],
      { product: { category: "furniture" } },
      null,
      ["chairs: for_something_else"],
    ],
    ["none does without a category", [some("food", ofCategory("food"))], {}, null, ["food: for_something_else"]],
    [
      "the minimum has to be reached",
      [some("ten", atLeast("10")), some("all")],
      { quantity: "9.99" },
      "all",
      ["ten: below_minimum"],
    ],
    [
      "and is by exactly so many",
      [some("ten", atLeast("10")), some("all")],
      { quantity: "10" },
      "ten",
      ["all: tried_later"],
    ],
    ["a minimum of 0 always is, even for a return", [some("all")], { quantity: "-5" }, "all", []],
    ["a return reaches no minimum", [some("one", atLeast("1"))], { quantity: "-5" }, null, ["one: below_minimum"]],
    ["what has not begun waits", [some("june", june)], { at: "2026-05-31T23:59:59.999Z" }, null, ["june: not_yet"]],
    ["its first moment counts", [some("june", june)], { at: "2026-06-01T00:00:00Z" }, "june", []],
    ["its last moment counts", [some("june", june)], { at: "2026-06-30T23:59:59Z" }, "june", []],
    [
      "on its first moment it has begun, too few or not",
      [some("june", { ...june, ...atLeast("10") })],
      { at: "2026-06-01T00:00:00Z" },
      null,
      ["june: below_minimum"],
    ],
    [
      "on its last moment it has not ended",
      [some("june", { ...june, ...atLeast("10") })],
      { at: "2026-06-30T23:59:59Z" },
      null,
      ["june: below_minimum"],
    ],
    ["what has ended is over", [some("june", june)], { at: "2026-06-30T23:59:59.001Z" }, null, ["june: ended"]],
  ])("%s", (_, rules, asked, chosen, passed) => {
    expect(choice(rules, asked)).toEqual({ chosen, passed });
  });

  test("every rule that was passed over is told in the order of trial", () => {
    const rules = [some("all"), some("ten", atLeast("10")), some("own", { ...ofProduct("red chair"), ...june })];
    expect(choice(rules, { at: "2026-07-01T00:00:00Z" })).toEqual({
      chosen: "all",
      passed: ["own: ended", "ten: below_minimum"],
    });
  });
});
