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

describe("a list price for one of another unit (R-1014), with all decimals that are kept", () => {
  test.each<[string, keyof typeof units, keyof typeof units, string]>([
    ["9.99", "piece", "piece", "9.99"],
    ["0.125", "piece", "piece", "0.125"],
    ["9.99", "piece", "dozen", "119.88"],
    ["119.88", "dozen", "piece", "9.99"],
    ["10", "dozen", "piece", "0.833333"],
    ["12.6", "kilo", "gram", "0.0126"],
    ["0.0126", "gram", "kilo", "12.6"],
    ["0.0000005", "piece", "piece", "0.000001"],
    ["-0.0000005", "piece", "piece", "-0.000001"],
    ["50", "hour", "piece", "50"],
  ])("%s per %s is, per %s, %s", (price, from, to, result) => {
    expect(listPriceIn(text(price), units[from], units[to])).toBe(result);
  });
});

test.each<[string, string, Partial<Unit>, string, string]>([
  ["a price that is no number", "dear", {}, "decimal.invalid", "listPrice"],
  ["a unit of nothing", "1", { ratio: text("0") }, "unit.invalid", "to.ratio"],
  ["a unit without a step", "1", { rounding: text("0") }, "unit.invalid", "to.rounding"],
  ["a unit that is no number", "1", { ratio: text("ten") }, "decimal.invalid", "to.ratio"],
])("refused is %s", (_, price, part, code, path) => {
  const refusal = refusalOf(() => listPriceIn(text(price), units.piece, { ...units.dozen, ...part }));
  expect([refusal?.code, refusal?.details.path]).toEqual([code, path]);
});
