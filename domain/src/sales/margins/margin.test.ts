import { describe, expect, test } from "vitest";
import { canonical } from "../../decimal.ts";
import type { Unit } from "../../products/units.ts";
import { type CostedLine, costPerUnit, marginOf, marginOfAll } from "./margin.ts";

const n = canonical;
const unit = (ratio: string, relation: Unit["relation"] = "bigger"): Unit => ({
  dimension: "quantity",
  relation: ratio === "1" ? "reference" : relation,
  ratio: n(ratio),
  rounding: n("1"),
});
const [piece, dozen] = [unit("1"), unit("12")];
const gram: Unit = { dimension: "weight", relation: "smaller", ratio: n("1000"), rounding: n("1") };
const kilo: Unit = { dimension: "weight", relation: "reference", ratio: n("1"), rounding: n("0.001") };

const line = (subtotal: string, quantity: string, cost: string, units: Partial<CostedLine> = {}): CostedLine => ({
  subtotal: n(subtotal),
  quantity: n(quantity),
  cost: n(cost),
  unit: piece,
  productUnit: piece,
  ...units,
});

describe("the margin of a line", () => {
  test.each([
    ["is what is left of its amount", line("200", "2", "60"), ["120.00", "80.00", "40"]],
    ["is below nothing where it is sold below its cost", line("100", "2", "60"), ["120.00", "-20.00", "-20"]],
    ["counts the cost in the line's unit", line("600", "5", "10", { unit: dozen }), ["600.00", "0.00", "0"]],
    [
      "counts small units exactly",
      line("9.3", "1500", "6.2", { unit: gram, productUnit: kilo }),
      ["9.30", "0.00", "0"],
    ],
    ["is the whole amount where it cost nothing", line("10", "1", "0"), ["0.00", "10.00", "100"]],
    ["has no share of an amount of nothing", line("0", "1", "5"), ["5.00", "-5.00", null]],
    ["of what is credited has its sign turned", line("-100", "-1", "60"), ["-60.00", "-40.00", "40"]],
    ["rounds the share half up", line("3", "1", "1"), ["1.00", "2.00", "66.67"]],
  ])("%s", (_, given, [cost, margin, percent]) => {
    expect(marginOf(given, 2)).toEqual({ cost, margin, percent });
  });

  test("is counted in whole units of a currency without decimals", () => {
    expect(marginOf(line("1000", "3", "100.4"), 0)).toEqual({ cost: "301", margin: "699", percent: "69.9" });
  });
});

test("the cost is told in the line's unit, with the decimals of prices", () => {
  expect(costPerUnit({ cost: n("10"), unit: dozen, productUnit: piece })).toBe("120");
  expect(costPerUnit({ cost: n("10"), unit: piece, productUnit: dozen })).toBe("0.833333");
});

test("the margin of a document is that of its lines together, not the mean of their shares", () => {
  const [one, other] = [line("100", "1", "10"), line("900", "1", "810")];
  const lines = [one, other].map((each) => ({ ...marginOf(each, 2), subtotal: each.subtotal }));
  expect(marginOfAll(lines, 2)).toEqual({ cost: "820.00", margin: "180.00", percent: "18" });
  expect(marginOfAll([], 2)).toEqual({ cost: "0.00", margin: "0.00", percent: null });
});
