import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimals } from "../test/decimals.ts";
import { propertyRuns } from "../test/property-runs.ts";
import { absolute, canonical, compare, type Decimal, divide, exact, subtract } from "./decimal.ts";
import { amountText, enteredPrice, moneyText, roundedAmount, stepText } from "./money.ts";

const text = (amount: string) => amount as Decimal; // a decimal

test.each([
  ["12.5", 2, "12.50"],
  ["13", 0, "13"],
  ["1", 3, "1.000"],
  ["0", 2, "0.00"],
  ["-0.5", 2, "-0.50"],
])("%s with %d decimals goes over the wire as %s", (amount, decimalsOfCurrency, wire) => {
  expect(amountText(text(amount), decimalsOfCurrency)).toBe(wire);
});

describe("what was typed is rounded half away from zero to the currency (R-271, R-274)", () => {
  test.each([
    ["euros", "12.345", 2, "12.35"],
    ["euros", "12.3449", 2, "12.34"],
    ["euros owed", "-12.345", 2, "-12.35"],
    ["yen", "12.5", 0, "13"],
    ["yen", "12.4999", 0, "12"],
    ["dinars", "1.0005", 3, "1.001"],
    ["almost nothing", "-0.004", 2, "0.00"],
  ])("%s: %s", (_, amount, decimalsOfCurrency, rounded) => {
    expect(roundedAmount(text(amount), decimalsOfCurrency)).toBe(rounded);
  });

  test("once rounded it stays, and it is never further off than half a step", () => {
    fc.assert(
      fc.property(decimals(6, 6), fc.nat(4), (amount, decimalsOfCurrency) => {
        const rounded = roundedAmount(amount, decimalsOfCurrency);
        expect(roundedAmount(rounded, decimalsOfCurrency)).toBe(rounded);
        const off = absolute(subtract(exact(rounded), exact(amount)));
        expect(compare(off, divide(exact(stepText(decimalsOfCurrency)), exact(2)))).toBeLessThanOrEqual(0);
      }),
      propertyRuns(),
    );
  });
});

test.each([
  [0, "1"],
  [2, "0.01"],
  [3, "0.001"],
])("with %d decimals the smallest amount is %s", (count, step) => {
  expect(stepText(count)).toBe(step);
});

test.each([
  ["12.5", "0.01", "12.50"],
  ["12", "0.05", "12.00"],
  ["12", "1", "12"],
  ["12.5", "1", "12.5"],
  ["12.345", "0.01", "12.345"],
  ["12.5", "0.010", "12.50"],
  ["-7", "0.001", "-7.000"],
])("%s in steps of %s is shown as %s: exactly what was computed", (amount, step, shown) => {
  expect(moneyText(exact(amount), text(step))).toBe(shown);
});

test.each([
  ["0.125", "0.125"],
  ["12.50", "12.5"],
  ["0.123456", "0.123456"],
  ["0.1234565", "0.123457"],
  ["-0.1234565", "-0.123457"],
  ["130.0000004", "130"],
  ["1000000", "1000000"],
])("a price of %s is kept as %s", (typed, kept) => {
  expect(enteredPrice(text(typed))).toBe(canonical(kept));
});
