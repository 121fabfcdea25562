import { canonical } from "@trato/domain/decimal.ts";
import type { LineExplained } from "@trato/domain/documents/explained/explained-records.ts";
import { formatFor } from "@trato/domain/format.ts";
import { describe, expect, test } from "vitest";
import { anId } from "../../../test/ids.ts";
import { wordsIn } from "../../platform/words.ts";
import { exactly, taxNotes, taxText } from "./tax-text.ts";
import { whyWords } from "./why-labels.ts";

const t = wordsIn("en", whyWords);
const place = {
  language: "en",
  country: "ES",
  currency: "EUR",
  currencyDecimals: 2,
  timeZone: "Europe/Madrid",
} as const;
const f = formatFor(place, () => {
  throw new Error("no clock");
});
const n = canonical;

type LineTax = LineExplained["taxes"][number];
const aTax = (given: Partial<LineTax> = {}): LineTax => ({
  id: anId(400),
  name: "VAT 21 %",
  amountKind: "percent",
  rate: n("21"),
  isInPrice: false,
  reverseCharge: false,
  computedOn: n("100"),
  factor: n("0.21"),
  amount: n("21"),
  base: n("100"),
  charged: n("21"),
  addedTo: [],
  takenFrom: [],
  ...given,
});

test.each([
  ["a share of the base", aTax(), "21% of €100.00"],
  ["a share in the price", aTax({ isInPrice: true, computedOn: n("121") }), "21%, in the price of €121.00"],
  ["one under reverse charge is never in the price", aTax({ isInPrice: true, reverseCharge: true }), "21% of €100.00"],
  ["so much for each", aTax({ amountKind: "fixed", rate: n("0.355"), computedOn: n("3") }), "3 × €0.355"],
  ["a base that is not rounded", aTax({ computedOn: n("28.4715") }), "21% of €28.4715"],
])("%s", (_, tax, said) => {
  expect(taxText(tax, t, f)).toBe(said);
});

const eco = aTax({ id: anId(401), name: "Eco" });
const rounded = (value: string) => [{ of: anId(400), value: n(value), result: n("5.98"), remainder: n("-0.0013") }];
const notes = (tax: LineTax, roundings: LineExplained["roundings"] = []) =>
  taxNotes(tax, { taxes: [tax, eco], roundings }, t, f).filter(Boolean);

describe("what else there is to know of a tax", () => {
  test.each([
    ["nothing of the plain one", aTax(), [], []],
    ["its base where it is in the price", aTax({ isInPrice: true, base: n("82.644628") }), [], [t.base("€82.644628")]],
    ["that it is not charged", aTax({ reverseCharge: true, isInPrice: true }), [], [t.notCharged]],
    ["whose bases it joins", aTax({ addedTo: [eco.id] }), [], [t.addedTo("Eco")]],
    ["whose bases it leaves", aTax({ takenFrom: [eco.id] }), [], [t.takenFrom("Eco")]],
    ["from what it was rounded", aTax(), rounded("5.9787"), [t.rounded("€5.9787")]],
  ])("%s", (_, tax, roundings, said) => {
    expect(notes(tax, roundings)).toEqual(said);
  });
});

test("an amount has its currency's decimals, and all that it has beyond", () => {
  expect(["5", "5.98", "5.9787"].map((amount) => exactly(amount, f))).toEqual(["€5.00", "€5.98", "€5.9787"]);
});
