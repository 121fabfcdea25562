import { expect, test } from "vitest";
import { currencyIn } from "./currency-sent.ts";

test("a currency goes with whether it is by hand", () => {
  expect(currencyIn({}, { isCurrencySet: true })).toEqual({});
  expect(currencyIn({ currency: "USD" }, { isCurrencySet: true })).toEqual({ currency: "USD", isCurrencySet: true });
  const asTerms = { currency: "USD", isCurrencySet: false };
  expect(currencyIn(asTerms, { isCurrencySet: true })).toEqual(asTerms);
});
