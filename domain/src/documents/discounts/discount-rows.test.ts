import { expect, test } from "vitest";
import type { Decimal } from "../../decimal.ts";
import { discountRows } from "./discount-rows.ts";
import { discountName } from "./discount-words.ts";

const n = (text: string) => text as Decimal; // a decimal
const given = (lineId: string | null, percent: string | null, amount: string) => ({
  lineId,
  percent: percent === null ? null : n(percent),
  amount: n(amount),
});

test.each([
  ["nothing is shown where there are none", { untaxed: n("90.00") }, []],
  [
    "those of lines are one row",
    { undiscounted: n("100.00"), discounts: [], untaxed: n("90.00") },
    [
      ["undiscounted", "100.00"],
      ["lines", "-10.00"],
    ],
  ],
  [
    "lines that cost more than before are no discount",
    { undiscounted: n("100.00"), discounts: [], untaxed: n("110.00") },
    [],
  ],
  [
    "sections and the whole have a row each, and lines without any none",
    {
      undiscounted: n("100.00"),
      discounts: [given("a", "10", "-10.00"), given(null, null, "-5.00")],
      untaxed: n("85.00"),
    },
    [
      ["undiscounted", "100.00"],
      ["section", "-10.00"],
      ["whole", "-5.00"],
    ],
  ],
])("%s", (_, totals, rows) => {
  expect(discountRows(totals).map(({ row, amount }) => [row, amount])).toEqual(rows);
});

test("a row says what it is on, and how much per cent", () => {
  const around = { percent: (share: Decimal) => `${share} %`, sections: new Map([["a", "Terrace"]]) };
  const rows = discountRows({
    undiscounted: n("100.00"),
    discounts: [given("a", "10", "-10.00"), given(null, "5", "-4.50"), given(null, null, "-1.00")],
    untaxed: n("80.00"),
  });
  expect(rows.map((row) => discountName(row, "es", around))).toEqual([
    "Antes de descuentos",
    "Descuentos en líneas",
    "Descuento en Terrace 10 %",
    "Descuento 5 %",
    "Descuento",
  ]);
  expect(discountName(rows[2]!, "en", around)).toBe("Discount on Terrace 10 %"); // there are five
});
