import { describe, expect, it } from "vitest";
import { line, rulesWith, tax } from "../../test/taxes.ts";
import { amountsOf, documentTotals } from "./totals.ts";

const iva21 = tax("iva21", "21");
const iva10 = tax("iva10", "10");

describe("what a document comes to", () => {
  it("says of each line what it costs, and keeps all else that the line says", () => {
    const lines = [
      { ...line("2", "10", ["iva21"]), name: "Oak table" },
      { kind: "note" as const, name: "Carried upstairs" },
    ];
    expect(documentTotals(lines, rulesWith([iva21])).lines).toEqual([
      { ...lines[0], subtotal: "20.00", tax: "4.20", total: "24.20" },
      { ...lines[1], subtotal: "0.00", tax: "0.00", total: "0.00" },
    ]);
  });

  it("names each group of taxes with the base that they were taken of, and adds up", () => {
    const lines = [line("1", "100", ["iva21"]), line("1", "50", ["iva10"])];
    const { totals } = documentTotals(lines, rulesWith([iva21, iva10]));
    expect(totals.taxes.map(({ base, amount }) => [base, amount])).toEqual([["150.00", "26.00"]]);
    expect(amountsOf(totals)).toEqual({ untaxed: "150", tax: "26", total: "176" });
  });

  it("comes to nothing without lines", () => {
    const { lines, totals } = documentTotals([], rulesWith([iva21]));
    expect(lines).toEqual([]);
    expect(totals).toEqual({ untaxed: "0.00", taxes: [], tax: "0.00", total: "0.00" });
  });
});
