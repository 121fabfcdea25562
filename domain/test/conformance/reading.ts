import * as z from "zod/mini";
import { type Moment, parseDate } from "../../src/dates.ts";
import { canonical, type Decimal, exact, type Exact, multiply, percent, subtract, toText } from "../../src/decimal.ts";
import type { RoundingMethod } from "../../src/fractions/fraction.ts";
import type { ExchangeRates } from "../../src/products/prices/exchange-rates.ts";
import { moment } from "../../src/schemas.ts";

// Bricks for reading cases: numbers are decimal text, and what a case leaves out has the reference system's default.

export const number = z.pipe(z.string(), z.transform(canonical));
export const count = z.pipe(z.string(), z.transform(Number));
export const day = z.pipe(
  z.string(),
  z.transform((text) => parseDate(text, "case")),
);
export const numberOr = (missing: string) => z._default(number, canonical(missing));

const roundingMethods: Record<string, RoundingMethod> = {
  "HALF-UP": "half_up",
  "HALF-DOWN": "half_down",
  "HALF-EVEN": "half_even",
  UP: "up",
  DOWN: "down",
};
export const roundingMethod = z.pipe(
  z.string(),
  z.transform((name) => {
    const method = roundingMethods[name];
    if (!method) throw new Error(`no rounding method ${name}`);
    return method;
  }),
);

/** Decimals of prices, discounts and quantities in the reference system. */
export const storedDecimals = 2;

export const currencies = z.record(z.string(), z.object({ decimals: count, rounding: number }));

/** "2024-06-15 10:00:00", which is UTC. */
export function momentOf(text: string): Moment {
  return moment().parse(`${text.replace(" ", "T")}Z`);
}

/** Rates of a case file: units of each currency per unit of the company's. */
export const rates = z.record(z.string(), z.array(z.tuple([day, number])));

export function exchangeRates(companyCurrency: string, read: z.infer<typeof rates>): ExchangeRates {
  return { companyCurrency, rates: read };
}

/** A number as a field of the reference system keeps it. */
export function asStored(text: Decimal, decimals = storedDecimals): Decimal {
  return canonical(toText(exact(text), decimals));
}

/** quantity × price less discount, in the currency's step: what a line without taxes comes to. */
export function subtotal(quantity: Decimal, price: Decimal, discount: Decimal, decimals: number): Decimal {
  const unitPrice: Exact = subtract(exact(price), percent(exact(price), exact(discount)));
  return toText(multiply(exact(quantity), unitPrice), decimals);
}
