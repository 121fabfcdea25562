import type { Moment } from "@trato/domain/dates.ts";
import { formatFor } from "@trato/domain/format.ts";
import type { Language } from "@trato/domain/words.ts";
import { describe, expect, test } from "vitest";
import { anId } from "../../../test/ids.ts";
import { aPriceRule } from "../../../test/price-lists.ts";
import { wordsIn } from "../../platform/words.ts";
import { ruleWords } from "./price-list-labels.ts";
import { ruleText } from "./rule-text.ts";

const place = { currency: "EUR", currencyDecimals: 2, timeZone: "Europe/Madrid" };
const textIn = (language: Language) =>
  ruleText(
    wordsIn(language, ruleWords),
    formatFor({ language, ...place }, () => "2025-11-23T08:00:00Z" as Moment), // written as one
  );
const [english, spanish] = [textIn("en"), textIn("es")];
const table = { id: anId(300), name: "Table", unitName: "units" };

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ").replaceAll("−", "-");

describe("a rule in words", () => {
  test.each([
    [{}, "10% off the product's price", "10 % menos que el precio del producto"],
    [{ making: "formula", discount: null, base: "cost" }, "Made of the cost", "Se calcula sobre el coste"],
    [{ discount: "-25", base: "cost" }, "25% on top of the cost", "25 % más que el coste"],
    [
      { discount: "0", base: "list", baseListId: anId(901), baseList: { id: anId(901), name: "Public" } },
      "As Public",
      "Como Public",
    ],
    [{ making: "fixed", price: "9.5", discount: null, base: null }, "€9.50", "9,50 €"],
    [
      { making: "formula", roundTo: "1", surcharge: "-0.01", minMargin: "2", maxMargin: "5" },
      "10% off the product's price, rounded to 1.00, -€0.01 added, margin at least €2.00, margin at most €5.00",
      "10 % menos que el precio del producto, redondeado a 1,00, -0,01 € añadido, margen mínimo 2,00 €, margen máximo 5,00 €",
    ],
  ] as const)("%o", (part, en, es) => {
    const rule = aPriceRule(part);
    expect([english, spanish].map(({ priceOf }) => plain(priceOf(rule)))).toEqual([en, es]);
  });

  test.each([
    [{}, ["All products", ""]],
    [{ product: table, minQuantity: "25" }, ["Table", "from 25"]],
    [{ category: { id: anId(500), name: "Seats" }, startsOn: "2026-03-01" }, ["Seats", "since 1 Mar 2026"]],
    [{ minQuantity: "2", endsOn: "2026-03-31" }, ["All products", "from 2, until 31 Mar 2026"]],
    [{ startsOn: "2026-03-01", endsOn: "2026-03-31" }, ["All products", "1 Mar 2026 to 31 Mar 2026"]],
  ] as const)("%o", (part, told) => {
    const rule = aPriceRule(part);
    expect([english.targetOf(rule), english.whenOf(rule)]).toEqual(told);
  });
});
