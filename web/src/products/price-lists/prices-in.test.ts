import { formatFor } from "@trato/domain/format.ts";
import { expect, test } from "vitest";
import { pricesIn } from "./prices-in.ts";

test("prices have the sign and decimals of the list's currency, and as many more as the workspace's have", () => {
  const place = { language: "en" as const, currency: "EUR", currencyDecimals: 2, priceDecimals: 3, timeZone: "UTC" };
  const f = formatFor(place, () => "2026-11-30T12:00:00Z" as never);
  expect(f.priceMoney("12")).toBe("€12.000");
  expect(pricesIn(f, "JPY").priceMoney("12")).toBe("¥12.0");
  expect(pricesIn(f, "USD").price("12.5")).toBe("12.500");
});
