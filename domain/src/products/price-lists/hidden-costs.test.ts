import { expect, test } from "vitest";
import { canonical } from "../../decimal.ts";
import { withoutCosts } from "./hidden-costs.ts";
import { wholeRule } from "./rule-facts.ts";

const n = canonical;
const formula = {
  making: "formula" as const,
  minQuantity: n("5"),
  discount: n("-40"),
  roundTo: n("0.05"),
  surcharge: n("1.5"),
  minMargin: n("2"),
  maxMargin: n("30"),
};

test("a rule on the cost tells no figure from which a price would tell the cost, and all others stay as they are", () => {
  const onCost = wholeRule({ ...formula, base: "cost" });
  expect(withoutCosts(onCost)).toEqual({
    ...onCost,
    discount: null,
    roundTo: null,
    surcharge: null,
    minMargin: null,
    maxMargin: null,
  });
  expect(withoutCosts(onCost)).toMatchObject({ base: "cost", minQuantity: "5", making: "formula" });
  for (const rule of [wholeRule({ ...formula }), wholeRule({ making: "fixed", price: n("12") })])
    expect(withoutCosts(rule)).toBe(rule);
});
