import { describe, expect, test } from "vitest";
import { languages } from "../words.ts";
import { readCountry } from "./countries.ts";

describe("a country is known", () => {
  test.each([
    ["by its two letters", "ES", "ES"],
    ["in small letters, with spaces around", " pt ", "PT"],
    ["by its English name", "Spain", "ES"],
    ["by its Spanish name", "España", "ES"],
    ["without accents", "MEXICO", "MX"],
    ["with other signs", "Côte d'Ivoire", "CI"],
    ["by what people write", "USA", "US"],
    ["with points", "EE. UU.", "US"],
    ["by a part of it", "England", "GB"],
    ["by two letters that are not its code", "UK", "GB"],
    ["by an older name", "Turkey", "TR"],
    ["by a name that is near another's", "Holland", "NL"],
    ["with a letter wrong", "Philipines", "PH"],
    ["with a letter missing", "Alemani", "DE"],
    ["with two letters wrong in a long name", "Unitd Kingdon", "GB"],
    ["with two letters that changed places", "Alemnaia", "DE"],
    ["with the first two changed", "rFancia", "FR"],
    ["with the last two changed", "Portugla", "PT"],
    ["by the nearest of several", "Nigerria", "NG"],
    ["by its own name", "Deutschland", "DE"],
    ["by its own name in other letters", "Ελλάδα", "GR"],
    ["as a neighbour calls it", "Allemagne", "DE"],
    ["as a region calls it", "Alemanya", "DE"],
    ["as Portuguese writes it", "Países Baixos", "NL"],
  ])("%s: %s", (_, text, code) => {
    expect(readCountry(text)).toBe(code);
  });

  test.each([
    ["France", "FR"],
    ["Francia", "FR"],
    ["United Kingdom", "GB"],
    ["Russia", "RU"],
    ["Serbia", "RS"],
    ["Germany", "DE"],
    ["Burkina Faso", "BF"],
    ["Timor-Leste", "TL"],
  ])("%s by the code that it has today", (text, code) => {
    expect(readCountry(text)).toBe(code);
  });
});

describe("no country is", () => {
  test.each([
    "",
    " ",
    "Atlantis",
    "Europe",
    "EU",
    "ZZ",
    "XX",
    "12",
    "FX",
    "SU",
    "YU",
    "Nigera",
    "Itlia",
    "Austrlja",
    "Irlnadia",
  ])("%j", (text) => {
    expect(readCountry(text)).toBeNull();
  });
});

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ".split("");
const codes = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => readCountry(code) === code);

test.each(languages)("every country is found by its own name as %s writes it", (language) => {
  const display = new Intl.DisplayNames(language, { type: "region" });
  expect(codes.length).toBeGreaterThan(230);
  expect(codes.filter((code) => readCountry(display.of(code) ?? "") !== code)).toEqual([]);
});
