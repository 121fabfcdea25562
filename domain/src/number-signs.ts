import { currencySign, locales } from "./format.ts";

/** What a number counts; so it is known which signs may stand beside it. */
export type NumberMeaning = "money" | "quantity" | "percent";

/**
 * How many digits the texts around a number say that it leaves out: none, or six for "2,28 M €". They are a currency, perhaps
 * for a unit ("€/m2"), a unit, or per cent, as the meaning allows; `own` is the sign that the field itself shows. Null where
 * they are none of these as a whole.
 */
export function digitsLeftOut(before: string, after: string, meaning: NumberMeaning, own = ""): number | null {
  const isKnown = (text: string) => isSign(text, meaning) || (own !== "" && bare(text) === bare(own));
  if (after === "") return before === "" || isKnown(before) ? 0 : null;
  if (before === "" && isKnown(after)) return 0;
  const [, short = "", rest = ""] =
    (meaning === "money" && /^(mil M|mil|MM|[kKMm]|bn|tn)(?: ?\b(.*))?$/u.exec(after)) || [];
  const sign = before === "" ? rest.trim() : rest === "" ? before : null;
  if (short === "" || sign === null || (sign !== "" && !isKnown(sign))) return null;
  if (short === "m" && before === "") return null; // metres, or thousands of euros to some
  return shortBy[short.toLowerCase()] ?? null;
}

const shortBy: Partial<Record<string, number>> = { k: 3, mil: 3, m: 6, mm: 6, "mil m": 9, bn: 9, tn: 12 };

/** A sign without its case, the point of an abbreviation, and the kind of its blanks. */
const bare = (text: string): string => text.trim().replace(/\.$/, "").replaceAll(/\s/g, " ").toLowerCase();

function isSign(text: string, meaning: NumberMeaning): boolean {
  const sign = bare(text);
  if (meaning === "percent") return sign === "%";
  if (meaning === "quantity") return units.has(sign) && !millions.test(text.trim());
  const [, currency = sign, unit] = /^(.+?) ?\/ ?([^/]+)$/.exec(sign) ?? [];
  return isCurrency(sign) || (isCurrency(currency) && (unit === undefined || units.has(unit)));
}

/** "2M" is rather two millions than two metres. */
const millions = /^MM?\.?$/;

const isCurrency = (sign: string): boolean => /^\p{Sc}$/u.test(sign) || (currencies ??= allCurrencies()).has(sign);

let currencies: ReadonlySet<string> | undefined;

/** Codes and signs of all currencies, without the K of kyats: it is rather a thousand of something else. */
function allCurrencies(): ReadonlySet<string> {
  const codes = Intl.supportedValuesOf("currency");
  const signs = codes.flatMap((code) => Object.values(locales).map((locale) => currencySign(locale, code)));
  const names = Object.values(written).flatMap((words) => words.split(" "));
  const all = new Set([...codes, ...signs, ...names].map(bare));
  all.delete("k");
  return all;
}

/** How currencies are written besides their codes and signs; those that share a sign with several stand for each of them. */
const written: Readonly<Record<string, string>> = {
  EUR: "euro euros",
  USD: "dollars dólares US$ U$S",
  GBP: "pounds libras GB£",
  EGP: "pounds libras £E E£",
  CHF: "Fr.",
  PEN: "S/",
  BOB: "Bs.",
  VES: "Bs.",
  SEK: "kr",
  NOK: "kr",
  DKK: "kr",
  ISK: "kr",
  AUD: "dollars dólares AU$ A$",
  CAD: "dollars dólares C$",
  NIO: "C$",
  SGD: "dollars dólares S$",
  BRL: "R$",
  NZD: "dollars dólares NZ$",
  HKD: "dollars dólares HK$",
  TWD: "dollars dólares NT$",
  MXN: "pesos MX$",
  ARS: "pesos AR$ Arg$",
  CLP: "pesos CL$ CLP$",
  COP: "pesos COL$ CO$",
  UYU: "pesos UY$ $U",
  DOP: "pesos RD$",
  CUP: "pesos",
  PHP: "pesos",
  TTD: "dollars dólares TT$",
  BZD: "dollars dólares BZ$",
  JMD: "dollars dólares J$",
  NAD: "dollars dólares N$",
  LRD: "dollars dólares L$",
  JPY: "JP¥",
  CNY: "CN¥ RMB¥",
};

/** The currency that a text beside a number names, as it stands there, if it is not this one (its code); "$" is every dollar's and peso's. */
export function otherCurrencyNamed(text: string, currency: string): string | null {
  const signs = [text, ...text.split("/"), text.replace(/^(mil M|mil|MM|[kKMm]|bn|tn) ?/u, "")].map((sign) =>
    sign.trim(),
  );
  const named = signs.filter((sign) => sign !== "" && isCurrency(bare(sign)));
  if (named.some((sign) => ownSigns(currency).has(bare(sign)))) return null;
  return named[0] ?? null;
}

/** Whether a text is how a currency (its code) is written: its code, its sign or its name. */
export const isCurrencyCalled = (text: string, currency: string): boolean => ownSigns(currency).has(bare(text));

const ofCurrency = new Map<string, ReadonlySet<string>>();

function ownSigns(currency: string): ReadonlySet<string> {
  const known = ofCurrency.get(currency);
  if (known) return known;
  const own = new Set([currency, ...signsOf(currency), ...(written[currency]?.split(" ") ?? [])].map(bare));
  ofCurrency.set(currency, own);
  return own;
}

const signsOf = (currency: string): string[] =>
  Object.values(locales).flatMap((locale) => [
    currencySign(locale, currency),
    new Intl.NumberFormat(locale, { style: "currency", currency, currencyDisplay: "narrowSymbol" })
      .formatToParts(0)
      .find(({ type }) => type === "currency")?.value ?? currency,
  ]);

const units: ReadonlySet<string> = new Set(
  [
    "u ud uds un und unid unidad unidades unit units ea pc pcs piece pieces pz pza pzas pieza piezas par pares pair pairs",
    "docena docenas dozen dozens caja cajas box boxes pack packs paquete paquetes rollo rollos roll rolls palé palés pallet pallets",
    "kg kgs kilo kilos g gr grs gramo gramos gram grams mg t tonelada toneladas tonne tonnes lb lbs oz",
    "l lt lts litro litros litre litres liter liters ml cl dl hl gal m3 m³ cm3 cm³",
    "m mt mts metro metros metre metres meter meters km cm mm in ft yd mi m2 m² cm2 cm² ha",
    "h hr hrs hora horas hour hours min mins minuto minutos minute minutes s d día días dia dias day days",
    "semana semanas week weeks mes meses month months año años year years kwh",
  ].flatMap((line) => line.split(" ")),
);
