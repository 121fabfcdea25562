import * as z from "zod/mini";
import { calendarDate, exchangeRate, id, moment, pageOf } from "../../schemas.ts";

/** Who said a rate: somebody by hand, a file of the European Central Bank, or its answer at the address where it is asked. */
export const rateSources = ["hand", "file", "address"] as const;

const said = {
  day: calendarDate(),
  rate: exchangeRate(),
  isInverse: z.boolean(),
  source: z.enum(rateSources),
};

export const ExchangeRate = z.object({
  id: id<"exchange_rates">(),
  currency: z.string(),
  ...said,
  version: z.int(),
});
export type ExchangeRate = z.output<typeof ExchangeRate>;
export const ExchangeRatePage = pageOf(ExchangeRate);

/** A rate that a price or a document was converted by. */
export const UsedRate = z.object({ currency: z.string(), ...said });
export type UsedRate = z.output<typeof UsedRate>;

/** A currency with rates, and the one that holds; without one that holds its rates begin later. */
export const Currency = z.object({ currency: z.string(), count: z.int(), rate: z.nullable(ExchangeRate) });
export type Currency = z.output<typeof Currency>;
export const Currencies = z.object({ own: z.string(), items: z.array(Currency) });

/** What a file brought: how many rates, of which days and currencies, and how many were there already. */
export const BroughtRates = z.object({
  batchId: id<"rate_batches">(),
  added: z.int(),
  kept: z.int(),
  firstDay: calendarDate(),
  lastDay: calendarDate(),
  currencies: z.int(),
});
export type BroughtRates = z.output<typeof BroughtRates>;

/** Where the bank is asked, when that was last, when it last answered, and why not, where it did not. */
export const RateSource = z.object({
  address: z.nullable(z.string()),
  askedAt: z.nullable(moment()),
  answeredAt: z.nullable(moment()),
  /** In the reader's language. */
  problem: z.nullable(z.string()),
  version: z.int(),
});
export type RateSource = z.output<typeof RateSource>;
export const TakenBack = z.object({ deleted: z.int() });
