import { expect, test } from "vitest";
import { canonical, type Decimal } from "../decimal.ts";
import { enteredPrice } from "./entered-price.ts";

test.each([
  ["0.125", "0.125"],
  ["12.50", "12.5"],
  ["0.123456", "0.123456"],
  ["0.1234565", "0.123457"],
  ["-0.1234565", "-0.123457"],
  ["1000000", "1000000"],
])("a price of %s is kept as %s", (typed, kept) => {
  const price = typed as Decimal; // a decimal
  expect(enteredPrice(price)).toBe(canonical(kept));
});
