import { describe, expect, test } from "vitest";
import type { Decimal } from "../../../decimal.ts";
import type { Id } from "../../../ids.ts";
import { unionOfVat } from "../../fiscal-positions/european-union.ts";
import { fiscalContactOf } from "../../fiscal-positions/fiscal-contact.ts";
import type { FiscalPosition, FiscalPositionId } from "../../fiscal-positions/fiscal-position.ts";
import { chooseFiscalPosition } from "../../fiscal-positions/fiscal-positions.ts";
import { mapTaxes } from "../../fiscal-positions/tax-mapping.ts";
import { totalsOf } from "../../totals/totals.ts";
import { prepareTotals } from "../../totals/totals-rules.ts";
import type { Tax } from "../taxes.ts";
import { type CountryTaxes, rateCode, type TaxUse } from "./country-tax.ts";
import {
  keyOf,
  knownTaxes,
  type KeptTax,
  mappingsAmong,
  missingPositions,
  usedTaxes,
  withoutServices,
  withServices,
} from "./missing-taxes.ts";
import { taxesOfCountry } from "./taxes-of-country.ts";

const ids = (...names: string[]) => names as Id<"taxes">[]; // names stand for ids

/** A workspace that has everything of a catalogue; codes stand for ids. */
function workspaceOf(catalogue: CountryTaxes) {
  const taxes: Tax[] = usedTaxes(catalogue).map(({ tax, use }) => ({
    id: keyOf(use, tax.code) as Id<"taxes">, // a code stands for an id
    name: tax.name.es,
    amountKind: "percent",
    amount: tax.amount as Decimal, // written as a decimal
    priceIncluded: false,
    includeBase: false,
    isBaseAffected: true,
    reverseCharge: tax.isReverseCharge,
    sequence: tax.sequence,
    group: tax.name.es as Id<"tax_groups">, // a name stands for an id
    children: [],
  }));
  const taxGroups = taxes.map(({ group: id, name, sequence }) => ({ id, name, sequence, precedingSubtotal: null }));
  const known = new Map(taxes.map(({ id }) => [id as string, [id]]));
  const positions: FiscalPosition[] = catalogue.positions.map((position) => ({
    ...position,
    id: position.code as FiscalPositionId, // a code stands for an id
    name: position.code,
    countryGroup: position.isInUnion ? unionOfVat : null,
    states: [],
    mappings: mappingsAmong(position, known),
  }));
  const rules = prepareTotals({ taxes, taxGroups, currency: { decimals: 2 }, roundingMethod: "per_line" });
  return { positions, rules };
}

type Asked = { use?: TaxUse; rate?: string | undefined; isService?: boolean };

/** What 1000 with the usual rate comes to under a position. */
function thousandUnder(country: string, code: string | null, { use = "sale", rate, isService = false }: Asked = {}) {
  const catalogue = taxesOfCountry(country);
  const { positions, rules } = workspaceOf(catalogue);
  const position = positions.find(({ id }) => id === code) ?? null;
  const usual = rate === undefined ? (catalogue.taxes[0]?.code ?? "") : rateCode(rate);
  const taxIds = mapTaxes([keyOf(use, usual) as Id<"taxes">], position, isService); // as above
  const { total, subtotals } = totalsOf([{ quantity: "1" as Decimal, unitPrice: "1000" as Decimal, taxIds }], rules); // decimals
  return [...subtotals.flatMap(({ groups }) => groups.map(({ name, tax }) => `${name}: ${tax}`)), total];
}

