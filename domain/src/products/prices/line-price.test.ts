import { describe, expect, test } from "vitest";
import {
  bookOf,
  dozen,
  fixed,
  formula,
  gram,
  kilo,
  less,
  list,
  product,
  question,
  rule,
} from "../../../test/price-lists.ts";
import { canonical } from "../../decimal.ts";
import { linePrice, type LinePriceExplanation } from "./line-price.ts";
import type { PriceMaking } from "./price-rules.ts";

const two = { showDiscount: true, priceDecimals: 2, discountDecimals: 2 };
const hidden = { ...two, showDiscount: false };

const bookWith = (making: PriceMaking) => bookOf([list("a", [rule("r", making)])]);

describe("what a line stores of a chair for 100 (R-611, R-612)", () => {
  test.each<[string, PriceMaking, string, string, string]>([
    ["a percentage is shown as discount", less("10"), "100", "10", "90"],
    ["a third of it is rounded", less("33.333333"), "100", "33.33", "66.67"],
    ["a surcharge is no discount, it is in the price", less("-10"), "110", "0", "110"],
    ["a fixed price has no discount", fixed("80"), "80", "0", "80"],
    ["nor has a formula's", formula({ discount: canonical("10") }), "90", "0", "90"],
    ["all of it given away is a discount of 100", less("100"), "100", "100", "0"],
    ["a percentage of nothing changes nothing", less("0"), "100", "0", "100"],
  ])("%s", (_, making, shown, discount, plain) => {
    const rule = "r";
    expect(linePrice(bookWith(making), question(), two)).toEqual({ priceUnit: shown, discount, rule });
    expect(linePrice(bookWith(making), question(), hidden)).toEqual({ priceUnit: plain, discount: "0", rule });
  });

  test("without a rule the list price, and no rule is named", () => {
    expect(linePrice(bookOf([list("a", [])]), question(), two)).toEqual({
      priceUnit: "100",
      discount: "0",
      rule: null,
    });
  });

  test("for a dozen the price of twelve", () => {
    const asked = question({ unit: dozen });
    expect(linePrice(bookWith(less("10")), asked, two)).toMatchObject({ priceUnit: "1200", discount: "10" });
    expect(linePrice(bookWith(fixed("80")), asked, two).priceUnit).toBe("960");
  });
});

describe("prices of small units (Q-810)", () => {
  const coffee = product({ listPrice: canonical("12.6") }, kilo);
  test.each([
    [2, "0.01"],
    [3, "0.013"],
    [4, "0.0126"],
    [6, "0.0126"],
  ])("with %d decimals 12.6 a kilo is %s a gram", (priceDecimals, priceUnit) => {
    const asked = question({ product: coffee, unit: gram });
    expect(linePrice(bookOf([list("a", [])]), asked, { ...two, priceDecimals }).priceUnit).toBe(priceUnit);
  });
});

test("both roundings are told with what falls away, and each list on the way", () => {
  const explanation: LinePriceExplanation = { lists: [], roundings: [] };
  linePrice(
    bookWith(less("12.345")),
    question({ product: product({ listPrice: canonical("9.999") }) }),
    two,
    explanation,
  );
  expect(explanation.roundings.map(({ of, value, result, remainder }) => [of, value, result, remainder])).toEqual([
    ["price", "9.999", "10", "-0.001"],
    ["discount", "12.345", "12.35", "-0.005"],
  ]);
  expect(explanation.lists).toMatchObject([{ list: "a", currency: "EUR", quantity: "1", rule: "r", passedOver: [] }]);
});
