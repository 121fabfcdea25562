import type { Pair } from "../../../words.ts";
import {
  type CodeMapping,
  type CountryPosition,
  countryPosition,
  type CountryTax,
  countryTax,
  type CountryTaxes,
  mappingOf,
  percentPair,
  rateCode,
  sameIn,
} from "./country-tax.ts";
import { abroad, type CountryLaw, privateAbroad, ratesAndZeros, usualPositions } from "./cross-border.ts";
import { legalNotes, unionNotes } from "./legal-notes.ts";

const law: CountryLaw = {
  country: "ES",
  rates: ["21", "10", "4", "0"],
  isInUnion: true,
  tax: sameIn("IVA"),
  notes: legalNotes["ES"] ?? unionNotes,
};

/** The surcharge that small retailers pay besides each rate. Source: section 7.4 of the rules. */
const surcharges = { "21": "5.2", "10": "1.4", "4": "0.5" };
const igicRates = ["7", "3", "0", "9.5", "15"];
const withheld = ["15", "7", "19"];

const surchargeCode = (rate: string) => `re${rate}`;
const igicCode = (rate: string) => `igic${rate}`;
const withheldCode = (rate: string) => `irpf${rate}`;

const rated = (name: string, rate: string) => ({
  en: `${name} ${percentPair(rate).en}`,
  es: `${name} ${percentPair(rate).es}`,
});

const ownTaxes: CountryTax[] = [
  ...Object.values(surcharges).map((rate, index) =>
    countryTax({
      code: surchargeCode(rate),
      name: rated("Recargo de equivalencia", rate),
      amount: rate,
      sequence: 100 + index,
    }),
  ),
  ...igicRates.map((rate, index) =>
    countryTax({ code: igicCode(rate), name: rated("IGIC", rate), amount: rate, sequence: 200 + index }),
  ),
  // withholdings come last; each is computed on the same base
  ...withheld.map((rate, index) =>
    countryTax({
      code: withheldCode(rate),
      name: rated("IRPF", `-${rate}`),
      amount: `-${rate}`,
      sequence: 1000 + index,
    }),
  ),
];

const taxed = Object.keys(surcharges).map(rateCode);
const zips = (first: string) => ({ from: `${first}000`, to: `${first}999` });

/** A position by hand that does the same to sales and purchases. */
const alike = (code: string, name: Pair<string>, sequence: number, mapping: CodeMapping) =>
  countryPosition({ code, name, sequence, mappings: { sale: mapping, purchase: mapping } });

const surcharged: CodeMapping = Object.fromEntries(
  Object.entries(surcharges).map(([rate, surcharge]) => [rateCode(rate), [rateCode(rate), surchargeCode(surcharge)]]),
);

const islands = { isAutomatic: true, country: "ES", zipRanges: ["35", "38", "51", "52"].map(zips) };

const ownPositions: CountryPosition[] = [
  countryPosition({
    code: "es_islands",
    name: { en: "Canary Islands, Ceuta and Melilla", es: "Canarias, Ceuta y Melilla" },
    sequence: 20,
    ...islands,
    ...abroad(law),
  }),
  ...privateAbroad(law, {
    ...islands,
    code: "es_islands_private",
    name: { en: "Canary Islands, Ceuta and Melilla, private persons", es: "Canarias, Ceuta y Melilla, particulares" },
    sequence: 19,
  }),
  alike("es_surcharge", { en: "Equivalence surcharge", es: "Recargo de equivalencia" }, 80, surcharged),
  ...withheld.map((rate, index) =>
    alike(
      `es_irpf${rate}`,
      { en: `IRPF withholding ${rate} %`, es: `Retención IRPF ${rate} %` },
      90 + index,
      mappingOf([...taxed, "exempt"], (code) => [code, withheldCode(rate)]),
    ),
  ),
  alike("es_igic", sameIn("IGIC"), 100, {
    vat21: [igicCode("7")],
    vat10: [igicCode("3")],
    vat4: [igicCode("0")],
    vat0: [igicCode("0")],
  }),
];

/** Spain's taxes and positions: of the mainland, the islands, retailers under surcharge and those who withhold. */
export const spain: CountryTaxes = {
  taxes: [...ratesAndZeros(law), ...ownTaxes],
  positions: [...usualPositions(law), ...ownPositions].toSorted((a, b) => a.sequence - b.sequence),
};