describe("a document of 1000 in Spain", () => {
  test.each<[string, TaxUse, string | undefined, string[]]>([
    ["domestic", "sale", undefined, ["IVA 21 %: 210.00", "1210.00"]],
    ["domestic", "sale", "10", ["IVA 10 %: 100.00", "1100.00"]],
    ["domestic", "sale", "4", ["IVA 4 %: 40.00", "1040.00"]],
    ["es_islands", "sale", undefined, ["IVA 0 % exportación: 0.00", "1000.00"]],
    ["es_islands", "purchase", undefined, ["IVA 0 % importación: 0.00", "1000.00"]],
    ["union", "sale", undefined, ["IVA 0 % intracomunitario: 0.00", "1000.00"]],
    ["union", "purchase", undefined, ["IVA 21 % intracomunitario: 0.00", "1000.00"]],
    ["union_private", "sale", undefined, ["IVA 21 %: 210.00", "1210.00"]],
    ["export", "sale", undefined, ["IVA 0 % exportación: 0.00", "1000.00"]],
    ["export", "purchase", undefined, ["IVA 0 % importación: 0.00", "1000.00"]],
    ["reverse", "sale", undefined, ["IVA 0 % inversión del sujeto pasivo: 0.00", "1000.00"]],
    ["reverse", "purchase", "10", ["IVA 10 % inversión del sujeto pasivo: 0.00", "1000.00"]],
    ["exempt", "sale", undefined, ["IVA exento: 0.00", "1000.00"]],
    ["es_surcharge", "sale", undefined, ["IVA 21 %: 210.00", "Recargo de equivalencia 5,2 %: 52.00", "1262.00"]],
    ["es_surcharge", "sale", "10", ["IVA 10 %: 100.00", "Recargo de equivalencia 1,4 %: 14.00", "1114.00"]],
    ["es_surcharge", "sale", "4", ["IVA 4 %: 40.00", "Recargo de equivalencia 0,5 %: 5.00", "1045.00"]],
    ["es_irpf15", "sale", undefined, ["IVA 21 %: 210.00", "IRPF -15 %: -150.00", "1060.00"]],
    ["es_irpf7", "purchase", undefined, ["IVA 21 %: 210.00", "IRPF -7 %: -70.00", "1140.00"]],
    ["es_irpf19", "sale", "10", ["IVA 10 %: 100.00", "IRPF -19 %: -190.00", "910.00"]],
    ["es_igic", "sale", undefined, ["IGIC 7 %: 70.00", "1070.00"]],
    ["es_igic", "sale", "10", ["IGIC 3 %: 30.00", "1030.00"]],
    ["es_igic", "sale", "4", ["IGIC 0 %: 0.00", "1000.00"]],
  ])("under %s, of %s at %s", (code, use, rate, expected) => {
    expect(thousandUnder("ES", code, { use, rate })).toEqual(expected);
  });

  test("every rate of the islands is there", () => {
    const igic = taxesOfCountry("ES").taxes.filter(({ code }) => code.startsWith("igic"));
    expect(igic.map(({ amount }) => amount).toSorted()).toEqual(["0", "15", "3", "7", "9.5"]);
  });
});

describe("a document of 1000 elsewhere", () => {
  const cases = [
    ["PT", ["23", "13", "6"], "1230.00"],
    ["FR", ["20", "10", "5.5", "2.1"], "1200.00"],
    ["DE", ["19", "7"], "1190.00"],
    ["IT", ["22", "10", "5", "4"], "1220.00"],
    ["GB", ["20", "5", "0"], "1200.00"],
    ["MX", ["16", "8", "0"], "1160.00"],
  ] as const;

  test.each(cases)("in %s has the rates %s, the first of them usual", (country, rates, total) => {
    const { taxes } = taxesOfCountry(country);
    expect(taxes.filter(({ isRate }) => isRate).map(({ amount }) => amount)).toEqual(rates);
    expect(taxes.filter(({ isDefault }) => isDefault).map(({ amount }) => amount)).toEqual([rates[0]]);
    expect(thousandUnder(country, "domestic").at(-1)).toBe(total);
  });

  test.each(cases.flatMap(([country]) => ["export", "reverse", "exempt"].map((code) => [country, code] as const)))(
    "in %s under %s has no tax, said by a note",
    (country, code) => {
      for (const use of ["sale", "purchase"] as const)
        expect(thousandUnder(country, code, { use }).at(-1)).toBe("1000.00");
      expect(taxesOfCountry(country).positions.find((position) => position.code === code)?.note?.es).toBeTruthy();
    },
  );

  test.each(["PT", "FR", "DE", "IT", "NL"])("in %s to a company of the Union the buyer owes the tax", (country) => {
    expect(thousandUnder(country, "union")).toEqual(["IVA 0 % intracomunitario: 0.00", "1000.00"]);
    expect(thousandUnder(country, "union", { use: "purchase" }).at(-1)).toBe("1000.00");
  });

  test("at the border of Mexico is taxed less", () => {
    expect(thousandUnder("MX", "mx_border")).toEqual(["IVA 8 %: 80.00", "1080.00"]);
  });

  test("where the law is not known has one plain tax to be edited", () => {
    expect(taxesOfCountry("US")).toMatchObject({ taxes: [{ amount: "0", isDefault: true }], positions: [] });
    expect(taxesOfCountry("CH").taxes.map(({ name }) => name)).toEqual([{ en: "VAT 8.1 %", es: "IVA 8,1 %" }]);
  });
});

