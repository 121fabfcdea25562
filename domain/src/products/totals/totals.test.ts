import { describe, expect, it } from "vitest";
import { refusalCode } from "../../../test/refusal-code.ts";
import { groupId, line, rulesWith, tax, taxGroup, text } from "../../../test/taxes.ts";
import { Refusal } from "../../errors.ts";
import { explainTotals } from "./explain-totals.ts";
import { companyTotalsOf, totalsOf } from "./totals.ts";
import type { TotalsLine } from "./sale-amounts.ts";

const iva21 = tax("iva21", "21");
const iva10 = tax("iva10", "10");
const iva10Included = tax("iva10i", "10", { priceIncluded: true });
const globally = { roundingMethod: "globally" } as const;

describe("a document", () => {
  it("adds up its printed lines when each line is rounded", () => {
    const rules = rulesWith([iva21]);
    const totals = totalsOf([line("1", "21.53", ["iva21"]), line("1", "21.53", ["iva21"])], rules);
    expect(totals).toMatchObject({ untaxed: "43.06", tax: "9.04", total: "52.10" });
  });

  it("may differ from its printed lines when only the sums are rounded, and says where", () => {
    const rules = rulesWith([tax("included", "21", { priceIncluded: true })], globally);
    const lines = [line("1", "21.53", ["included"]), line("1", "21.53", ["included"])];
    const totals = totalsOf(lines, rules);
    expect(totals.lines.map(({ subtotal }) => subtotal)).toEqual(["17.79", "17.79"]);
    expect(totals).toMatchObject({ untaxed: "35.59", tax: "7.47", total: "43.06" });
    expect(explainTotals(lines, rules).correction).toEqual({ line: 0, amount: "0.01" });
  });

  it("rounds a tie that decimal division would miss away from zero", () => {
    const prices = ["1.129", "2.748", "1.976", "2.11", "0.232"];
    const rules = rulesWith([iva10Included], globally);
    const lines = prices.map((price) => line("1", price, ["iva10i"]));
    expect(totalsOf(lines, rules)).toMatchObject({ tax: "0.75", total: "8.20" });
    expect(explainTotals(lines, rules).taxes[0]?.charged).toMatchObject({
      exact: "0.745",
      rounded: "0.75",
      remainder: "-0.005",
    });
  });

  it("shares a difference out over the lines with the greatest totals first", () => {
    const rules = rulesWith([iva10], globally);
    const lines = ["0.14", "0.34", "0.24"].map((price) => line("1", price, ["iva10"]));
    expect(totalsOf(lines, rules)).toMatchObject({ untaxed: "0.72", tax: "0.07", total: "0.79" });
    expect(explainTotals(lines, rules).taxes[0]?.charged.shares).toEqual([{ line: 1, amount: "0.01" }]);
  });

  it("counts sections and notes for nothing", () => {
    const lines: TotalsLine[] = [{ kind: "section" }, line("2", "10", ["iva21"]), { kind: "note" }];
    const totals = totalsOf(lines, rulesWith([iva21]));
    expect(totals.lines.map(({ total }) => total)).toEqual(["0.00", "24.20", "0.00"]);
    expect(totals.total).toBe("24.20");
  });

  it("without lines is worth nothing", () => {
    const nothing = { label: null, amount: "0.00", tax: "0.00", groups: [] };
    const zeros = { untaxed: "0.00", tax: "0.00", total: "0.00", undiscounted: "0.00" };
    expect(totalsOf([], rulesWith([]))).toEqual({ lines: [], ...zeros, subtotals: [nothing], hasOneBase: true });
  });

  it("is written with its currency's decimals and rounded to its step", () => {
    const yen = totalsOf([line("3", "1234.5", ["iva21"])], rulesWith([iva21], { currency: { decimals: 0 } }));
    expect(yen).toMatchObject({ untaxed: "3704", tax: "778", total: "4482" });
    const coins = rulesWith([iva21], { currency: { decimals: 2, step: text("0.05") } });
    expect(totalsOf([line("1", "9.99", ["iva21"])], coins)).toMatchObject({
      untaxed: "10.00",
      tax: "2.10",
      total: "12.10",
    });
  });

  it("says what it would cost without its discounts", () => {
    const totals = totalsOf([line("2", "50", [], "25"), line("4", "5", [], "100")], rulesWith([]));
    expect(totals).toMatchObject({ untaxed: "75.00", undiscounted: "120.00" });
  });

  it("rounds prices, quantities and discounts first where that is asked for", () => {
    const rules = rulesWith([], { precisions: { price: 2, quantity: 2, discount: 2 } });
    expect(totalsOf([line("7", "0.125")], rules).total).toBe("0.91");
  });

  it("is the same in the company's currency, by the rate", () => {
    const company = { decimals: 2, rate: text("165.25") };
    const rules = rulesWith([iva21], { currency: { decimals: 0 } });
    const answer = { untaxed: "6.05", tax: "1.27", total: "7.32" };
    expect(companyTotalsOf([line("1", "1000", ["iva21"])], rules, company)).toEqual(answer);
    expect(refusalCode(() => companyTotalsOf([], rules, { ...company, rate: text("0") }))).toBe("rate.invalid");
  });
});

