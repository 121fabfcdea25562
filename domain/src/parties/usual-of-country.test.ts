import { expect, test } from "vitest";
import { currencyOfCountry, languageOfCountry, timeZoneOfCountry } from "./usual-of-country.ts";

test.each([
  ["ES", "Europe/Madrid", "es"],
  ["MX", "America/Mexico_City", "es"],
  ["FR", "Europe/Paris", "en"],
  ["GB", "Europe/London", "en"],
  ["IT", "Europe/Rome", "en"],
  ["US", "America/New_York", "en"],
  ["CO", "America/Bogota", "es"],
  ["KI", null, "en"], // three zones, none of most of its people
] as const)("in %s it is by the clock of %s, and spoken to in %s", (country, timeZone, language) => {
  expect([timeZoneOfCountry(country), languageOfCountry(country)]).toEqual([timeZone, language]);
});

test("a zone that is meant by a country is one that can be chosen", () => {
  const known = Intl.supportedValuesOf("timeZone");
  for (const country of ["AR", "ES", "GL", "MX", "UA", "US", "CN"]) expect(known).toContain(timeZoneOfCountry(country));
});

test.each([
  ["ES", "EUR"],
  ["HR", "EUR"],
  ["EC", "USD"],
  ["CH", "CHF"],
  ["MX", "MXN"],
  ["KP", null],
])("in %s one usually pays with %s", (country, currency) => {
  expect(currencyOfCountry(country)).toBe(currency);
});