describe("a service of 1000", () => {
  test.each<[string, string, TaxUse, string]>([
    ["ES", "domestic", "sale", "IVA 21 %: 210.00"],
    ["ES", "union", "sale", "IVA 0 % servicios UE: 0.00"],
    ["ES", "union", "purchase", "IVA 21 % inversión del sujeto pasivo: 0.00"],
    ["ES", "union_private", "sale", "IVA 21 %: 210.00"],
    ["ES", "northern_ireland", "sale", "IVA no sujeto: 0.00"],
    ["ES", "northern_ireland", "purchase", "IVA 21 % inversión del sujeto pasivo: 0.00"],
    ["ES", "es_islands", "sale", "IVA no sujeto: 0.00"],
    ["ES", "export", "sale", "IVA no sujeto: 0.00"],
    ["ES", "export", "purchase", "IVA 21 % inversión del sujeto pasivo: 0.00"],
    ["ES", "export_private", "sale", "IVA 21 %: 210.00"],
    ["ES", "export_private", "purchase", "IVA 21 % inversión del sujeto pasivo: 0.00"],
    ["ES", "es_islands_private", "sale", "IVA 21 %: 210.00"],
    ["GB", "export_private", "sale", "IVA 20 %: 200.00"],
    ["ES", "reverse", "sale", "IVA 0 % inversión del sujeto pasivo: 0.00"],
    ["ES", "es_igic", "sale", "IGIC 7 %: 70.00"],
    ["GB", "export", "sale", "IVA no sujeto: 0.00"],
    ["MX", "export", "sale", "IVA 0 % exportación: 0.00"],
    ["MX", "export", "purchase", "IVA 16 % inversión del sujeto pasivo: 0.00"],
    ...["PT", "FR", "DE", "IT", "NL"].flatMap((country): [string, string, TaxUse, string][] => [
      [country, "union", "sale", "IVA 0 % servicios UE: 0.00"],
      [country, "northern_ireland", "sale", "IVA no sujeto: 0.00"],
      [country, "export", "sale", "IVA no sujeto: 0.00"],
      [country, "export_private", "sale", thousandUnder(country, "domestic")[0] ?? ""],
    ]),
  ])("in %s under %s, of %s, has %s", (country, code, use, expected) => {
    expect(thousandUnder(country, code, { use, isService: true })[0]).toBe(expected);
  });

  test.each(["ES", "PT", "FR", "DE", "IT", "GB", "NL"])(
    "in %s leaves the goods of people abroad exported",
    (country) => {
      expect(thousandUnder(country, "export_private")).toEqual(["IVA 0 % exportación: 0.00", "1000.00"]);
      for (const { amount } of taxesOfCountry(country).taxes.filter(({ isRate }) => isRate))
        expect(thousandUnder(country, "export_private", { rate: amount, isService: true })).toEqual(
          thousandUnder(country, "domestic", { rate: amount }),
        );
    },
  );

  test("to Northern Ireland is told apart from goods, which are those of the Union", () => {
    expect(thousandUnder("ES", "northern_ireland")[0]).toBe("IVA 0 % intracomunitario: 0.00");
    expect(thousandUnder("ES", "northern_ireland", { use: "purchase" })[0]).toBe("IVA 21 % intracomunitario: 0.00");
  });

  test.each(["ES", "PT", "FR", "DE", "IT", "GB", "MX", "NL"])(
    "in %s has a note of its own where it is told apart",
    (country) => {
      const apart = taxesOfCountry(country).positions.filter(({ serviceMappings }) => serviceMappings);
      expect(apart.length).toBeGreaterThan(0);
      for (const { note, serviceNote } of apart)
        for (const language of ["en", "es"] as const) {
          expect(serviceNote?.[language]).toBeTruthy();
          expect(serviceNote?.[language]).not.toBe(note?.[language]);
        }
    },
  );
});