describe("a fixed tax", () => {
  const eco = tax("eco", "2", { amountKind: "fixed" });
  const taken = [line("1", "100", ["eco"]), line("1", "-50", ["eco"])];
  const returned = [line("1", "100", ["eco"]), line("-1", "50", ["eco"])];

  it("takes itself back on a line that gives money back", () => {
    for (const lines of [taken, returned]) {
      const { total, tax: sum, lines: each } = totalsOf(lines, rulesWith([eco]));
      expect({ total, sum, taxes: each.map((line) => line.tax) }).toEqual({
        total: "50.00",
        sum: "0.00",
        taxes: ["2.00", "-2.00"],
      });
    }
  });

  it("follows the sign of the quantity where that is asked for (R-704)", () => {
    expect(totalsOf(taken, rulesWith([eco], { fixedTaxSign: "of_quantity" })).total).toBe("54.00");
  });
});

it("keeps the third decimal of a currency that has three", () => {
  const rules = rulesWith([tax("vat", "5")], { currency: { decimals: 3 } });
  const answer = { untaxed: "0.999", tax: "0.050", total: "1.049" };
  expect(totalsOf([line("3", "0.333", ["vat"])], rules)).toMatchObject(answer);
});

describe("a discount for early payment", () => {
  const lines = [line("10", "49.99", ["iva21"]), line("3", "15.25", ["iva10"])];

  it("lowers the tax and leaves the untaxed amount", () => {
    const totals = totalsOf(lines, rulesWith([iva21, iva10]), { earlyPaymentDiscount: text("2") });
    expect(totals).toMatchObject({ untaxed: "545.65", tax: "107.37", total: "653.02" });
  });

  it("lowers the base of a tax in the price by the same, and no tax on each unit", () => {
    const taxes = [
      tax("iva21i", "21", { priceIncluded: true }),
      tax("eco", "1", { amountKind: "fixed", sequence: 99 }),
    ];
    const totals = totalsOf([line("1", "121", ["iva21i", "eco"])], rulesWith(taxes), {
      earlyPaymentDiscount: text("10"),
    });
    expect(totals).toMatchObject({ untaxed: "100.00", tax: "19.90", total: "119.90" });
  });
});

describe("the totals box", () => {
  it("orders groups, and hangs them below their subtotals", () => {
    const groups = [
      taxGroup("irpf", { sequence: 50, precedingSubtotal: "Total con IVA" }),
      taxGroup("iva", { sequence: 10 }),
      taxGroup("fees", { sequence: 5 }),
    ];
    const taxes = [
      tax("irpf15", "-15", { group: groupId("irpf"), sequence: 99 }),
      tax("iva21", "21", { group: groupId("iva") }),
      tax("eco", "1", { group: groupId("fees"), amountKind: "fixed", sequence: 1 }),
    ];
    const totals = totalsOf([line("1", "100", ["iva21", "irpf15", "eco"])], rulesWith(taxes, { taxGroups: groups }));
    expect(totals.hasOneBase).toBe(true);
    expect(totals.subtotals).toMatchObject([
      {
        label: null,
        amount: "100.00",
        tax: "22.00",
        groups: [
          { name: "fees", shownBase: null },
          { name: "iva", shownBase: "100.00" },
        ],
      },
      { label: "Total con IVA", amount: "122.00", tax: "-15.00", groups: [{ name: "irpf", base: "100.00" }] },
    ]);
  });

  it("counts a line once for a group, and shows the price that divisions are a part of", () => {
    const division = tax("division", "10", { amountKind: "division", priceIncluded: true });
    const [row] = totalsOf([line("1", "100", ["division"])], rulesWith([division])).subtotals[0]?.groups ?? [];
    expect(row).toMatchObject({ base: "90.00", tax: "10.00", shownBase: "100.00" });
    const twice = totalsOf([line("1", "100", ["iva21", "iva10"])], rulesWith([iva21, iva10])).subtotals[0]?.groups;
    expect(twice).toMatchObject([{ base: "100.00", tax: "31.00", taxes: ["iva10", "iva21"] }]);
  });
});

function refused(lines: TotalsLine[]): unknown {
  try {
    return totalsOf(lines, rulesWith([iva21]));
  } catch (error) {
    return error instanceof Refusal ? [error.code, error.details.path] : error;
  }
}

describe("a wrong number", () => {
  it("is refused with the field's name", () => {
    expect(refused([{ kind: "note" }, line("1", "1e3")])).toEqual(["decimal.invalid", "lines.1.unitPrice"]);
    expect(refused([line("", "1")])).toEqual(["decimal.invalid", "lines.0.quantity"]);
    expect(refused([line("1", "1", [], "∞")])).toEqual(["decimal.invalid", "lines.0.discount"]);
    expect(refused([line("1", "1", ["iva21", "iva7"])])).toEqual(["tax.unknown", "lines.0.taxIds.1"]);
  });

  it("in the settings is refused too", () => {
    expect(refusalCode(() => rulesWith([tax("a", "1", { group: groupId("none") })]))).toBe("tax_group.unknown");
    expect(refusalCode(() => rulesWith([], { currency: { decimals: 2, step: text("0") } }))).toBe("currency.invalid");
  });
});

describe("a line that changes in place", () => {
  it("is computed again", () => {
    const rules = rulesWith([iva21]);
    const changing = { ...line("1", "10", ["iva21"]) };
    expect(totalsOf([changing], rules).total).toBe("12.10");
    changing.quantity = text("2");
    expect(totalsOf([changing], rules).total).toBe("24.20");
    changing.taxIds = [];
    expect(totalsOf([changing], rules).total).toBe("20.00");
  });
});
