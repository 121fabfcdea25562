import { expect, test } from "vitest";
import { anId } from "../../../test/ids.ts";
import { priceListIn } from "./price-list-sent.ts";

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
