import { expect, test } from "vitest";
import { anExchangeRate, someCurrencies } from "../../../test/currencies.ts";
import { ratesBetween } from "./rates-between.ts";

const dollars = anExchangeRate();

test.each([
  ["EUR", "USD", { from: null, to: dollars }],
  ["USD", "EUR", { from: dollars, to: null }],
  ["USD", "USD", { from: dollars, to: dollars }],
  ["EUR", "JPY", null], // whose rates begin later
  ["JPY", "USD", null],
  ["EUR", "CHF", null],
])("from %s to %s", (from, to, rates) => {
  expect(ratesBetween(someCurrencies().items, "EUR", { from, to })).toEqual(rates);
});
