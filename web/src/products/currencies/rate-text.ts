import type { Decimal } from "@trato/domain/decimal.ts";
import type { Format } from "@trato/domain/format.ts";
import { readableRate } from "@trato/domain/products/currencies/rates-of-bank.ts";

type Said = { currency: string; rate: Decimal; isInverse: boolean };

/** "1 EUR = 1.0823 USD", the way round in which it is said. */
export function rateText(f: Pick<Format, "worth">, own: string, { currency, rate, isInverse }: Said): string {
  const [one, other] = isInverse ? [currency, own] : [own, currency];
  return `1 ${one} = ${f.worth(rate)} ${other}`;
}

/** The same, the way round in which it is at least one, for people to read. */
export const readableRateText = (f: Pick<Format, "worth">, own: string, said: Said): string =>
  rateText(f, own, { ...said, ...readableRate(said) });
