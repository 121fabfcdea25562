import { expect, test } from "vitest";
import type { Decimal } from "../../decimal.ts";
import { fromMinorUnits, inMinorUnits } from "./minor-units.ts";

test.each([
  ["72.60", "EUR", 7260],
  ["0.01", "USD", 1],
  ["1200", "JPY", 1200],
  ["1200", "CLP", 1200],
  ["5.12", "KWD", 5120],
  ["1500", "ISK", 150_000],
  ["1500", "UGX", 150_000],
  ["999999.99", "EUR", 99_999_999],
])("%s %s are %s units, and back", (amount, currency, units) => {
  expect(inMinorUnits(amount as Decimal, currency)).toBe(units); // canonical
  expect(Number(fromMinorUnits(units, currency))).toBe(Number(amount));
});

test.each([
  ["finer than cents", "0.005", "EUR"],
  ["yen with decimals", "10.5", "JPY"],
  ["dinars whose last digit is not 0", "5.123", "KWD"],
  ["crowns with decimals", "10.5", "ISK"],
  ["nothing", "0", "EUR"],
  ["less than nothing", "-5", "EUR"],
  ["more than is taken", "1000000", "EUR"],
])("%s cannot be taken", (_, amount, currency) => {
  expect(inMinorUnits(amount as Decimal, currency)).toBeNull(); // canonical
});
