import type { CalendarDate } from "../../dates.ts";
import { compare, type Decimal, divide, exact, type Exact, one, roundTo, stepOf, toText } from "../../decimal.ts";
import { Refusal } from "../../errors.ts";
import type { SaidRate } from "../prices/exchange-rates.ts";
import type { BankRate } from "./bank-file.ts";

/** A rate of a currency from a day on. */
export type DatedRate = SaidRate & { currency: string; day: CalendarDate };

/** As many decimals as rates are kept with. */
export const rateDecimalsKept = 12;

const euro = "EUR";

/**
 * The bank's rates, which are for one euro, as those of a company of another currency: through its own rate of the same day, exactly as far as
 * twelve decimals go, and said the way round in which they are not below one. For a company in euros they stay as they are. Refuses where the
 * company's currency is in none of its days (`rates_file.not_this_currency`); days without it are left out, and so is what a file says of the
 * euro itself.
 */
export function ratesOfBank(said: readonly BankRate[], companyCurrency: string): DatedRate[] {
  const rates = said.filter(({ currency }) => currency !== euro);
  if (companyCurrency === euro) return rates.map((rate) => ({ ...rate, isInverse: false }));
  const own = new Map(rates.filter(({ currency }) => currency === companyCurrency).map(({ day, rate }) => [day, rate]));
  if (own.size === 0)
    throw new Refusal("invalid", "rates_file.not_this_currency", { path: "content", currency: companyCurrency });
  const ofEuro = [...own].map(([day, rate]) => ({ currency: euro, day, rate, isInverse: true }));
  const ofOthers = rates.flatMap(({ currency, day, rate }) => {
    const base = own.get(day);
    return currency === companyCurrency || base === undefined ? [] : { currency, day, ...across(rate, base) };
  });
  return [...ofEuro, ...ofOthers];
}

/** So many of a currency for one of the company's, where both are known for one euro. */
function across(rate: Decimal, base: Decimal): SaidRate {
  const isInverse = compare(exact(rate), exact(base)) < 0;
  const said = isInverse ? divide(exact(base), exact(rate)) : divide(exact(rate), exact(base));
  return { rate: rateText(said), isInverse };
}

const rateText = (rate: Exact): Decimal => toText(roundTo(rate, stepOf(rateDecimalsKept)));

/** How many of the company's one unit of a currency costs, or the other way round: whichever is at least one, for people to read. */
export function readableRate({ rate, isInverse }: SaidRate): SaidRate {
  if (compare(exact(rate), exact(one)) >= 0) return { rate, isInverse };
  return { rate: rateText(divide(exact(one), exact(rate))), isInverse: !isInverse };
}
