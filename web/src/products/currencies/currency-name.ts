import type { Language } from "@trato/domain/words.ts";

/** "Dólar estadounidense (USD)". */
export function currencyName(language: Language, code: string): string {
  const name = new Intl.DisplayNames(language, { type: "currency" }).of(code) ?? code;
  return name === code ? code : `${name.charAt(0).toUpperCase()}${name.slice(1)} (${code})`;
}
