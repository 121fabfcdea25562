import { canonical, type Decimal, exact, multiply, nothing, toText } from "../../decimal.ts";
import { readNumber } from "../../read-number.ts";
import { nameKey } from "../names.ts";

/** A tax of the workspace as a cell may name it. */
export type NamedTax = {
  id: string;
  name: string;
  amountKind: "percent" | "fixed" | "division" | "group";
  amount: Decimal;
  priceIncluded: boolean;
  reverseCharge: boolean;
  isDefault: boolean;
};

const none = new Set(
  "exento exenta exempt sin siniva noiva sinimpuestos no none ninguno ninguna na notax novat".split(" "),
);

/**
 * The taxes that a cell names, by their names or their rates: "IVA 21 %", "21", "0,21", "IVA 21 % + RE 5,2 %". None where it says so, or
 * a rate of nothing that no tax has; null where it names one that is not there, or several may be meant.
 */
export function taxesNamed(text: string, taxes: readonly NamedTax[]): string[] | null {
  if (none.has(nameKey(text))) return [];
  const whole = taxNamed(text, taxes);
  if (whole) return [whole];
  if (ratesIn(text).includes(nothing)) return [];
  const parts = text.split(/[+;|&/]|,(?!\s?\d)/).map((part) => part.trim());
  const named = parts.flatMap((part) => taxNamed(part, taxes) ?? []);
  return parts.length > 1 && named.length === parts.length ? [...new Set(named)] : null;
}

function taxNamed(text: string, taxes: readonly NamedTax[]): string | null {
  const named = taxes.find(({ name }) => keyOf(name) === keyOf(text));
  if (named) return named.id;
  const rates = ratesIn(text);
  const percents = taxes.filter(
    ({ amountKind, amount }) => amountKind === "percent" && rates.includes(canonical(amount)),
  );
  const plain = percents.filter(({ priceIncluded, reverseCharge }) => !priceIncluded && !reverseCharge);
  const meant = percents.find(({ isDefault }) => isDefault) ?? (plain.length === 1 ? plain[0] : undefined);
  return meant?.id ?? null;
}

/** A name whatever its capitals, accents, blanks and points; the numbers in it stay what they are. */
const keyOf = (text: string): string =>
  text
    .normalize("NFKD")
    .replaceAll(/[\p{M}\s%]/gu, "")
    .toLowerCase()
    .replaceAll(/[−–]/g, "-")
    .replaceAll(",", ".")
    .replaceAll(/\.(?!\d)/g, "");

const ofTax = /^(?:i\.?v\.?a\.?|v\.?a\.?t\.?|igic|ipsi|tva|tax|impuesto)\s*(?:al|del|at|of|:)?\s*/i;

/** What rate a text may tell, as people and as spreadsheets write it: 21 is also 0.21. */
function ratesIn(text: string): Decimal[] {
  const readings = readNumber(text.replace(ofTax, ""), "percent");
  const read = [readings?.["."], readings?.[","]].filter((rate) => rate !== null && rate !== undefined);
  const shares = text.includes("%") ? [] : read.filter((rate) => /^0\.\d/.test(rate));
  return [...read, ...shares.map((share) => toText(multiply(exact(share), exact(100))))].map(canonical);
}