describe("the position of a customer", () => {
  test.each<[string, string, string | null, string | null, string | null]>([
    ["ES", "ES", "28001", null, "domestic"],
    ["ES", "ES", "28001", "B12345674", "domestic"],
    ["ES", "ES", "35007", "B12345674", "es_islands"],
    ["ES", "ES", "51001", null, "es_islands"],
    ["ES", "ES", "52006", null, "es_islands"],
    ["ES", "FR", "75001", "FR23334175221", "union"],
    ["ES", "FR", "75001", null, "union_private"],
    ["ES", "GB", "SW1A 1AA", "GB123456789", "export"],
    ["ES", "GB", "BT1 5GS", "XI123456789", "northern_ireland"],
    ["FR", "GB", "BT1 5GS", "XI123456789", "northern_ireland"],
    ["ES", "GB", "BT1 5GS", null, "union_private"],
    ["GB", "GB", "BT1 5GS", "XI123456789", "domestic"],
    ["ES", "MC", "98000", "FR23334175221", "union"],
    ["FR", "MC", "98000", "FR23334175221", "domestic"],
    ["ES", "IM", "IM1 1AA", "GB123456789", "export"],
    ["ES", "IT", "23041", "IT12345678901", "export"],
    ["PT", "ES", "35007", "B12345674", "export"],
    ["ES", "US", null, null, "export"],
    ["PT", "PT", "1000-001", null, "domestic"],
    ["PT", "ES", "28001", "B12345674", "union"],
    ["FR", "DE", null, "DE123456789", "union"],
    ["DE", "CH", null, null, "export"],
    ["IT", "IT", "00118", "12345678901", "domestic"],
    ["GB", "GB", null, null, "domestic"],
    ["GB", "ES", null, "B12345674", "export"],
    ["MX", "MX", "01000", "ROBL800101AB1", "domestic"],
    ["MX", "US", null, null, "export"],
    ["US", "FR", null, null, null],
  ])("of a company in %s, in %s %s with the number %s is %s", (home, country, zip, vat, code) => {
    const { positions } = workspaceOf(taxesOfCountry(home));
    const customer = fiscalContactOf({ country, zip, vat, state: null, fiscalPositionId: null }, null);
    const company = { country: home, vat: null };
    expect(chooseFiscalPosition({ company, customer, delivery: null, positions }).position?.id ?? null).toBe(code);
  });
});

describe("the position of a person", () => {
  test.each<[string, string, string | null, string | null, string]>([
    ["ES", "ES", "28001", null, "domestic"],
    ["ES", "ES", "35007", null, "es_islands_private"],
    ["ES", "ES", "35007", "12345678Z", "es_islands"],
    ["ES", "FR", "75001", null, "union_private"],
    ["ES", "FR", "75001", "FR23334175221", "union"],
    ["ES", "US", null, null, "export_private"],
    ["ES", "US", null, "-", "export_private"],
    ["ES", "US", null, "12-3456789", "export"],
    ["ES", "GB", "BT1 5GS", null, "union_private"],
    ["DE", "DE", "78266", null, "export_private"],
    ["GB", "ES", null, null, "export_private"],
    ["MX", "US", null, null, "export"],
  ])("of a company in %s, in %s %s with the number %s is %s", (home, country, zip, vat, code) => {
    const { positions } = workspaceOf(taxesOfCountry(home));
    const facts = { country, zip, vat, state: null, fiscalPositionId: null };
    const company = { country: home, vat: null };
    const positionOf = (customer: ReturnType<typeof fiscalContactOf>) =>
      chooseFiscalPosition({ company, customer, delivery: null, positions }).position?.id;
    expect(positionOf(fiscalContactOf({ ...facts, isPerson: true }, null))).toBe(code);
    const employer = { ...facts, vat: null };
    expect(positionOf(fiscalContactOf({ ...facts, vat: null, isPerson: true }, employer))).toBe(
      positionOf(fiscalContactOf(employer, null)), // who buys for a company is no private person
    );
  });
});

