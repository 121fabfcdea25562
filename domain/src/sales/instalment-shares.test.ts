import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimals } from "../../test/decimals.ts";
import { propertyRuns } from "../../test/property-runs.ts";
import { refusalOf } from "../../test/refusal-code.ts";
import { add, canonical, exact, isEqual, sum, toText } from "../decimal.ts";
import { type CashRounding, type Figures, parseStep, shares } from "./instalment-shares.ts";

type Line = Parameters<typeof shares>[0][number];

/** "30%" is a percentage, "30" a fixed amount. */
const lines = (...written: string[]): Line[] =>
  written.map((text) => ({
    value: text.endsWith("%") ? "percent" : "fixed",
    amount: canonical(text.replace("%", "")),
  }));

function figures(total: string, part: Partial<Figures> = {}): Figures {
  return { total: exact(total), step: exact("0.01"), sign: null, cashRounding: null, ...part };
}
const coins = (step: string, method: CashRounding["method"] = "half_up"): CashRounding => ({
  step: canonical(step),
  method,
});
const amounts = (written: Line[], document: Figures, company?: Figures) =>
  shares(written, document, company).map(({ amount }) => toText(amount));

describe("a total is divided (R-903, R-907)", () => {
  test.each<[string, Line[], Figures, string[]]>([
    ["into nothing where there are no lines", [], figures("100"), []],
    ["wholly into one line", lines("100%"), figures("100"), ["100"]],
    ["wholly into one line, whatever it says", lines("30%"), figures("100"), ["100"]],
    [
      "by percentages of the total, not of what is left",
      lines("50%", "30%", "20%"),
      figures("200"),
      ["100", "60", "40"],
    ],
    [
      "with the odd cent on the last line",
      lines("33.33%", "33.33%", "33.34%"),
      figures("10"),
      ["3.33", "3.33", "3.34"],
    ],
    ["with a cent that the first half takes", lines("50%", "50%"), figures("0.01"), ["0.01", "0"]],
    ["with a fixed amount first", lines("30", "100%"), figures("100"), ["30", "70"]],
    ["with a fixed amount last, which takes what is left", lines("60%", "30"), figures("100"), ["60", "40"]],
    ["with a fixed amount above the total", lines("150", "100%"), figures("100"), ["150", "-50"]],
    ["with the fixed amount of a refund turned round", lines("30", "100%"), figures("-100"), ["-30", "-70"]],
    ["with the sign that it is told", lines("30", "100%"), figures("100", { sign: -1 }), ["-30", "130"]],
    ["with a fixed amount rounded to the currency", lines("30.005", "100%"), figures("100"), ["30.01", "69.99"]],
    ["into whole yen", lines("33.33%", "100%"), figures("100", { step: exact("1") }), ["33", "67"]],
    ["of nothing into nothing", lines("50%", "50%"), figures("0"), ["0", "0"]],
    [
      "into coins, all but the last",
      lines("33.33%", "100%"),
      figures("10", { cashRounding: coins("0.05") }),
      ["3.35", "6.65"],
    ],
    [
      "into coins rounded up",
      lines("50%", "50%"),
      figures("10.02", { cashRounding: coins("0.1", "up") }),
      ["5.1", "4.92"],
    ],
    [
      "into coins rounded down",
      lines("50%", "50%"),
      figures("10.18", { cashRounding: coins("0.1", "down") }),
      ["5", "5.18"],
    ],
  ])("%s", (_, written, document, expected) => {
    expect(amounts(written, document)).toEqual(expected);
  });
});

describe("the company's amounts beside it (R-904)", () => {
  const inCompany = (written: Line[], document: Figures, company: Figures) =>
    shares(written, document, company).map(({ companyAmount }) => toText(companyAmount));

  test.each<[string, Line[], Figures, Figures, string[]]>([
    ["percentages are of the company's total", lines("30%", "70%"), figures("125"), figures("100"), ["30", "70"]],
    ["fixed amounts are converted", lines("50", "100%"), figures("125"), figures("100"), ["40", "60"]],
    ["a fixed amount of a refund too", lines("50", "100%"), figures("-125"), figures("-100"), ["-40", "-60"]],
    [
      "the last takes what is left",
      lines("33.33%", "33.33%", "33.34%"),
      figures("12.5"),
      figures("10"),
      ["3.33", "3.33", "3.34"],
    ],
    [
      "in the company's own step",
      lines("33.33%", "100%"),
      figures("125"),
      figures("100", { step: exact("1") }),
      ["33", "67"],
    ],
    [
      "of a total of nothing a fixed amount is worth nothing",
      lines("50", "100%"),
      figures("0"),
      figures("0"),
      ["0", "0"],
    ],
    [
      "coins are converted as they were rounded",
      lines("33.33%", "100%"),
      figures("12.5", { cashRounding: coins("0.05") }),
      figures("10"),
      ["3.32", "6.68"],
    ],
  ])("%s", (_, written, document, company, expected) => {
    expect(inCompany(written, document, company)).toEqual(expected);
  });

  test("are the document's where there is one currency", () => {
    expect(shares(lines("30%", "70%"), figures("100")).map(({ companyAmount }) => toText(companyAmount))).toEqual([
      "30",
      "70",
    ]);
  });
});

test("each line tells its exact share, its rounding, and the last what it takes over", () => {
  const told = shares(lines("33.333333%", "100%"), figures("10")).map(({ exactly, rounding, remainder }) =>
    [exactly, rounding, remainder].map((part) => part && toText(part)),
  );
  expect(told).toEqual([
    ["3.3333333", "-0.0033333", null],
    ["10", "0", "-3.33"],
  ]);
});

test("whatever the lines, the shares add up to the total, and each is made up of its parts", () => {
  const line = fc.record({
    value: fc.constantFrom("percent" as const, "fixed" as const),
    amount: decimals(2, 3, false),
  });
  const cash = fc.constantFrom(null, coins("0.05"), coins("1", "up"));
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 1, maxLength: 6 }),
      decimals(5, 2),
      cash,
      (written, total, cashRounding) => {
        const found = shares(written, figures(total, { cashRounding }));
        expect(isEqual(sum(found.map(({ amount }) => amount)), exact(total))).toBe(true);
        for (const { exactly, rounding, cashRounding: taken, remainder, amount } of found) {
          const parts = [exactly, rounding, taken, ...(remainder ? [remainder] : [])];
          expect(toText(parts.reduce(add))).toBe(toText(amount));
        }
      },
    ),
    propertyRuns(),
  );
});

test.each([
  ["0.05", null],
  ["1", null],
  ["0", "payment_terms.step_not_positive"],
  ["-0.05", "payment_terms.step_not_positive"],
  ["a coin", "decimal.invalid"],
])("a step of %s is refused: %s", (step, code) => {
  const refusal = refusalOf(() => parseStep(step, "cashRounding.step"));
  expect([refusal?.code ?? null, refusal?.details.path]).toEqual([
    code,
    code === null ? undefined : "cashRounding.step",
  ]);
});
