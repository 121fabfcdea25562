import { expect, test } from "vitest";
import type { Decimal } from "../../decimal.ts";
import { measuredOf, type SummedGroup } from "./measured.ts";
import { largestShares } from "./shares.ts";

const n = (text: string) => text as Decimal; // written as decimals
const sums: SummedGroup = {
  documents: 2,
  confirmed: 1,
  confirmedUntaxed: n("40"),
  lines: 3,
  untaxed: n("90"),
  total: n("108.9"),
  discount: n("10"),
  margin: n("30"),
  spent: n("60"),
  ordered: n("7"),
  delivered: n("3"),
  givenUp: n("1"),
  unitName: "Units",
  seconds: n("129600"),
};
const rules = { currencyDecimals: 2, priceDecimals: 2, summed: "orders" } as const;

test("of the sums of a group shares, prices and days are told", () => {
  expect(measuredOf(sums, rules)).toEqual({
    documents: 2,
    confirmed: null,
    confirmedUntaxed: null,
    conversionPercent: null,
    lines: 3,
    untaxed: "90.00",
    total: "108.90",
    margin: "30.00",
    marginPercent: "33.33",
    discount: "10.00",
    discountPercent: "10",
    ordered: "7",
    delivered: "3",
    toDeliver: "3",
    unitName: "Units",
    averagePrice: "12.86",
    daysToConfirm: "1.5",
  });
});

test.each([
  ["of no cost no margin", { margin: null, spent: null }, { margin: null, marginPercent: null }],
  [
    "of several units no quantities",
    { ordered: null },
    { ordered: null, delivered: null, toDeliver: null, averagePrice: null, unitName: null },
  ],
  [
    "of an amount of nothing no shares",
    { untaxed: n("0"), discount: n("0"), margin: n("-5"), spent: n("5") },
    { discountPercent: null, marginPercent: null },
  ],
  ["of a quantity of nothing no price", { ordered: n("0") }, { averagePrice: null }],
  ["of what nobody confirmed no days", { seconds: null }, { daysToConfirm: null }],
])("%s", (_, given, told) => {
  expect(measuredOf({ ...sums, ...given }, rules)).toMatchObject(told);
});

test("of what was made it is told what became orders", () => {
  const told = { confirmed: 1, confirmedUntaxed: "40.00", conversionPercent: "50", toDeliver: null };
  expect(measuredOf(sums, { ...rules, summed: "made" })).toMatchObject(told);
});

test("an offer has nothing to deliver", () => {
  expect(measuredOf(sums, { ...rules, summed: "quotations" })).toMatchObject({
    ordered: "7",
    delivered: null,
    toDeliver: null,
  });
});

test("bars are as long as their part of the longest; what is below nothing has none", () => {
  const rows = ["50", "200", "-400", "0"].map((untaxed) => measuredOf({ ...sums, untaxed: n(untaxed) }, rules));
  expect(largestShares(rows, "untaxed")).toEqual([0.125, 0.5, 0, 0]);
  expect(largestShares([], "untaxed")).toEqual([]);
});
