import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { propertyRuns } from "../../../test/property-runs.ts";
import { anyDocument, groups } from "../../../test/tax-documents.ts";
import { line, rulesWith, tax, text } from "../../../test/taxes.ts";
import { exact, isEqual, sum } from "../../decimal.ts";
import { totalsOf } from "./totals.ts";
import { explainTotals } from "./explain-totals.ts";

const vat = tax("vat", "21");
const globally = { roundingMethod: "globally" } as const;

describe("how a document came to its totals (R-711 to R-714)", () => {
  test("lines rounded each have nothing left to share out", () => {
    const { taxes, untaxed, correction } = explainTotals(
      [line("1", "9.99", ["vat"]), line("1", "9.99", ["vat"])],
      rulesWith([vat]),
    );
    expect([untaxed, correction]).toEqual(["19.98", null]);
    expect(taxes).toEqual([
      {
        tax: "vat",
        name: "vat",
        base: { exact: "19.98", rounded: "19.98", remainder: "0", shares: [] },
        charged: { exact: "4.2", rounded: "4.2", remainder: "0", shares: [] },
      },
    ]);
  });

  test("sums rounded tell what falls away and which line gets the difference", () => {
    // Three times 2.0979 is 6.2937, so 6.29; the printed 2.10 of each line would make 6.30.
    const lines = ["9.99", "9.99", "9.99"].map((price) => line("1", price, ["vat"]));
    const [told] = explainTotals(lines, rulesWith([vat], globally)).taxes;
    expect(told?.charged).toEqual({
      exact: "6.2937",
      rounded: "6.29",
      remainder: "0.0037",
      shares: [{ line: 0, amount: "-0.01" }],
    });
  });

  test("sections and notes have nothing to tell", () => {
    const { lines } = explainTotals(
      [{ kind: "section" }, line("1", "10", ["vat"]), { kind: "note" }],
      rulesWith([vat]),
    );
    expect(lines.map((told) => told?.total ?? null)).toEqual([null, "12.1", null]);
  });

  test("an early-payment discount is in the sums and in no line", () => {
    const told = explainTotals([line("1", "100", ["vat"])], rulesWith([vat]), { earlyPaymentDiscount: text("2") });
    expect(told.lines.map((one) => one?.untaxed)).toEqual(["100"]);
    expect(told.taxes[0]?.charged.rounded).toBe("20.58");
    expect(told.untaxed).toBe("100");
  });
});

test("whatever the document, the explanation ends at its totals", () => {
  fc.assert(
    fc.property(anyDocument, ({ taxes, lines, roundingMethod }) => {
      const rules = rulesWith(taxes, { taxGroups: groups, roundingMethod });
      const told = explainTotals(lines, rules);
      const totals = totalsOf(lines, rules);
      expect(isEqual(exact(told.untaxed), exact(totals.untaxed))).toBe(true);
      const charged = sum(told.taxes.map((one) => exact(one.charged.rounded)));
      expect(isEqual(charged, exact(totals.tax))).toBe(true);
      expect(told.lines).toHaveLength(lines.length);
    }),
    propertyRuns(),
  );
});
