import { useMemo } from "react";
import type { Moment } from "@trato/domain/dates.ts";
import { type Format, formatFor } from "@trato/domain/format.ts";
import { useLanguage } from "../../platform/words.ts";
import type { Offer } from "../queries.ts";

const clock = () => new Date().toISOString() as Moment; // toISOString writes moments

/** Amounts, days and quantities as the customer reads them. */
export function useOfferFormat({ currency, currencyDecimals, priceDecimals }: Offer): Format {
  const language = useLanguage();
  return useMemo(() => {
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    return formatFor({ language, currency, currencyDecimals, priceDecimals, timeZone }, clock);
  }, [language, currency, currencyDecimals, priceDecimals]);
}
