import { everyday } from "../../../everyday.ts";
import type { Pair } from "../../../words.ts";
import { northernIreland } from "../../fiscal-positions/european-union.ts";
import {
  type CountryPosition,
  countryPosition,
  type CountryTax,
  countryTax,
  type GivenPosition,
  mappingOf,
  percentPair,
  rateCode,
} from "./country-tax.ts";

/** How the tax is called, and what the law wants to be said where it is not charged. */
export type CountryLaw = {
  readonly country: string;
  readonly rates: readonly string[];
  readonly isInUnion: boolean;
  readonly tax: Pair<string>;
  readonly notes: Readonly<Record<Exclude<NoteName, "private">, Pair<string>>> & {
    readonly private: Pair<string> | null;
  };
};

/**
 * `unionService`, `outside`: services, of which whoever buys them abroad owes the tax, in the Union and elsewhere. `private`: services to
 * people abroad, taxed where whoever sells them is; null where the law does not tell people from businesses.
 */
export type NoteName = "union" | "unionService" | "export" | "outside" | "private" | "reverse" | "exempt";

const said = (tax: Pair<string>, en: string, es: string): Pair<string> => ({
  en: `${tax.en} ${en}`,
  es: `${tax.es} ${es}`,
});

const named = (tax: Pair<string>, rate: string, en = "", es = ""): Pair<string> => ({
  en: `${tax.en} ${percentPair(rate).en} ${en}`.trim(),
  es: `${tax.es} ${percentPair(rate).es} ${es}`.trim(),
});

/** The rates, the usual one first; and what stands in their place where the tax is not charged, or whoever buys owes it. */
export function ratesAndZeros(law: CountryLaw): CountryTax[] {
  const { rates, tax, isInUnion } = law;
  const ordinary = rates.map((rate, index) =>
    countryTax({
      code: rateCode(rate),
      name: named(tax, rate),
      amount: rate,
      sequence: (index + 1) * 10,
      isRate: true,
      isDefault: index === 0,
    }),
  );
  const exempt = countryTax({ code: "exempt", name: said(tax, "exempt", "exento"), amount: "0", sequence: 50 });
  return [
    ...ordinary,
    exempt,
    ...notCharged(law),
    ...(isInUnion ? owed(law, "union", "intra-Community", "intracomunitario", 70) : []),
    ...owed(law, "reverse", "reverse charge", "inversión del sujeto pasivo", 80),
    countryTax({
      code: "import",
      uses: ["purchase"],
      name: named(tax, "0", "import", "importación"),
      amount: "0",
      sequence: 90,
    }),
  ];
}

function notCharged({ tax, isInUnion }: CountryLaw): CountryTax[] {
  const zero = (code: string, en: string, es: string, sequence: number) =>
    countryTax({ code, uses: ["sale"], name: named(tax, "0", en, es), amount: "0", sequence });
  return [
    ...(isInUnion
      ? [
          zero("union", "intra-Community", "intracomunitario", 60),
          zero("union_service", "EU services", "servicios UE", 63),
        ]
      : []),
    zero("export", "export", "exportación", 61),
    zero("reverse", "reverse charge", "inversión del sujeto pasivo", 62),
    countryTax({
      code: "outside",
      uses: ["sale"],
      name: said(tax, "not subject", "no sujeto"),
      amount: "0",
      sequence: 64,
    }),
  ];
}

function owed({ rates, tax }: CountryLaw, code: string, en: string, es: string, sequence: number): CountryTax[] {
  const taxed = rates.filter((rate) => rate !== "0");
  return taxed.map((rate, index) =>
    countryTax({
      code: `${code}${rate}`,
      uses: ["purchase"],
      name: named(tax, rate, en, es),
      amount: rate,
      sequence: sequence + index,
      isReverseCharge: true,
    }),
  );
}

/**
 * The positions that every country with such a tax has: at home, in the Union with and without a tax number, abroad, and
 * by hand where the customer owes the tax or nobody does.
 */
