import { describe, expect, test } from "vitest";
import { currencyDecimals, isCurrency, isTimeZone } from "./currencies.ts";

test.each([
  ["EUR", true],
  ["USD", true],
  ["JPY", true],
  ["XYZ", false],
  ["eur", false],
  ["EURO", false],
  ["", false],
])("%s is a currency: %s", (code, known) => {
  expect(isCurrency(code)).toBe(known);
});

describe("amounts have the decimals of their currency (R-274)", () => {
  test.each([
    ["EUR", 2],
    ["GBP", 2],
    ["JPY", 0],
    ["TND", 3],
    ["KWD", 3],
  ])("%s: %d", (code, decimals) => {
    expect(currencyDecimals(code)).toBe(decimals);
  });
});

test.each([
  ["Europe/Madrid", true],
  ["Atlantic/Canary", true],
  ["UTC", true],
  ["Europe/Atlantis", false],
  ["Madrid", false],
  ["", false],
])("%s is a time zone: %s", (name, known) => {
  expect(isTimeZone(name)).toBe(known);
});
