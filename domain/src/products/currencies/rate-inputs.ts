import * as z from "zod/mini";
import { inputWords } from "../../inputs/input-words.ts";
import { inWords, shaped } from "../../inputs/said.ts";
import { isCurrency } from "../../identity/currencies.ts";
import { calendarDate, exchangeRate, id, line, page, rawText, version } from "../../schemas.ts";

const exchangeRateId = id<"exchange_rates">();

/** Three letters that a currency in use is known by (ISO 4217). */
export const currencyCode = () =>
  z.string().check(shaped(/^[A-Z]{3}$/, inputWords.currency), inWords(z.refine(isCurrency), inputWords.currency));

/** The largest file of rates: all that the European Central Bank has said since 1999, and room to grow. */
export const mostRatesBytes = 12_000_000;

export const CreateExchangeRate = z.object({
  id: z.optional(exchangeRateId),
  currency: currencyCode(),
  /** From that day on it holds, until there is another one. */
  day: calendarDate(),
  rate: exchangeRate(),
  /** So many of the workspace's currency for one of this one, instead of so many of this one for one of the workspace's. */
  isInverse: z._default(z.boolean(), false),
});
export type CreateExchangeRate = z.output<typeof CreateExchangeRate>;

export const EditExchangeRate = z.object({
  exchangeRateId,
  version,
  day: z.optional(calendarDate()),
  rate: z.optional(exchangeRate()),
  isInverse: z.optional(z.boolean()),
});
export type EditExchangeRate = z.output<typeof EditExchangeRate>;

export const OneExchangeRate = z.object({ exchangeRateId });
export type OneExchangeRate = z.output<typeof OneExchangeRate>;

/** Those that hold on a day, today where none is said. */
export const ListCurrencies = z.object({ day: z.optional(calendarDate()) });
export type ListCurrencies = z.output<typeof ListCurrencies>;

export const ListExchangeRates = z.object({ currency: currencyCode(), ...page });
export type ListExchangeRates = z.output<typeof ListExchangeRates>;

/** The file of the European Central Bank, as XML or CSV. */
export const BringRates = z.object({ content: rawText(mostRatesBytes, 1) });
export type BringRates = z.output<typeof BringRates>;

/** Rates that one file or one answer brought. */
export const OneBatch = z.object({ batchId: id<"rate_batches">() });
export type OneBatch = z.output<typeof OneBatch>;

/** Where the bank's file is asked for once a day; null for nowhere. */
export const EditRateSource = z.object({ version, address: z.nullable(line(500, 1)) });
export type EditRateSource = z.output<typeof EditRateSource>;
