import { expect, test } from "vitest";
import { anId } from "../../../test/ids.ts";
import { currencyIn, priceListIn } from "./price-list-sent.ts";

test("a list goes with whether it is by hand, and where none was chosen nothing goes", () => {
  expect(priceListIn({}, { isPriceListSet: true })).toEqual({});
  expect(priceListIn({ priceListId: null, isPriceListSet: true }, { isPriceListSet: false })).toEqual({
    priceListId: null,
    isPriceListSet: true,
  });
  expect(priceListIn({ priceListId: anId(900) }, { isPriceListSet: true })).toEqual({
    priceListId: anId(900),
    isPriceListSet: true,
  });
});

test("a currency goes with whether it is by hand, too", () => {
  expect(currencyIn({}, { isCurrencySet: true })).toEqual({});
  expect(currencyIn({ currency: "USD" }, { isCurrencySet: true })).toEqual({ currency: "USD", isCurrencySet: true });
  const asList = { currency: "USD", isCurrencySet: false };
  expect(currencyIn(asList, { isCurrencySet: true })).toEqual(asList);
});
