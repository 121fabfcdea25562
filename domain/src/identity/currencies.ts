/** Whether it is the code of a currency in use (ISO 4217). */
export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf("currency").includes(code);
}

const decimalsOf = new Map<string, number>();

/** How many decimals amounts of a currency have: 2 for euros, 0 for yen, 3 for dinars. */
export function currencyDecimals(code: string): number {
  const known = decimalsOf.get(code);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat("en", { style: "currency", currency: code });
  const decimals = format.resolvedOptions().maximumFractionDigits ?? 2;
  decimalsOf.set(code, decimals);
  return decimals;
}

type MoneyPlace = { currency: string; currencyDecimals: number; priceDecimals: number };

/** The same place with money of another currency: its prices have as many more decimals than its amounts as they have here. */
export function inCurrency<Place extends MoneyPlace>(place: Place, currency: string): Place {
  if (currency === place.currency) return place;
  const decimals = currencyDecimals(currency);
  const more = Math.max(place.priceDecimals - place.currencyDecimals, 0);
  return { ...place, currency, currencyDecimals: decimals, priceDecimals: decimals + more };
}

/** Whether it is the name of a time zone (IANA): "Europe/Madrid". */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== "";
  } catch {
    return false;
  }
}