describe("a workspace of before services were told from goods", () => {
  const catalogue = taxesOfCountry("ES");
  const all = new Map(usedTaxes(catalogue).map(({ tax, use }) => [keyOf(use, tax.code), ids(keyOf(use, tax.code))]));
  const unions = catalogue.positions.filter(({ code }) => code === "union");
  const former = { code: "union", name: "Europe", serviceNoteEn: null, serviceNoteEs: null };
  const mappings = [{ from: ids("sale vat21")[0]!, to: ids("by hand") }];

  test("has positions that do not say yet what becomes of services", () => {
    const own = { ...former, mappings };
    const position = unions[0]!;
    expect(withoutServices(catalogue, [own, { ...own, code: "exempt" }, { ...own, code: null }])).toEqual([
      { position, own },
    ]);
  });

  test("has none where somebody said something of them", () => {
    const [mapping] = mappings;
    const told = { ...former, mappings: [{ ...mapping!, services: [] }] };
    expect(withoutServices(catalogue, [told])).toEqual([]);
    expect(withoutServices(catalogue, [{ ...former, mappings, serviceNoteEs: "Nota" }])).toEqual([]);
  });

  test("keeps what its positions make of goods", () => {
    expect(withServices(mappings, unions[0]!, all)).toEqual([
      { from: "sale vat21", to: ["by hand"], services: ["sale union_service"] },
    ]);
  });
});

const kept = (part: Partial<KeptTax>): KeptTax => ({
  id: "own" as Id<"taxes">, // a name stands for an id
  code: null,
  use: "sale",
  name: "My VAT",
  amountKind: "percent",
  amount: "21" as Decimal, // a decimal
  reverseCharge: false,
  ...part,
});
const known = (...taxes: KeptTax[]) => [...knownTaxes(taxesOfCountry("ES"), taxes).keys()];

describe("what a workspace has of its country", () => {
  test.each<[string, KeptTax, string[]]>([
    ["a tax of an ordinary rate", kept({}), ["sale vat21"]],
    ["one of purchases", kept({ use: "purchase", amount: "10.00" as Decimal }), ["purchase vat10"]], // a decimal
    ["one by its name in either language", kept({ name: "IVA exempt", amount: "1" as Decimal }), ["sale exempt"]], // as above
    ["one that was renamed since, by its code", kept({ code: "irpf15", amount: "-15" as Decimal }), ["sale irpf15"]], // as above
    ["none that whoever buys owes", kept({ reverseCharge: true }), []],
    ["none of an amount for each unit", kept({ amountKind: "fixed" }), []],
    ["none of another rate", kept({ amount: "22" as Decimal }), []], // as above
    ["no rate that belongs to something else", kept({ amount: "7" as Decimal }), []], // as above
  ])("is recognised: %s", (_, tax, keys) => {
    expect(known(tax)).toEqual(keys);
  });

  test("is mapped by all taxes of one rate, and what stays stays itself", () => {
    const surcharge = taxesOfCountry("ES").positions.filter(({ code }) => code === "es_surcharge");
    const all = new Map([
      ["sale vat21", ids("plain", "inPrice")],
      ["sale re5.2", ids("re")],
    ]);
    expect(surcharge.flatMap((position) => mappingsAmong(position, all))).toEqual([
      { from: "plain", to: ["plain", "re"] },
      { from: "inPrice", to: ["inPrice", "re"] },
    ]);
  });

  test("misses positions that it has neither by code nor by name", () => {
    const has = [
      { code: "union", name: "Europe" },
      { code: null, name: "Extracomunitario" },
    ];
    const codes = missingPositions(taxesOfCountry("ES"), has).map(({ code }) => code);
    expect(codes).toContain("domestic");
    expect(codes).not.toContain("union");
    expect(codes).not.toContain("export");
  });
});
