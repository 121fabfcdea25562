import { expect, test } from "vitest";
import { refusalOf } from "../../../test/refusal-code.ts";
import type { CalendarDate } from "../../dates.ts";
import { type Decimal, exact, isEqual } from "../../decimal.ts";
import { convertAmount, prepareRates } from "../prices/exchange-rates.ts";
import type { BankRate } from "./bank-file.ts";
import { type DatedRate, ratesOfBank, readableRate } from "./rates-of-bank.ts";

const rate = (currency: string, said: string, day = "2026-11-27") =>
  ({ currency, day: day as CalendarDate, rate: said as Decimal }) satisfies BankRate; // right ones

const bank = [rate("USD", "1.08"), rate("JPY", "162"), rate("IDR", "17550"), rate("JPY", "160", "2026-11-26")];

const said = (rates: readonly DatedRate[]) => rates.map((each) => [each.currency, each.day, each.rate, each.isInverse]);

test("for a company in euros they are as the bank says them", () => {
  expect(said(ratesOfBank(bank, "EUR"))).toEqual([
    ["USD", "2026-11-27", "1.08", false],
    ["JPY", "2026-11-27", "162", false],
    ["IDR", "2026-11-27", "17550", false],
    ["JPY", "2026-11-26", "160", false],
  ]);
});

test("for another one they go through its own rate of the same day, said the way round in which they are not below one", () => {
  expect(said(ratesOfBank(bank, "JPY"))).toEqual([
    ["EUR", "2026-11-27", "162", true],
    ["EUR", "2026-11-26", "160", true],
    ["USD", "2026-11-27", "150", true],
    ["IDR", "2026-11-27", "108.333333333333", false],
  ]);
});

test.each(["EUR", "JPY"])("a euro's rate in the file makes none, for a company in %s", (own) => {
  expect(ratesOfBank([...bank, rate("EUR", "1")], own)).toEqual(ratesOfBank(bank, own));
});

test("what they convert is what the bank's own would", () => {
  const rates: Record<string, [CalendarDate, Decimal, boolean][]> = {};
  for (const each of ratesOfBank(bank, "IDR"))
    (rates[each.currency] ??= []).push([each.day, each.rate, each.isInverse]);
  const prepared = prepareRates({ companyCurrency: "IDR", rates });
  const day = "2026-11-30" as CalendarDate;
  expect(isEqual(convertAmount(exact("1000000"), "EUR", "IDR", day, prepared), exact("17550000000"))).toBe(true);
  expect(isEqual(convertAmount(exact("108"), "USD", "IDR", day, prepared), exact("1755000"))).toBe(true);
});

test("refuses a file that says nothing of the company's currency", () => {
  expect(refusalOf(() => ratesOfBank(bank, "PEN"))).toMatchObject({
    code: "rates_file.not_this_currency",
    details: { path: "content", currency: "PEN" },
  });
});

test.each([
  ["1.08", false, "1.08", false],
  ["1", true, "1", true],
  ["0.8", false, "1.25", true],
  ["0.3", true, "3.333333333333", false],
])("%s, inverse %s, is read as %s, inverse %s", (text, isInverse, read, isRound) => {
  expect(readableRate({ rate: text as Decimal, isInverse })).toEqual({ rate: read, isInverse: isRound });
});
