import { expect, test } from "vitest";
import type { Decimal } from "../decimal.ts";
import { convertedPrice, sumsOf } from "./document-currency.ts";

const n = (text: string) => text as Decimal; // a decimal
const rate = (text: string, isInverse = false) => ({ rate: n(text), isInverse });

test.each([
  ["100", null, rate("1.08"), 2, "108"],
  ["108", rate("1.08"), null, 2, "100"],
  ["100", rate("0.8", true), rate("160"), 0, "12800"],
  ["10", null, rate("0.3", true), 2, "33.33"],
  ["10", null, null, 2, "10"],
])("%s from %j to %j with %i decimals is %s", (price, from, to, decimals, result) => {
  expect(convertedPrice(n(price), from, to, decimals)).toBe(result);
});

const of = (currency: string, total: string, companyTotal: string) => ({
  currency,
  found: 1,
  total: n(total),
  companyTotal: n(companyTotal),
});

test("amounts of one currency are added in it, of several in the workspace's", () => {
  expect(sumsOf([], "EUR")).toEqual([]);
  expect(sumsOf([of("JPY", "16000", "100")], "EUR")).toEqual([{ currency: "JPY", total: "16000" }]);
  expect(sumsOf([of("EUR", "12.5", "12.5"), of("USD", "10.8", "10")], "EUR")).toEqual([
    { currency: "EUR", total: "22.50" },
  ]);
});
