/** Whether it is the code of a currency in use (ISO 4217). */
export function isCurrency(code: string): boolean {
  return Intl.supportedValuesOf("currency").includes(code);
}

/** How many decimals amounts of a currency have: 2 for euros, 0 for yen, 3 for dinars. */
export function currencyDecimals(code: string): number {
  const { maximumFractionDigits } = new Intl.NumberFormat("en", {
    style: "currency",
    currency: code,
  }).resolvedOptions();
  return maximumFractionDigits ?? 2;
}

/** Whether it is the name of a time zone (IANA): "Europe/Madrid". */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).format(0) !== "";
  } catch {
    return false;
  }
}
