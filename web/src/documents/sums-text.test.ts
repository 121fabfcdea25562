import type { Decimal } from "@trato/domain/decimal.ts";
import { expect, test } from "vitest";
import { sumsText } from "./sums-text.ts";

const f = { count: String, wholeMoney: (value: string, of = "EUR") => `${value} ${of}` };
const sum = (total: string, currency: string) => ({ total: total as Decimal, currency }); // written as one

test.each([
  [undefined, undefined],
  [{ count: 0, sums: [] }, "0"],
  [{ count: 3, sums: [sum("120", "EUR")] }, "3 · 120 EUR"],
  [{ count: 3, sums: [sum("120", "EUR"), sum("7", "USD")] }, "3 · 120 EUR · 7 USD"],
])("of %j one reads: %s", (found, text) => {
  expect(sumsText(found, f)).toBe(text);
});
