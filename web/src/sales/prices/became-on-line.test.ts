import { canonical } from "@trato/domain/decimal.ts";
import { expect, test } from "vitest";
import { aSaleLine } from "../../../test/sales.ts";
import { becameOnLine, type Taxed } from "./became-on-line.ts";

const n = canonical;
const asItIs: Taxed = ({ unitPrice }) => ({ unitPrice });
const withoutTax: Taxed = () => ({ unitPrice: n("100") });
const nothingElse = { adapted: null, isDiscountTyped: false, isOther: false };

test.each<[string, Parameters<typeof aSaleLine>[0], object, Taxed, object]>([
  ["the line has it", {}, {}, asItIs, nothingElse],
  ["however it is written", { unitPrice: "121.00", discount: "0.0" }, {}, asItIs, nothingElse],
  ["the position made another one of it", { unitPrice: "100" }, {}, withoutTax, { ...nothingElse, adapted: "100" }],
  ["the line has still another price", { unitPrice: "110" }, {}, asItIs, { ...nothingElse, isOther: true }],
  ["or the one before the taxes", {}, {}, withoutTax, { adapted: "100", isDiscountTyped: false, isOther: true }],
  ["or another discount", { discount: "5" }, {}, asItIs, { ...nothingElse, isOther: true }],
  ["the list's discount counts", { discount: "5" }, { discount: n("5") }, asItIs, nothingElse],
  [
    "a discount that was typed is its own",
    { discount: "5", follows: "price" },
    { discount: n("10") },
    asItIs,
    { ...nothingElse, isDiscountTyped: true },
  ],
])("%s", (_, line, listed, taxed, became) => {
  const given = aSaleLine({ unitPrice: "121", discount: "0", follows: "price_and_discount", ...line });
  expect(becameOnLine(given, { unitPrice: n("121"), discount: n("0"), ...listed }, taxed)).toEqual(became);
});
