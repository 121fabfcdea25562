import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fixed, rule } from "../../../test/price-lists.ts";
import { propertyRuns } from "../../../test/property-runs.ts";
import type { Moment } from "../../dates.ts";
import { canonical } from "../../decimal.ts";
import { prepareCategories } from "../categories.ts";
import { inOrderOfTrial, type RuleTies } from "./price-rule-order.ts";
import { type PriceRule, preparePriceRule, type PriceScope } from "./price-rules.ts";

const categories = prepareCategories({
  all: { name: "All", parent: null },
  chairs: { name: "Chairs", parent: "all" },
  office: { name: "Office", parent: "chairs" },
  tables: { name: "Tables", parent: "all" },
});

const forProduct: PriceScope = { level: "product", product: "red chair" };
const forFamily: PriceScope = { level: "family", family: "chair" };
const forCategory = (category: string): PriceScope => ({ level: "category", category });
const from = "2026-06-01T00:00:00Z" as Moment; // a moment

/** The ids of rules, told from the oldest to the newest, in the order in which they are tried. */
function tried(rules: PriceRule[], ties: RuleTies = "dated_first"): string[] {
  const prepared = rules.map((one, age) => preparePriceRule(one, age, "rule"));
  return inOrderOfTrial(prepared, categories, ties).map(({ id }) => id);
}

const some = (id: string, part: Partial<PriceRule> = {}) => rule(id, fixed("1"), part);
const atLeast = (minQuantity: string) => ({ minQuantity: canonical(minQuantity) });

describe("rules are tried (R-801)", () => {
  test.each<[string, PriceRule[], string[]]>([
    [
      "product, family, category, everything",
      [
        some("all"),
        some("category", { scope: forCategory("all") }),
        some("family", { scope: forFamily }),
        some("product", { scope: forProduct }),
      ],
      ["product", "family", "category", "all"],
    ],
    ["the greater minimum first", [some("5", atLeast("5")), some("10", atLeast("10")), some("0")], ["10", "5", "0"]],
    ["numbers, not texts", [some("9", atLeast("9")), some("10", atLeast("10"))], ["10", "9"]],
    [
      "the nearness before the minimum",
      [some("all", atLeast("100")), some("product", { scope: forProduct })],
      ["product", "all"],
    ],
    [
      "the deeper category of a branch",
      [
        some("all", { scope: forCategory("all") }),
        some("office", { scope: forCategory("office") }),
        some("chairs", { scope: forCategory("chairs") }),
      ],
      ["office", "chairs", "all"],
    ],
    [
      "of two branches the later name",
      [some("chairs", { scope: forCategory("chairs") }), some("tables", { scope: forCategory("tables") })],
      ["tables", "chairs"],
    ],
    [
      "the minimum before the category",
      [
        some("chairs", { scope: forCategory("chairs"), ...atLeast("5") }),
        some("office", { scope: forCategory("office") }),
      ],
      ["chairs", "office"],
    ],
    ["the newest of equals", [some("old"), some("new")], ["new", "old"]],
    [
      "a dated one before an undated one, better than Q-802",
      [some("dated", { from }), some("undated")],
      ["dated", "undated"],
    ],
  ])("%s", (_, rules, order) => {
    expect(tried(rules)).toEqual(order);
  });

  test("by age alone where the reference system's ties are asked for (Q-802)", () => {
    expect(tried([some("dated", { from }), some("undated")], "newest_first")).toEqual(["undated", "dated"]);
  });
});

const anyRule: fc.Arbitrary<Partial<PriceRule>> = fc.record({
  scope: fc.constantFrom<PriceScope>(
    { level: "everything" },
    forProduct,
    forFamily,
    forCategory("all"),
    forCategory("office"),
  ),
  minQuantity: fc.constantFrom(canonical("0"), canonical("5")),
  from: fc.constantFrom(null, from),
});

test("in whatever order prepared rules come, they are tried in one order, each once", () => {
  fc.assert(
    fc.property(
      fc.array(anyRule, { maxLength: 8 }),
      fc.constantFrom<RuleTies>("dated_first", "newest_first"),
      (parts, ties) => {
        const prepared = parts.map((part, age) => preparePriceRule(some(String(age), part), age, "rule"));
        const order = inOrderOfTrial(prepared, categories, ties);
        expect(inOrderOfTrial(prepared.toReversed(), categories, ties)).toEqual(order);
        expect(new Set(order)).toEqual(new Set(prepared));
      },
    ),
    propertyRuns(),
  );
});
