import type { Moment } from "@trato/domain/dates.ts";
import { formatFor } from "@trato/domain/format.ts";
import type { Language } from "@trato/domain/words.ts";
import { expect, test } from "vitest";
import { aPriceExample } from "../../../../test/price-lists.ts";
import { wordsIn } from "../../../platform/words.ts";
import type { BrokenExample } from "../../queries.ts";
import { exampleWords } from "./example-labels.ts";
import { brokenText, paidText } from "./example-text.ts";

const place = { currency: "EUR", currencyDecimals: 2, timeZone: "Europe/Madrid" };
const formatIn = (language: Language) => formatFor({ language, ...place }, () => "2026-11-23T08:00:00Z" as Moment); // written as one
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

const broken = (given: Parameters<typeof aPriceExample>[0] = {}): BrokenExample => {
  const example = aPriceExample({ isTrue: false, found: { unitPrice: "81", discount: "0", list: null }, ...given });
  return { ...example, was: example.expected };
};
const told = (language: Language, ...examples: BrokenExample[]) =>
  plain(brokenText(examples, wordsIn(language, exampleWords), formatIn(language)));

test("an example that holds no more is told with what was paid and what is, of many the first ones", () => {
  expect(told("en", broken())).toBe("No longer true: Café Norte · Oak table · 25, €90.00 is now €81.00");
  expect(told("es", broken({ customer: null }))).toBe("Ya no se cumple: Oak table · 25, 90,00 € pasa a 81,00 €");
  expect(told("en", broken({ found: null, problem: "No rate" }))).toContain("€90.00 is now no price");
  const many = [broken(), broken(), broken(), broken()];
  expect(told("en", ...many)).toMatch(/ and 2 more$/);
  expect(told("es", ...many)).toMatch(/ y 2 más$/);
});

test("a shown discount stands beside the price", () => {
  const t = wordsIn("en", exampleWords);
  const paid = { ...aPriceExample().expected, discount: "10" } as BrokenExample["expected"]; // a decimal
  expect(plain(paidText(paid, t, formatIn("en")))).toBe("€90.00, 10% off");
});
