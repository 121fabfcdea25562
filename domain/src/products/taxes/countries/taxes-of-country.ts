import { europeanUnion } from "../../fiscal-positions/european-union.ts";
import { type CountryPosition, countryPosition, type CountryTaxes } from "./country-tax.ts";
import { type CountryLaw, ratesAndZeros, usualPositions } from "./cross-border.ts";
import { legalNotes, unionNotes } from "./legal-notes.ts";
import { spain } from "./spain.ts";

const vat = { en: "VAT", es: "IVA" };

/** The rates by country, the usual one first; of those besides whose reduced rates are not told here the usual one alone. */
const rates: Readonly<Record<string, readonly string[]>> = {
  AT: ["20"],
  BE: ["21"],
  BG: ["20"],
  CH: ["8.1"],
  CY: ["19"],
  CZ: ["21"],
  DE: ["19", "7"],
  DK: ["25"],
  EE: ["24"],
  FI: ["25.5"],
  FR: ["20", "10", "5.5", "2.1"],
  GB: ["20", "5", "0"],
  GR: ["24"],
  HR: ["25"],
  HU: ["27"],
  IE: ["23"],
  IT: ["22", "10", "5", "4"],
  LT: ["21"],
  LU: ["17"],
  LV: ["21"],
  MT: ["18"],
  MX: ["16", "8", "0"],
  NL: ["21"],
  NO: ["25"],
  PL: ["23"],
  PT: ["23", "13", "6"],
  RO: ["21"],
  SE: ["25"],
  SI: ["22"],
  SK: ["23"],
};

/** In the north of Mexico the lower rate takes the place of the usual one. */
const mexicanBorder: CountryPosition = countryPosition({
  code: "mx_border",
  name: { en: "Border region", es: "Región fronteriza" },
  sequence: 80,
  mappings: { sale: { vat16: ["vat8"] }, purchase: { vat16: ["vat8"] } },
});

/**
 * What a company of this country (ISO code) has to do with: its taxes and fiscal positions; of a country whose law is not
 * known here one plain rate, to be edited. Names and notes in both languages. Source: section 7.4 of the rules and the laws.
 */
export function taxesOfCountry(country: string): CountryTaxes {
  if (country === "ES") return spain;
  const isInUnion = europeanUnion.includes(country);
  const notes = legalNotes[country] ?? (isInUnion ? unionNotes : null);
  const law: CountryLaw = { country, rates: rates[country] ?? ["0"], isInUnion, tax: vat, notes: notes ?? unionNotes };
  if (!notes) return { taxes: ratesAndZeros(law).filter(({ isRate }) => isRate), positions: [] };
  const own = country === "MX" ? [mexicanBorder] : [];
  return { taxes: ratesAndZeros(law), positions: [...usualPositions(law), ...own] };
}
