import type { Language } from "../words.ts";

const spanish = "AR BO CL CO CR CU DO EC ES GQ GT HN MX NI PA PE PR PY SV UY VE";

/** The language of Trato that a country speaks; English where it is none of ours. `country` by its two letters (ISO 3166-1). */
export const languageOfCountry = (country: string): Language => (spanish.split(" ").includes(country) ? "es" : "en");

const euro = "AD AT BE BG CY DE EE ES FI FR GR HR IE IT LT LU LV MC ME MT NL PT SI SK SM VA XK";
const otherCurrencies: Record<string, string> = {
  AR: "ARS",
  AU: "AUD",
  BR: "BRL",
  CA: "CAD",
  CH: "CHF",
  CL: "CLP",
  CN: "CNY",
  CO: "COP",
  CZ: "CZK",
  DK: "DKK",
  EC: "USD",
  GB: "GBP",
  HU: "HUF",
  IN: "INR",
  JP: "JPY",
  MA: "MAD",
  MX: "MXN",
  NO: "NOK",
  NZ: "NZD",
  PE: "PEN",
  PL: "PLN",
  RO: "RON",
  SE: "SEK",
  TR: "TRY",
  US: "USD",
  UY: "UYU",
};

/** What a country pays with, where it is one of the usual currencies (ISO 4217). */
export function currencyOfCountry(country: string): string | null {
  return euro.split(" ").includes(country) ? "EUR" : (otherCurrencies[country] ?? null);
}

/** By whose clock a country with several zones is meant: its capital's, or where most of its people live. */
const mainZones: Record<string, string> = {
  AR: "America/Argentina/Buenos_Aires",
  AU: "Australia/Sydney",
  BR: "America/Sao_Paulo",
  CA: "America/Toronto",
  CL: "America/Santiago",
  CN: "Asia/Shanghai",
  CY: "Asia/Nicosia",
  DE: "Europe/Berlin",
  EC: "America/Guayaquil",
  ES: "Europe/Madrid",
  GL: "America/Nuuk",
  ID: "Asia/Jakarta",
  KZ: "Asia/Almaty",
  MN: "Asia/Ulaanbaatar",
  MX: "America/Mexico_City",
  MY: "Asia/Kuala_Lumpur",
  NZ: "Pacific/Auckland",
  PT: "Europe/Lisbon",
  RU: "Europe/Moscow",
  UA: "Europe/Kyiv",
  US: "America/New_York",
  UZ: "Asia/Tashkent",
};

/** What newer engines know of a place. */
type Place = Intl.Locale & { getTimeZones?: () => string[] | undefined };

/** The time zone of a country, or of most of it; null where it has several and none is the usual one, or the engine knows none. */
export function timeZoneOfCountry(country: string): string | null {
  const zone = mainZones[country] ?? onlyZoneOf(country);
  return zone && new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions().timeZone; // as this engine calls it
}

function onlyZoneOf(country: string): string | null {
  const place: Place = new Intl.Locale(`und-${country}`);
  const [only = null, another] = place.getTimeZones?.() ?? [];
  return another === undefined ? only : null;
}
