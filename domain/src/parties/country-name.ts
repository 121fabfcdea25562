import { type Language, languages } from "../words.ts";

/** A country (ISO 3166-1 alpha-2) in words; what is none, as it is. */
export function countryName(code: string, language: Language): string {
  return /^[A-Z]{2}$/.test(code) ? (new Intl.DisplayNames(language, { type: "region" }).of(code) ?? code) : code;
}

let known: Map<string, string> | null = null;

/** The country that bears exactly this name, in our languages or in its neighbours'; null where none does. */
export function countryCalled(name: string): string | null {
  known ??= new Map([
    ...named(),
    ["UK", "GB"],
    ["U.K.", "GB"],
    ["USA", "US"],
    ["UNITED STATES OF AMERICA", "US"],
    ["U.S.A.", "US"],
    ["EE. UU.", "US"],
  ]);
  return known.get(name.trim().toUpperCase()) ?? null;
}

function named(): [name: string, code: string][] {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(65 + index));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return [...languages, "fr", "de", "it", "pt", "ca"].flatMap((language) => {
    const display = new Intl.DisplayNames(language, { type: "region", fallback: "none" });
    return codes.flatMap((code): [string, string][] => {
      const name = new Intl.Locale(`und-${code}`).region === code ? display.of(code) : undefined;
      return name === undefined ? [] : [[name.toUpperCase(), code]];
    });
  });
}
