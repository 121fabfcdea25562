import { describe, expect, test } from "vitest";
import { europeanUnion, unionOfVat } from "./european-union.ts";
import type { FiscalPosition, FiscalPositionId } from "./fiscal-position.ts";
import { chooseFiscalPosition } from "./fiscal-positions.ts";
import { outsideTerritories, vatPlace } from "./vat-territories.ts";

function position(name: string, sequence: number, rest: Partial<FiscalPosition>): FiscalPosition {
  return {
    id: name as FiscalPositionId, // a name stands for an id
    name,
    sequence,
    isAutomatic: true,
    isVatRequired: false,
    country: null,
    countryGroup: null,
    states: [],
    zipRanges: [],
    mappings: [],
    ...rest,
  };
}

const islands = position("islands", 20, {
  country: "ES",
  zipRanges: ["35", "38", "51", "52"].map((zips) => ({ from: `${zips}000`, to: `${zips}999` })),
});

/** What a company of a country chooses for a customer there; its positions are those with which every country starts. */
function chosen(home: string, country: string, zip: string | null, vat: string | null = null): string | null {
  const positions = [
    position("domestic", 10, { country: home }),
    position("union", 30, { countryGroup: unionOfVat, isVatRequired: true }),
    position("union, private", 40, { countryGroup: unionOfVat }),
    position("export", 50, {}),
    ...(home === "ES" ? [islands] : []),
  ];
  const customer = { country, zip, vat, state: null, positionId: null };
  const company = { country: home, vat: null };
  return chooseFiscalPosition({ company, customer, delivery: null, positions }).position?.name ?? null;
}

describe("a territory outside the Union's VAT", () => {
  test.each([
    ["Livigno", "IT", "23041"],
    ["Campione d'Italia", "IT", "22061"],
    ["Büsingen", "DE", "78266"],
    ["Helgoland", "DE", "27498"],
    ["Åland", "FI", "22100"],
    ["Åland, with its country's letters", "FI", "FI-22100"],
    ["Mount Athos", "GR", "630 86"],
    ["Guadeloupe", "FR", "97110"],
    ["Martinique", "FR", "97200"],
    ["Guyane", "FR", "97300"],
    ["Réunion", "FR", "97400"],
    ["Mayotte", "FR", "97600"],
    ["Saint-Barthélemy", "FR", "97133"],
    ["New Caledonia", "FR", "98800"],
    ["Gran Canaria", "ES", "35001"],
    ["Tenerife", "ES", "38001"],
    ["Ceuta", "ES", "51001"],
    ["Melilla", "ES", "52001"],
  ])("%s (%s %s) is abroad to a company of another country, with a tax number too", (_, country, zip) => {
    expect(chosen("PT", country, zip, `${country}123456789`)).toBe("export");
    expect(chosen("PT", country, zip)).toBe("export");
  });

  test.each([
    ["IT", "23041", "export"],
    ["DE", "27498", "export"],
    ["FR", "97400", "export"],
    ["FI", "22100", "export"],
    ["ES", "38001", "islands"],
    ["ES", "52001", "islands"],
  ])("of %s (%s) is %s to a company of the same country", (country, zip, name) => {
    expect(chosen(country, country, zip)).toBe(name);
  });

  test("has codes of its own country, and none of them twice", () => {
    for (const { country, from, to } of outsideTerritories) {
      expect(europeanUnion).toContain(country);
      expect(from <= to).toBe(true);
      const within = outsideTerritories.filter(
        (each) => each.country === country && each.from <= to && from <= each.to,
      );
      expect(within).toHaveLength(1);
    }
  });
});

test.each([
  ["Como, beside Campione", "IT", "22060", "union"],
  ["Bormio, beside Livigno", "IT", "23032", "union"],
  ["Madeira, with rates of its own", "PT", "9000-001", "union"],
  ["the Azores", "PT", "9500-001", "union"],
  ["Corsica", "FR", "20000", "union"],
  ["the Balearic Islands", "ES", "07001", "union"],
  ["Monaco, as France", "MC", "98000", "union"],
  ["San Marino", "SM", "47890", "export"],
  ["Andorra", "AD", "AD500", "export"],
  ["Switzerland", "CH", "8001", "export"],
])("%s (%s %s): %s", (_, country, zip, name) => {
  const home = country === "PT" ? "DE" : "PT";
  expect(chosen(home, country, zip, "FR23334175221")).toBe(name);
});

describe("Northern Ireland", () => {
  test.each([
    ["is in the Union for a company with its number", "ES", "BT1 5GS", "XI123456789", "union"],
    ["also where its postal code is unknown", "ES", null, "XI123456789", "union"],
    ["is in it without a number of its own as private persons are", "ES", "BT1 5GS", "GB123456789", "union, private"],
    ["is at home in the United Kingdom", "GB", "BT1 5GS", "XI123456789", "domestic"],
  ] as const)("%s", (_, home, zip, vat, name) => {
    expect(chosen(home, "GB", zip, vat)).toBe(name);
  });

  test("is not Great Britain", () => {
    expect(chosen("ES", "GB", "SW1A 1AA", "GB123456789")).toBe("export");
  });
});

test("an address without a country or a postal code stays as it is", () => {
  const nowhere = { country: null, state: null, zip: "35001", vat: null };
  expect(vatPlace(nowhere, "ES")).toEqual(nowhere);
  const spain = { country: "ES", state: null, zip: null, vat: null };
  expect(vatPlace(spain, "PT")).toEqual(spain);
});
