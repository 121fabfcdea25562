import { describe, expect, test } from "vitest";
import { refusalOf } from "../../../test/refusal-code.ts";
import { canonical, type Decimal } from "../../decimal.ts";
import type { Unit } from "../units.ts";
import { listPriceIn } from "./list-price.ts";

const unit = (dimension: string, relation: Unit["relation"], ratio: string): Unit => ({
  dimension,
  relation,
  ratio: canonical(ratio),
  rounding: canonical("0.01"),
});
const units = {
  piece: unit("quantity", "reference", "1"),
  dozen: unit("quantity", "bigger", "12"),
  kilo: unit("weight", "reference", "1"),
  gram: unit("weight", "smaller", "1000"),
  hour: unit("time", "reference", "1"),
};
const text = (price: string) => price as Decimal; // right or wrong

describe("a list price for one of another unit (R-1014), rounded half up to the workspace's decimals (R-805)", () => {
  test.each<[string, keyof typeof units, keyof typeof units, number, string]>([
    ["9.99", "piece", "piece", 2, "9.99"],
    ["9.99", "piece", "dozen", 2, "119.88"],
    ["119.88", "dozen", "piece", 2, "9.99"],
    ["10", "dozen", "piece", 2, "0.83"],
    ["10", "dozen", "piece", 6, "0.833333"],
    ["12.6", "kilo", "gram", 2, "0.01"],
    ["12.6", "kilo", "gram", 4, "0.0126"],
    ["0.0126", "gram", "kilo", 2, "12.6"],
    ["1.005", "piece", "piece", 2, "1.01"],
    ["-1.005", "piece", "piece", 2, "-1.01"],
    ["50", "hour", "piece", 2, "50"],
  ])("%s per %s is, per %s with %d decimals, %s", (price, from, to, decimals, result) => {
    expect(listPriceIn(text(price), units[from], units[to], decimals)).toBe(result);
  });
});

test.each<[string, string, Partial<Unit>, string, string]>([
  ["a price that is no number", "dear", {}, "decimal.invalid", "listPrice"],
  ["a unit of nothing", "1", { ratio: text("0") }, "unit.invalid", "to.ratio"],
  ["a unit without a step", "1", { rounding: text("0") }, "unit.invalid", "to.rounding"],
  ["a unit that is no number", "1", { ratio: text("ten") }, "decimal.invalid", "to.ratio"],
])("refused is %s", (_, price, part, code, path) => {
  const refusal = refusalOf(() => listPriceIn(text(price), units.piece, { ...units.dozen, ...part }, 2));
  expect([refusal?.code, refusal?.details.path]).toEqual([code, path]);
});
