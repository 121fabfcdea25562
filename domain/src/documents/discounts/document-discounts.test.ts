import * as fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { line, rulesWith, tax, text } from "../../../test/taxes.ts";
import { absolute, compare, exact, isZero, subtract, sum, toText } from "../../decimal.ts";
import { discountableOf, type GlobalDiscount } from "./global-discount.ts";
import { documentTotals } from "../totals.ts";
import { discountRows } from "./discount-rows.ts";
import { type DiscountedLine, discountsOf, inProportion } from "./document-discounts.ts";

const taxes = [tax("iva21", "21"), tax("iva10", "10"), tax("in21", "21", { priceIncluded: true })];
const rules = rulesWith(taxes);
const percent = (share: string): GlobalDiscount => ({ kind: "percent", percent: text(share) });
const amount = (money: string): GlobalDiscount => ({ kind: "amount", amount: text(money) });
const section = (id: string, sectionDiscount: GlobalDiscount | null): DiscountedLine => ({
  kind: "section",
  id,
  sectionDiscount,
});
const note: DiscountedLine = { kind: "note" };

const fiftyOff = (quantity: string) => documentTotals([line(quantity, "10", ["iva21"])], rules, amount("50")).totals;

describe("the discounts of a document", () => {
  const lines = [
    line("1", "7", ["iva21"]),
    section("terrace", percent("10")),
    line("2", "50", ["iva21"]),
    note,
    section("bar", null),
    line("1", "30", ["iva10"]),
  ];

  it("are each section's on what is under it, then the whole's on what is left", () => {
    const given = discountsOf(lines, rules, percent("5"));
    expect(given.map(({ lineId, lines: [first, ...rest] }) => [lineId, first, rest.length])).toMatchObject([
      ["terrace", { unitPrice: "-10.000000", taxIds: ["iva21"] }, 0],
      [null, { unitPrice: "-4.850000", taxIds: ["iva21"] }, 1],
    ]);
    const { totals } = documentTotals(lines, rules, percent("5"));
    expect(totals).toMatchObject({
      undiscounted: "137.00",
      discounts: [
        { lineId: "terrace", percent: "10", amount: "-10.00" },
        { lineId: null, percent: "5", amount: "-6.35" },
      ],
      untaxed: "120.65",
    });
  });

  it("follow the lines where they are percentages, and take no more than there is where they are amounts", () => {
    expect(fiftyOff("10")).toMatchObject({ total: "71.00", discounts: [{ percent: null, amount: "-41.32" }] });
    expect(fiftyOff("1")).toMatchObject({ total: "0.00", untaxed: "0.00" });
    expect(fiftyOff("-3")).toMatchObject({ total: "-36.30", discounts: [{ amount: "0.00" }] });
  });

  it("are not spoken of where there are none, and those of lines are", () => {
    const { totals } = documentTotals([line("1", "10", ["iva21"])], rules);
    expect(Object.keys(totals)).not.toContain("undiscounted");
    const own = documentTotals([line("1", "10", ["iva21"], "25")], rules).totals;
    expect(own).toMatchObject({ undiscounted: "10.00", discounts: [], untaxed: "7.50" });
  });

  it("are in proportion where only a part of the lines is kept", () => {
    const given = [section("a", amount("12.1")), line("2", "50", ["iva21"]), line("1", "50", ["iva21"])];
    const { sections, whole } = inProportion(given, rules, amount("84.7"));
    expect(sections.get("a")).toMatchObject({ kind: "percent", percent: "6.666666667" });
    expect(whole).toMatchObject({ kind: "percent", percent: "50" });
    const offered = [...given, { ...line("9", "50", ["iva21"]), choice: "option" as const }];
    expect(inProportion(offered, rules, amount("84.7"))).toEqual({ sections, whole });
  });

  it("are all that is shown where no line has its own, whatever rounding keeps", () => {
    const thirds = [1, 2, 3].map(() => line("1", "0.333", ["iva21"]));
    const { totals } = documentTotals(thirds, rules, percent("10"));
    expect(discountRows(totals).map(({ row, amount: less }) => [row, less])).toEqual([
      ["undiscounted", "0.99"],
      ["whole", "-0.10"],
    ]);
  });
});

const cents = fc
  .integer({ min: 1, max: 99_999 })
  .map((n) => toText(exact(n), 2).replace(/(\d*)(\d\d)\.00$/, (_, a, b) => `${a || "0"}.${b}`));
const priced = fc
  .record({ quantity: fc.integer({ min: 1, max: 9 }), price: cents, tax: fc.constantFrom("iva21", "iva10", "in21") })
  .map(({ quantity, price, tax: taxId }) => line(String(quantity), price, [taxId]));

test("an amount takes itself off the total, but for what the taxes' rounding keeps", () => {
  fc.assert(
    fc.property(fc.array(priced, { minLength: 1, maxLength: 8 }), cents, (lines, money) => {
      const before = documentTotals(lines, rules).totals;
      const { totals } = documentTotals(lines, rules, amount(money));
      const most = discountableOf(lines, rules);
      const wanted = compare(exact(money), most) > 0 ? most : exact(money);
      const rest = subtract(subtract(exact(before.total), exact(totals.total)), wanted);
      expect(compare(absolute(rest), exact("0.03"))).toBeLessThanOrEqual(0); // a cent for each of the taxes
    }),
  );
});

test("what discounts take off and what the lines cost is the untaxed amount", () => {
  fc.assert(
    fc.property(fc.array(priced, { maxLength: 8 }), fc.integer({ min: 1, max: 100 }), (lines, share) => {
      const all = [section("a", percent(String(share))), ...lines];
      const { totals, lines: costs } = documentTotals(all, rules, percent("3"));
      const parts = [
        ...costs.map(({ subtotal }) => subtotal),
        ...(totals.discounts ?? []).map(({ amount: less }) => less),
      ];
      expect(isZero(subtract(sum(parts.map(exact)), exact(totals.untaxed)))).toBe(true);
    }),
  );
});
