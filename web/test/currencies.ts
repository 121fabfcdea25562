import { Currencies, ExchangeRate, RateSource } from "@trato/domain/products/currencies/rate-records.ts";
import * as z from "zod/mini";
import { anId } from "./ids.ts";

/** 1.0823 dollars for a euro, as the bank says. */
export function anExchangeRate(given: Partial<z.input<typeof ExchangeRate>> = {}): ExchangeRate {
  const said = { currency: "USD", day: "2026-11-27", rate: "1.0823", isInverse: false, source: "file" as const };
  return z.parse(ExchangeRate, { id: anId(950), ...said, version: 1, ...given });
}

/** Dollars with a rate, and yen whose rates begin later. */
export const someCurrencies = () =>
  z.parse(Currencies, {
    own: "EUR",
    items: [
      { currency: "JPY", count: 1, rate: null },
      { currency: "USD", count: 120, rate: anExchangeRate() },
    ],
  });

export const aRateSource = (given: Partial<z.input<typeof RateSource>> = {}): RateSource =>
  z.parse(RateSource, { address: null, askedAt: null, answeredAt: null, problem: null, version: 1, ...given });
