import { formatFor } from "@trato/domain/format.ts";
import type { Moment } from "@trato/domain/dates.ts";
import { expect, test } from "vitest";
import { isFiltered, type Measured } from "./analysis-search.ts";
import { measureText, shownMeasures } from "./measure-columns.ts";

const place = {
  language: "es" as const,
  currency: "EUR",
  currencyDecimals: 2,
  priceDecimals: 2,
  timeZone: "Europe/Madrid",
  country: "ES",
};
const f = formatFor(place, () => "2026-11-30T10:00:00Z" as Moment);
const row = {
  documents: 1200,
  confirmed: null,
  confirmedUntaxed: null,
  conversionPercent: null,
  lines: 3,
  untaxed: "123456.70",
  total: "149382.61",
  margin: null,
  marginPercent: null,
  discount: "10.00",
  discountPercent: "2.5",
  ordered: "12.5",
  delivered: "3",
  toDeliver: null,
  unitName: "kg",
  averagePrice: "9.876",
  daysToConfirm: "1.5",
} as Measured; // written as decimals

test("what says nothing of what is shown has no column, and what is drawn has one", () => {
  const usual = ["documents", "untaxed", "discountPercent", "ordered", "delivered", "daysToConfirm"];
  expect(shownMeasures([row], "untaxed")).toEqual(usual);
  expect(shownMeasures([row], "total")).toEqual(["documents", "untaxed", "total", ...usual.slice(2)]);
  expect(shownMeasures([row, { ...row, margin: "1" as Measured["untaxed"] }], "untaxed")).toContain("margin");
});

test.each([
  ["documents", "1.200"],
  ["untaxed", "123.457 €"],
  ["discountPercent", "2,5 %"],
  ["ordered", "12,5 kg"],
  ["delivered", "3"],
  ["averagePrice", "9,876 €"],
  ["margin", null],
] as const)("%s is read as %s", (name, text) => {
  expect(
    measureText(name, row, { f, say: (quantity, unit) => `${f.quantity(quantity)} ${unit}` })?.replaceAll(/\s/g, " ") ??
      null,
  ).toBe(text);
});

test("what is shown and how narrows nothing, a filter does", () => {
  expect([{ by: "product", documents: "made" } as const, { teamId: "north" }].map(isFiltered)).toEqual([false, true]);
});
