import type { Decimal } from "@trato/domain/decimal.ts";
import type { Moment } from "@trato/domain/dates.ts";
import { formatFor } from "@trato/domain/format.ts";
import type { Language } from "@trato/domain/words.ts";
import { expect, test } from "vitest";
import { anId } from "../../../test/ids.ts";
import { aPriceRule } from "../../../test/price-lists.ts";
import { wordsIn } from "../../platform/words.ts";
import { priceWords, ruleWords } from "./price-list-labels.ts";
import { stepText } from "./step-text.ts";

const place = { currency: "EUR", currencyDecimals: 2, timeZone: "Europe/Madrid" };
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ").replaceAll("−", "-");
const onPublic = aPriceRule({ base: "list", baseListId: anId(901), baseList: { id: anId(901), name: "Public" } });

test.each([
  ["start", "100", null, "The product's price", "El precio del producto"],
  ["start", "100", aPriceRule(), "The product's price", "El precio del producto"],
  ["start", "60", aPriceRule({ base: "cost" }), "The product's cost", "El coste del producto"],
  ["start", "105", onPublic, "Public", "Public"],
  ["fixed", "9.5", aPriceRule({ making: "fixed", price: "9.5" }), "Fixed price", "Precio fijo"],
  ["percent", "20", aPriceRule(), "20% off", "20 % menos"],
  ["discount", "-2.5", aPriceRule(), "2.5% on top", "2,5 % más"],
  ["round", "0.05", aPriceRule(), "rounded to 0.05", "redondeado a 0,05"],
  ["surcharge", "-0.01", aPriceRule(), "-€0.01 added", "-0,01 € añadido"],
  ["min_margin", "2", aPriceRule(), "margin at least €2.00", "margen mínimo 2,00 €"],
  ["max_margin", "5", aPriceRule(), "margin at most €5.00", "margen máximo 5,00 €"],
] as const)("the step %s of %s is told", (step, amount, rule, en, es) => {
  const told = (language: Language) => {
    const f = formatFor({ language, ...place }, () => "2025-11-23T08:00:00Z" as Moment); // written as one
    const words = { rule: wordsIn(language, ruleWords), price: wordsIn(language, priceWords) };
    return plain(stepText({ step, amount: amount as Decimal, price: "1" as Decimal }, rule, words, f)); // canonical
  };
  expect([told("en"), told("es")]).toEqual([en, es]);
});
