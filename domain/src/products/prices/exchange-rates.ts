import { type CalendarDate, parseDate } from "../../dates.ts";
import { type Decimal, divide, exact, type Exact, multiply, sign } from "../../decimal.ts";
import { Refusal } from "../../errors.ts";

/**
 * A rate as it is said: how many units of a currency one unit of the company's buys; where it is inverse, how many of the company's one
 * unit of the currency costs.
 */
export type SaidRate = { rate: Decimal; isInverse: boolean };

/** Rates of a workspace from a day on, those that are said the other way round with a mark. */
export type ExchangeRates = {
  companyCurrency: string;
  rates: Readonly<Record<string, readonly (readonly [day: CalendarDate, rate: Decimal, isInverse?: boolean])[]>>;
};

/**
 * What a missing rate means. "refuse" is the product's way. "earliest_later_or_one" takes the first later rate, else 1,
 * as the reference system does (rule R-276).
 */
export type MissingRate = "refuse" | "earliest_later_or_one";

type DatedRate = { readonly day: CalendarDate; readonly rate: Exact };

export type PreparedRates = {
  readonly companyCurrency: string;
  readonly missing: MissingRate;
  readonly byCurrency: ReadonlyMap<string, readonly DatedRate[]>;
};

const one = exact(1);
const boundedRate = /^\d{1,12}(\.\d{1,12})?$/;

/**
 * Reads the rates once. Refuses with the field's name a day that is none (`date.invalid`) and a rate that is not greater
 * than zero or has more than 12 digits before or after the point (`rate.invalid`).
 */
export function prepareRates(input: ExchangeRates, missing: MissingRate = "refuse"): PreparedRates {
  const byCurrency = new Map<string, DatedRate[]>();
  for (const [currency, rates] of Object.entries(input.rates)) {
    const dated = rates.map(([day, rate, isInverse = false], index) => {
      const path = `rates.${currency}.${index}`;
      return { day: parseDate(day, path), rate: exactRate({ rate, isInverse }, path) };
    });
    byCurrency.set(
      currency,
      dated.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))),
    );
  }
  return { companyCurrency: input.companyCurrency, missing, byCurrency };
}

/**
 * An amount in another currency: amount × rate(to) / rate(from), exact, never rounded here. The rate is the latest one
 * of that day or before; without one it is refused (`rate.missing`, with currency and day), and so is a day that is none
 * (`date.invalid`). Source: rule R-276.
 */
export function convertAmount(amount: Exact, from: string, to: string, day: CalendarDate, rates: PreparedRates): Exact {
  if (from === to) return amount;
  parseDate(day, "day");
  return divide(multiply(amount, rateOn(to, day, rates)), rateOn(from, day, rates));
}

function rateOn(currency: string, day: CalendarDate, rates: PreparedRates): Exact {
  if (currency === rates.companyCurrency) return one;
  const dated = rates.byCurrency.get(currency) ?? [];
  const known = dated.findLast((rate) => rate.day <= day);
  if (known) return known.rate;
  if (rates.missing === "refuse") throw new Refusal("invalid", "rate.missing", { currency, day });
  return dated[0]?.rate ?? one;
}

/** Units of the currency for one of the company's, exactly; refuses what is no rate (`rate.invalid`), with the field's name. */
export function exactRate({ rate, isInverse }: SaidRate, path: string): Exact {
  const said = boundedRate.test(rate) ? exact(rate) : null;
  if (!said || sign(said) <= 0) throw new Refusal("invalid", "rate.invalid", { path });
  return isInverse ? divide(one, said) : said;
}
