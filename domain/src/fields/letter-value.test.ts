import { expect, test } from "vitest";
import type { Moment } from "../dates.ts";
import { formatFor } from "../format.ts";
import type { Field } from "./field.ts";
import { letterValue } from "./letter-value.ts";

const now = () => "2026-11-23T10:00:00Z" as Moment; // a moment
const place = { currency: "EUR", currencyDecimals: 2, country: "ES", timeZone: "Europe/Madrid" };
const spoken = {
  en: formatFor({ ...place, language: "en" }, now),
  es: formatFor({ ...place, language: "es" }, now),
};
const choices = [{ value: "company", words: { en: "Company", es: "Empresa" } }];

test.each([
  ["money", "1210.00", "€1,210.00", "1.210,00\u00a0€"],
  ["date", "2026-12-31", "31 Dec 2026", "31/12/2026"],
  ["country", "DE", "Germany", "Alemania"],
  ["language", "en", "English", "inglés"],
  ["choice", "company", "Company", "Empresa"],
  ["flag", true, "Yes", "Sí"],
  ["tags", ["a", "b"], "a and b", "a y b"],
  ["tags", [], null, null],
  ["contact", { id: "1", name: "Acme" }, "Acme", "Acme"],
  ["contact", null, null, null],
  ["long", "Two\nlines", "Two\nlines", "Two\nlines"],
  ["text", "  ", null, null],
  ["text", undefined, null, null],
] as const)("%s %j is told as %j, en español %j", (kind, value, english, spanish) => {
  const field: Field = { name: "it", kind, words: { en: "It", es: "Ello" }, choices };
  expect(letterValue(field, value, spoken.en, "EUR")).toBe(english);
  expect(letterValue(field, value, spoken.es, "EUR")).toBe(spanish);
});

test("an amount is told in its own currency", () => {
  const field: Field = { name: "total", kind: "money", words: { en: "Total", es: "Total" } };
  expect(letterValue(field, "5", spoken.es, "USD")).toBe("5,00\u00a0$");
});
