import type { Language } from "../words.ts";

/** A country (ISO 3166-1 alpha-2) in words; what is none, as it is. */
export function countryName(code: string, language: Language): string {
  return /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code) : code;
}
