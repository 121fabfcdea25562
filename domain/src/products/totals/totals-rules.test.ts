import { describe, expect, test } from "vitest";
import { refusalOf } from "../../../test/refusal-code.ts";
import { groupId, rulesWith, tax, taxGroup, taxId, text } from "../../../test/taxes.ts";
import { toText } from "../../decimal.ts";
import { type CurrencyRounding, stepOfCurrency, type TotalsSettings } from "./totals-rules.ts";
import type { Tax } from "../taxes/taxes.ts";

describe("amounts are rounded to the currency's step (R-274)", () => {
  test.each<[string, CurrencyRounding, string]>([
    ["euros", { decimals: 2 }, "0.01"],
    ["yen", { decimals: 0 }, "1"],
    ["dinars", { decimals: 3 }, "0.001"],
    ["francs in cash", { decimals: 2, step: text("0.05") }, "0.05"],
  ])("%s", (_, currency, step) => {
    expect(toText(stepOfCurrency(currency, "currency.step"))).toBe(step);
    expect(toText(rulesWith([], { currency }).step)).toBe(step);
  });

  test.each([
    ["0", "currency.invalid"],
    ["-0.01", "currency.invalid"],
    ["a cent", "decimal.invalid"],
    ["0.0000000001", "decimal.invalid"],
  ])("a step of %s is refused", (step, code) => {
    const refusal = refusalOf(() => stepOfCurrency({ decimals: 2, step: text(step) }, "currency.step"));
    expect([refusal?.code, refusal?.details.path]).toEqual([code, "currency.step"]);
  });
});

test("each line is rounded with rounding per line, the sums without", () => {
  expect(rulesWith([]).roundsEachLine).toBe(true);
  expect(rulesWith([], { roundingMethod: "globally" }).roundsEachLine).toBe(false);
});

describe("refused is", () => {
  const vat = tax("vat", "21");
  test.each<[string, Tax[], Partial<TotalsSettings>, string, string]>([
    ["a tax of no group", [vat, tax("b", "1", { group: groupId("moon") })], {}, "tax_group.unknown", "taxes.1.group"],
    ["any tax where there are no groups", [vat], { taxGroups: [] }, "tax_group.unknown", "taxes.0.group"],
    [
      "a tax of a child that is not there",
      [vat, tax("all", "0", { amountKind: "group", children: [vat.id, taxId("moon")] })],
      {},
      "tax.unknown",
      "taxes.1.children.1",
    ],
    ["a tax that is no number", [tax("vat", "21", { amount: text("21 %") })], {}, "decimal.invalid", "taxes.0.amount"],
    [
      "a currency without a step",
      [vat],
      { currency: { decimals: 2, step: text("0") } },
      "currency.invalid",
      "currency.step",
    ],
  ])("%s", (_, taxes, settings, code, path) => {
    const refusal = refusalOf(() => rulesWith(taxes, settings));
    expect([refusal?.code, refusal?.details.path]).toEqual([code, path]);
  });

  test("not a group that no tax belongs to", () => {
    expect(refusalOf(() => rulesWith([vat], { taxGroups: [taxGroup("taxes"), taxGroup("empty")] }))).toBeNull();
  });
});