export function usualPositions(law: CountryLaw): CountryPosition[] {
  const { country, isInUnion, notes } = law;
  return [
    countryPosition({
      code: "domestic",
      name: { en: "Domestic", es: "Régimen nacional" },
      sequence: 10,
      isAutomatic: true,
      country,
    }),
    ...(isInUnion ? unionPositions(law) : []),
    ...exportPositions(law),
    countryPosition({
      code: "reverse",
      name: everyday.reverseCharge,
      sequence: 60,
      note: notes.reverse,
      mappings: becoming(law, "reverse", "reverse"),
    }),
    countryPosition({
      code: "exempt",
      name: { en: "Exempt", es: "Exento" },
      sequence: 70,
      note: notes.exempt,
      mappings: becoming(law, "exempt", "exempt"),
    }),
  ];
}

function exportPositions(law: CountryLaw): CountryPosition[] {
  const usual = { code: "export", sequence: 50, isAutomatic: true };
  const people = { code: "export_private", sequence: 45, isAutomatic: true };
  const [name, ofPeople] = law.isInUnion
    ? [
        { en: "Outside the EU", es: "Extracomunitario" },
        { en: "Outside the EU, private persons", es: "Extracomunitario, particulares" },
      ]
    : [
        { en: "Abroad", es: "Extranjero" },
        { en: "Abroad, private persons", es: "Extranjero, particulares" },
      ];
  return [countryPosition({ ...usual, name, ...abroad(law) }), ...privateAbroad(law, { ...people, name: ofPeople })];
}

function unionPositions(law: CountryLaw): CountryPosition[] {
  const anywhere = { isAutomatic: true, isInUnion: true } as const; // not just some flags
  return [
    countryPosition({
      ...anywhere,
      code: "union",
      name: { en: "Intra-Community", es: "Intracomunitario" },
      sequence: 30,
      isVatRequired: true,
      note: law.notes.union,
      mappings: becoming(law, "union", "union"),
      serviceNote: law.notes.unionService,
      serviceMappings: becoming(law, "union_service", "reverse"),
    }),
    countryPosition({
      code: "northern_ireland",
      name: { en: "Northern Ireland", es: "Irlanda del Norte" },
      sequence: 25,
      isAutomatic: true,
      isVatRequired: true,
      country: northernIreland,
      ...abroad(law),
      note: law.notes.union,
      mappings: becoming(law, "union", "union"),
    }),
    countryPosition({
      ...anywhere,
      code: "union_private",
      name: { en: "EU, private persons", es: "UE, particulares" },
      sequence: 40,
    }),
  ];
}

/** Goods are exported and imported; of services the tax is due where whoever buys them is. In Mexico these are exported too. */
export function abroad(law: CountryLaw) {
  return {
    note: law.notes.export,
    mappings: becoming(law, "export", "import"),
    serviceNote: law.notes.outside,
    serviceMappings: becoming(law, law.country === "MX" ? "export" : "outside", "reverse"),
  };
}

/**
 * People abroad who buy for themselves: their goods are exported as others' are, of their services the tax is due where the company is.
 * Services that the law taxes elsewhere all the same (those of article 59, on land, at events, and electronic ones) are not told apart.
 * Source: articles 45 and 59 of Directive 2006/112/EC.
 */
export function privateAbroad(law: CountryLaw, position: GivenPosition): CountryPosition[] {
  const { private: serviceNote } = law.notes;
  if (!serviceNote) return [];
  const usual = abroad(law);
  const stays = mappingOf(law.rates.map(rateCode), (code) => [code]);
  const serviceMappings = { sale: stays, purchase: usual.serviceMappings.purchase };
  return [countryPosition({ ...usual, ...position, isPrivateOnly: true, serviceNote, serviceMappings })];
}

function becoming({ rates }: CountryLaw, sale: string, purchase: string): CountryPosition["mappings"] {
  const codes = rates.map(rateCode);
  return {
    sale: mappingOf(codes, () => [sale]),
    purchase: mappingOf(
      codes.filter((code) => code !== rateCode("0") || purchase === "import"),
      (code) => [purchase === "import" || purchase === "exempt" ? purchase : code.replace("vat", purchase)],
    ),
  };
}
