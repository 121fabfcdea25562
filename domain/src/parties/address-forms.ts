import { everyday } from "../everyday.ts";
import type { Pair } from "../words.ts";

/** An address, line by line; `country` by its two letters (ISO 3166-1). */
export type Address = Record<"street" | "street2" | "zip" | "city" | "state" | "country", string | null>;
type Field = keyof Address;

/**
 * How letters are addressed below the street, by country: lines apart by " / ", their pieces by "|", each with its own signs.
 * Source: the address templates of OpenCage, with the province in Spain and Italy.
 */
const forms: Record<string, string> = {
  "zip| city| (state)": "ES IT",
  "zip| city":
    "AD AR AT AZ BA BE CH CL CV CY CZ DE DK DZ EE ET FI FO FR GE GL GR GW HN HR HT IL IS JO KW LA LI LR LT LU MA MC MD ME MG MK MZ NL NO PF PL PS PT PW PY RO RS SD SE SI SK SM SN SY TJ TM TN TR UY ZM",
  "city| zip": "BG BT JM KH LK MU NZ PK SA SG XK",
  "city / zip": "AI EG IQ KE MT SZ ZA",
  "city / state / zip": "GB IE IM GG JE RU UA UZ TC",
  "city|, state| zip": "US CA FM JP MH",
  "city| state| zip": "AU",
  "city| zip / state": "BH BM ID KY LB LS MV NA NG PE",
  "city| / state| zip": "BN NP TH VN",
  "zip| city|, state": "MX CO",
  "city| - state / zip": "BR",
  "city| - zip / state": "IN",
  "state| city / zip": "CN KR TW",
};

const usual = "zip| city / state";

const byCountry = new Map(
  Object.entries(forms).flatMap(([form, codes]) => codes.split(" ").map((code) => [code, form])),
);

const formOf = (country: string | null): string => byCountry.get(country ?? "") ?? usual;

/** The lines of an address as letters to its country bear them, without the country itself. */
export function addressLines(address: Address): string[] {
  const below = formOf(address.country)
    .split(" / ")
    .map((line) => written(line, address));
  return [address.street ?? "", address.street2 ?? "", ...below].filter((line) => line !== "");
}

function written(line: string, address: Address): string {
  const pieces = line.split("|").map((piece) => filled(piece, address));
  return pieces
    .join("")
    .replace(/^[\s,-]+/, "")
    .replace(/^\((.*)\)$/, "$1")
    .trim();
}

function filled(piece: string, address: Address): string {
  const field = fieldsOf(piece)[0];
  const value = field && address[field]?.trim();
  if (!field || !value || (field === "state" && isSame(value, address.city))) return "";
  return piece.replace(field, () => value);
}

/** "Madrid (Madrid)" says nothing more than "Madrid". */
const isSame = (state: string, city: string | null) =>
  state.localeCompare(city ?? "", "es", { sensitivity: "base" }) === 0;

const fieldsOf = (form: string): Field[] => (form.match(/zip|city|state/g) ?? []) as Field[]; // nothing else matches

/** The fields of an address in the order in which the country writes them, with what it leaves out before the country. */
export function addressOrder(country: string | null): Field[] {
  return [...new Set<Field>(["street", "street2", ...fieldsOf(formOf(country)), "zip", "city", "state", "country"])];
}

const states = {
  province: { en: "Province", es: "Provincia" },
  state: everyday.state,
  county: { en: "County", es: "Condado" },
  canton: { en: "Canton", es: "Cantón" },
  prefecture: { en: "Prefecture", es: "Prefectura" },
  department: everyday.department,
  district: { en: "District", es: "Distrito" },
} satisfies Record<string, Pair<string>>;

const statesOf: Record<keyof typeof states, string> = {
  province: "ES IT AR CA BE NL CN CR CU DO EC PA PH TR ZA ID KR LA VN",
  state: "US MX AU BR IN DE AT MY NG VE",
  county: "GB IE NO SE HR HU RO EE LT",
  canton: "CH LU",
  prefecture: "JP GR",
  department: "FR CO BO PY PE UY HN GT SV NI",
  district: "PT",
};

const zips = {
  US: { en: "ZIP code", es: "Código postal" },
  IE: { en: "Eircode", es: "Eircode" },
  IN: { en: "PIN code", es: "Código PIN" },
} satisfies Record<string, Pair<string>>;

const spanishCity: Pair<string> = { en: "Town or city", es: "Población" };

/** What the country calls the fields of an address, where it has a word of its own. */
export function addressWords(country: string | null): { [Each in Field]?: Pair<string> } {
  const has = (codes: string) => codes.split(" ").includes(country ?? "");
  const state = Object.entries(statesOf).find(([, codes]) => has(codes))?.[0];
  const zip = Object.entries(zips).find(([code]) => code === country)?.[1];
  return {
    ...(state && { state: states[state as keyof typeof states] }), // its own keys
    ...(zip && { zip }),
    ...(country === "ES" && { city: spanishCity }),
  };
}
