import { expect, test } from "vitest";
import { vatCountries } from "./vat-countries.ts";

test("Northern Ireland is a place of its own beside the countries", () => {
  const named = new Map(vatCountries("es").map(({ value, label }) => [value, label]));
  expect([named.get("ES"), named.get("XI")]).toEqual(["España", "Irlanda del Norte (XI)"]);
});
