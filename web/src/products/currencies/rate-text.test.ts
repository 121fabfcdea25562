import type { Decimal } from "@trato/domain/decimal.ts";
import { formatFor } from "@trato/domain/format.ts";
import { expect, test } from "vitest";
import { rateText, readableRateText } from "./rate-text.ts";

const place = { language: "es" as const, currency: "EUR", currencyDecimals: 2, timeZone: "UTC" };
const f = formatFor(place, () => "2026-11-30T12:00:00Z" as never);
const said = (rate: string, isInverse = false) => ({ currency: "USD", rate: rate as Decimal, isInverse });

test("a rate is told the way round in which it was said", () => {
  expect(rateText(f, "EUR", said("1.0823"))).toBe("1 EUR = 1,0823 USD");
  expect(rateText(f, "EUR", said("0.92", true))).toBe("1 USD = 0,92 EUR");
});

test("read aloud, it is the way round in which it is at least one", () => {
  expect(readableRateText(f, "EUR", said("1.0823"))).toBe("1 EUR = 1,0823 USD");
  expect(readableRateText(f, "EUR", said("0.8"))).toBe("1 USD = 1,25 EUR");
  expect(readableRateText(f, "EUR", said("0.8", true))).toBe("1 EUR = 1,25 USD");
});
