/** The currency of a document, and whether somebody set it by hand. */
export type InCurrency = { currency: string; isCurrencySet: boolean };

/** A currency goes with whether it is by hand: one that is not by hand is that of its terms. */
export function currencyIn(
  { currency, isCurrencySet }: Partial<InCurrency>,
  document: Pick<InCurrency, "isCurrencySet">,
): Partial<InCurrency> {
  if (currency === undefined) return {};
  return { currency, isCurrencySet: isCurrencySet ?? document.isCurrencySet };
}
