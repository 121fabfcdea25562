import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimals } from "../../test/decimals.ts";
import { propertyRuns } from "../../test/property-runs.ts";
import { canonical, exact, isEqual, sign, sum, toText } from "../decimal.ts";
import { type Figures, shares } from "./instalment-shares.ts";
import { sharesWithinTotal } from "./shares-within-total.ts";

type Line = Parameters<typeof shares>[0][number];

/** "30%" is a percentage, "30" a fixed amount. */
const lines = (...written: string[]): Line[] =>
  written.map((text) => ({
    value: text.endsWith("%") ? "percent" : "fixed",
    amount: canonical(text.replace("%", "")),
  }));

const figures = (total: string, step = "0.01"): Figures => {
  return { total: exact(total), step: exact(step), sign: null, cashRounding: null };
};

function divided(written: Line[], total: string, companyTotal = total) {
  const document = figures(total);
  const company = companyTotal === total ? document : figures(companyTotal);
  return sharesWithinTotal(shares(written, document, company), document.total, company.total);
}

describe("no instalment is above what is left", () => {
  test.each([
    ["200 at once and the rest, of an order of 50", lines("200", "100%"), "50", ["50"], [0]],
    ["the same of an order of 250", lines("200", "100%"), "250", ["200", "50"], [0, 1]],
    ["the same of an order of just 200", lines("200", "100%"), "200", ["200"], [0]],
    ["half, then 100, then the rest, of 150", lines("50%", "100", "100%"), "150", ["75", "75"], [0, 1]],
    ["60 % and 60 % of 100", lines("60%", "60%", "0%"), "100", ["60", "40"], [0, 1]],
    ["a fixed amount of a refund", lines("200", "100%"), "-50", ["-50"], [0]],
    ["a cent in two halves", lines("50%", "50%"), "0.01", ["0.01"], [0]],
    ["of nothing one instalment stays", lines("200", "100%"), "0", ["0"], [1]],
    ["of no lines none", lines(), "50", [], []],
  ])("%s", (_, written, total, amounts, places) => {
    const found = divided(written, total);
    expect(found.map(({ amount }) => toText(amount))).toEqual(amounts);
    expect(found.map(({ place }) => place)).toEqual(places);
  });

  test("the company's amounts add up too", () => {
    const found = divided(lines("200", "30%", "100%"), "50", "40");
    expect(found.map(({ companyAmount }) => toText(companyAmount))).toEqual(["40"]);
  });

  test("whatever the lines and the total, in both currencies", () => {
    const line = fc.record({ value: fc.constantFrom("percent" as const, "fixed" as const), amount: decimals(4, 2) });
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 5 }),
        decimals(4, 2),
        decimals(4, 2),
        (own, total, other) => {
          const found = divided(own, total, other);
          expect(isEqual(sum(found.map(({ amount }) => amount)), exact(total))).toBe(true);
          expect(isEqual(sum(found.map(({ companyAmount }) => companyAmount)), exact(other))).toBe(true);
          for (const { amount } of found) expect(sign(amount)).toBe(sign(exact(total)));
        },
      ),
      propertyRuns(),
    );
  });
});
