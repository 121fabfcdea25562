import { exact, roundTo, stepOf, toText } from "../../decimal.ts";
import type { Format } from "../../format.ts";
import type { Language } from "../../words.ts";
import { isLeast, isPercent, type Measure, measureWords } from "./limits.ts";

/** What goes beyond a limit, as it is told; of what is kept from the reader neither figure. */
export type SayableExcess = {
  measure: Measure;
  name: string | null;
  limit: string | null;
  value: string | null;
};

type Numbers = Pick<Format, "language" | "percent" | "money" | "quantity">;

/** "Discount on a line, Table: 25 %; up to 10 % is allowed". */
export function saidExcess({ measure, name, limit, value }: SayableExcess, numbers: Numbers, currency: string): string {
  const { language } = numbers;
  const what = [measureWords[measure][language], name].filter(Boolean).join(", ");
  if (limit === null || value === null) return `${what}: ${kept[language]}`;
  const figure = (text: string) => figureOf(measure, text, numbers, currency);
  const said = isNothingEarned(measure, value) ? nothingEarned[language] : figure(value);
  return `${what}: ${said}; ${(isLeast(measure) ? least : most)[language](figure(limit))}`;
}

function figureOf(measure: Measure, text: string, { percent, money, quantity }: Numbers, currency: string): string {
  if (isPercent(measure)) return percent(toText(roundTo(exact(text), stepOf(2))));
  return measure === "amount" ? money(text, currency) : quantity(text);
}

/** What is sold for nothing earns less than any share. */
const isNothingEarned = (measure: Measure, value: string): boolean => isLeast(measure) && Number(value) <= -1_000_000;

const kept: Record<Language, string> = { en: "below what is allowed", es: "por debajo de lo permitido" };
const nothingEarned: Record<Language, string> = { en: "nothing is earned", es: "no se gana nada" };
const most = {
  en: (limit: string) => `up to ${limit} is allowed`,
  es: (limit: string) => `se permite hasta ${limit}`,
};
const least = {
  en: (limit: string) => `at least ${limit} is wanted`,
  es: (limit: string) => `se pide al menos ${limit}`,
};
