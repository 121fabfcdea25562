import { describe, expect, it } from "vitest";
import { line, rulesWith, tax, text } from "../../../test/taxes.ts";
import { discountEveryLine, globalDiscountLines } from "./global-discount.ts";
import type { TotalsLine } from "../../products/totals/sale-amounts.ts";
import { totalsOf } from "../../products/totals/totals.ts";

const taxes = [tax("iva21", "21"), tax("iva10", "10"), tax("eco", "1", { amountKind: "fixed", sequence: 1 })];
const rules = rulesWith(taxes, { precisions: { price: 2, quantity: 2, discount: 2 } });
const tenPercent = { kind: "percent", percent: text("10") } as const;

describe("a discount on the whole document", () => {
  it("is one line for each combination of taxes, with its name and share", () => {
    const lines = [line("2", "50", ["iva21"]), line("1", "30", ["iva10"]), line("1", "20", ["iva21"], "50")];
    expect(globalDiscountLines(lines, rules, tenPercent)).toEqual([
      { quantity: "1", unitPrice: "-11.00", discount: "0", taxIds: ["iva21"], percent: "10.00", onTaxes: ["iva21"] },
      { quantity: "1", unitPrice: "-3.00", discount: "0", taxIds: ["iva10"], percent: "10.00", onTaxes: ["iva10"] },
    ]);
  });

  it("does not name the taxes where all lines have the same", () => {
    const [only] = globalDiscountLines([line("1", "100", ["iva21"]), line("1", "50", ["iva21"])], rules, tenPercent);
    expect(only).toMatchObject({ unitPrice: "-15.00", onTaxes: null });
  });

  it("of an amount takes that much off the total, fixed taxes aside", () => {
    const lines = [line("10", "9.99", ["eco", "iva21"])];
    const amount = { kind: "amount", amount: text("20.15") } as const;
    const [discount] = globalDiscountLines(lines, rules, amount);
    expect(discount).toMatchObject({ taxIds: ["iva21"], unitPrice: "-16.65", percent: "16.67" });
    expect(totalsOf(lines, rules).total).toBe("130.88");
    expect(totalsOf([...lines, discount!], rules).total).toBe("110.73");
  });

  it("of an amount over several taxes has no percentage of its own", () => {
    const lines = [line("1", "100", ["iva21"]), line("1", "100", ["iva10"])];
    const shared = globalDiscountLines(lines, rules, { kind: "amount", amount: text("50") });
    expect(shared.map(({ percent }) => percent)).toEqual([null, null]);
  });

  it("has nothing to discount where nothing costs anything", () => {
    const lines: TotalsLine[] = [{ kind: "note" }, line("0", "10", ["iva21"]), line("3", "0")];
    expect(globalDiscountLines(lines, rules, tenPercent)).toEqual([]);
    expect(globalDiscountLines(lines, rules, { kind: "amount", amount: text("5") })).toEqual([]);
  });
});

it("a discount on every line takes the place of the lines' own", () => {
  const lines: TotalsLine[] = [line("1", "100", ["iva21"], "3"), { kind: "section" }];
  expect(discountEveryLine(lines, text("15"))).toEqual([line("1", "100", ["iva21"], "15"), { kind: "section" }]);
});
