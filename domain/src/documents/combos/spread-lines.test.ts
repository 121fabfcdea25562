import { expect, test } from "vitest";
import { line, rulesWith, tax, taxId } from "../../../test/taxes.ts";
import type { Decimal } from "../../decimal.ts";
import type { DiscountedLine } from "../discounts/document-discounts.ts";
import { explainDocument } from "../explained/explain-document.ts";
import { documentTotals } from "../totals.ts";

const rules = rulesWith([tax("iva21", "21"), tax("iva10", "10")]);
const share = (text: string, name: string) => ({ share: text as Decimal, taxIds: [taxId(name)] }); // written so here
const combo = (quantity: string, price: string, discount = "0") => ({
  ...line(quantity, price, ["iva21", "iva10"], discount),
  shares: [share("60", "iva21"), share("30", "iva10")],
});
const apart = (quantity: string, prices: [string, string], discount = "0") => [
  line(quantity, prices[0], ["iva21"], discount),
  line(quantity, prices[1], ["iva10"], discount),
];
const section = {
  kind: "section" as const,
  id: "s",
  name: "Ground",
  sectionDiscount: { kind: "percent" as const, percent: "10" as Decimal },
}; // written so here

test.each([
  ["its shares as lines by themselves", [combo("3", "90")], apart("3", ["60", "30"])],
  ["with its discount on each", [combo("3", "90", "12.5")], apart("3", ["60", "30"], "12.5")],
  ["a price that was typed in proportion", [combo("3", "80")], apart("3", ["53.33", "26.67"])],
  ["under a section's discount", [section, combo("1", "90")], [section, ...apart("1", ["60", "30"])]],
  [
    "beside other lines",
    [line("2", "10", ["iva21"]), combo("-1", "90")],
    [line("2", "10", ["iva21"]), ...apart("-1", ["60", "30"])],
  ],
] satisfies [string, DiscountedLine[], DiscountedLine[]][])(
  "a document with a combo comes to %s",
  (_, lines: DiscountedLine[], others: DiscountedLine[]) => {
    for (const discount of [
      null,
      { kind: "percent" as const, percent: "7" as Decimal },
      { kind: "amount" as const, amount: "11.11" as Decimal },
    ])
      expect(documentTotals(lines, rules, discount).totals).toEqual(documentTotals(others, rules, discount).totals);
  },
);

test("the line costs what its parts do together, and nothing of it counts where it is an option", () => {
  const [own] = documentTotals([combo("2", "90")], rules).lines;
  expect([own?.subtotal, own?.tax, own?.total]).toEqual(["180.00", "31.20", "211.20"]);
  const option = { ...combo("2", "90"), choice: "option" as const };
  const { lines, totals } = documentTotals([line("1", "10", ["iva10"]), option], rules);
  expect([lines[1]?.total, totals.total]).toEqual(["211.20", "11.00"]);
});

test("why a document comes to what it does counts a combo once, on each tax that is on any of it", () => {
  const named = [
    { ...combo("1", "90"), id: "c", name: "Office" },
    { ...line("1", "10", ["iva10"]), id: "l", name: "Lamp" },
  ];
  const { lines, taxes } = explainDocument({ lines: named, discount: null, currency: "EUR" }, rules);
  expect(lines).toEqual({ count: 2, untaxed: "100.00" });
  expect(taxes.flatMap((row) => row.taxes.map((each) => [each.name, each.lines, each.charged.rounded]))).toEqual([
    ["iva21", 1, "12.6"],
    ["iva10", 2, "4"],
  ]);
});
