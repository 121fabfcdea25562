import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimals } from "../test/decimals.ts";
import { propertyRuns } from "../test/property-runs.ts";
import type { Decimal } from "./decimal.ts";
import { decimalsOf, type Format, formatFor } from "./format.ts";
import type { NumberMeaning } from "./number-signs.ts";
import { otherCurrencyIn, readNumber, readTypedNumber } from "./read-number.ts";
import { type Language, languages } from "./words.ts";

const read = (text: string, meaning: NumberMeaning = "quantity") => {
  const readings = readNumber(text, meaning);
  return readings && [readings["."], readings[","]];
};

describe("a number that can be read in one way", () => {
  test.each([
    ["12", "12"],
    ["12.5", "12.5"],
    ["12,5", "12.5"],
    ["0.125", "0.125"],
    ["0,125", "0.125"],
    ["1234.567", "1234.567"],
    ["012.345", "12.345"],
    ["1,234.56", "1234.56"],
    ["1.234,56", "1234.56"],
    ["1.234.567", "1234567"],
    ["1,234,567.89", "1234567.89"],
    ["1'234,50", "1234.5"],
    ["1’234.50", "1234.5"],
    ["1‘234´567`890′123", "1234567890123"],
    ["1 234,50", "1234.5"],
    ["1\u00a0234,50", "1234.5"],
    ["1\u202f234\u00a0567.5", "1234567.5"],
    ["12 345", "12345"],
    [",5", "0.5"],
    [".5", "0.5"],
    ["5,", "5"],
    ["5.", "5"],
    ["007", "7"],
    ["-7", "-7"],
    ["−7,5", "-7.5"],
    ["– 7", "-7"],
    ["7-", "-7"],
    ["(7)", "-7"],
    ["(1,200.50)", "-1200.5"],
    ["+7", "7"],
    ["-0", "0"],
    [" 12 \t\n", "12"],
    ["1e3", "1000"],
    ["1.5E3", "1500"],
    ["3,46001E+11", "346001000000"],
    ["1.234e3", "1234"],
    ["25e-1", "2.5"],
    ["-2e2", "-200"],
    ["999999999999999", "999999999999999"],
    ["0.123456789", "0.123456789"],
    ["1.50000000000", "1.5"],
  ])("%j is %s", (text, number) => {
    const readings = read(text)?.filter((reading) => reading !== null);
    expect(new Set(readings)).toEqual(new Set([number]));
  });
});

test.each([
  ["1.250", "1.25", "1250"],
  ["1,250", "1250", "1.25"],
  ["-123.456", "-123.456", "-123456"],
  ["10.000", "10", "10000"],
])("%j is %s or %s", (text, point, comma) => {
  expect(read(text)).toEqual([point, comma]);
});

test.each([
  "",
  " ",
  "-",
  ".",
  ",",
  "€",
  "abc",
  "12-14",
  "10-20",
  "10+20",
  "12,5 - 14",
  "10€ / 12€",
  "10 a 20",
  "10 x 20",
  "12/05/2024",
  "2026-11-23",
  "12:30",
  "1.2345,6",
  "12.50.3",
  "1.2.3",
  "1,2,3",
  "1,2345,678",
  "1,,234",
  "1 2",
  "10 20",
  "0.125.000",
  "000.125.000",
  "12,34,567",
  "1.234 567",
  "1'50",
  "1 234'567",
  "1  234",
  "12\t300",
  "12\n300",
  "10 (20)",
  "--1",
  "-1-",
  "(-1)",
  "12,-",
  "1e",
  "1e3.5",
  "1,234,567e3",
  "1e16",
  "1234567890123456",
  "0.1234567891",
  "12 chairs",
  "#N/A",
  "########",
  "１２",
])("%j is no number", (text) => {
  expect([read(text), read(text, "money"), read(text, "percent")]).toEqual([null, null, null]);
});

describe("the sign beside a number", () => {
  test.each<[string, NumberMeaning, string | null]>([
    ["12.50 €", "money", "12.5"],
    ["€12.50", "money", "12.5"],
    ["-€12.50", "money", "-12.5"],
    ["€-12.50", "money", "-12.5"],
    ["12.50 EUR", "money", "12.5"],
    ["eur 12.50", "money", "12.5"],
    ["12.50 euros", "money", "12.5"],
    ["US$ 12.50", "money", "12.5"],
    ["Fr. 12.50", "money", "12.5"],
    ["S/. 12.50", "money", "12.5"],
    ["S/12.50", "money", "12.5"],
    ["12.50 €/m2", "money", "12.5"],
    ["12.50 € / kg", "money", "12.5"],
    ["12.50 €/12", "money", null],
    ["12.50 €/m2 €", "money", null],
    ["€12.50 EUR", "money", null],
    ["12.50 kg", "money", null],
    ["12.50 %", "money", null],
    ["12.50 XYZ", "money", null],
    ["12 kg", "quantity", "12"],
    ["12kg.", "quantity", "12"],
    ["3 m2", "quantity", "3"],
    ["3m²", "quantity", "3"],
    ["12 uds.", "quantity", "12"],
    ["12 €", "quantity", null],
    ["12 %", "quantity", null],
    ["12 %", "percent", "12"],
    ["12%", "percent", "12"],
    ["12 €", "percent", null],
    ["1,5 M €", "money", "1500000"],
    ["20k", "money", "20000"],
    ["20 mil €", "money", "20000"],
    ["€1.23m", "money", "1230000"],
    ["15 m", "money", null],
    ["15M", "money", "15000000"],
    ["20k", "quantity", null],
    ["300 k€", "money", "300000"],
    ["300k €", "money", "300000"],
    ["1.5M€", "money", "1500000"],
    ["2 MM€", "money", "2000000"],
    ["2 MM", "money", "2000000"],
    ["2 bn€", "money", "2000000000"],
    ["$2bn", "money", "2000000000"],
    ["250 K$", "money", "250000"],
    ["250K US$", "money", "250000"],
    ["$250K", "money", "250000"],
    ["3 tn €", "money", "3000000000000"],
    ["k€ 300", "money", null],
    ["M$ 2", "money", null],
    ["5 m€", "money", null],
    ["5 b€", "money", null],
    ["5 XY$", "money", null],
    ["R$ 12.50", "money", "12.5"],
    ["12.50 C$", "money", "12.5"],
    ["S$12.50", "money", "12.5"],
    ["A$12.50", "money", "12.5"],
    ["$12.50", "money", "12.5"],
    ["2M", "quantity", null],
    ["2 MM", "quantity", null],
    ["2 m", "quantity", "2"],
    ["2 mm", "quantity", "2"],
    ["2 M2", "quantity", "2"],
  ])("%j as %s is %s", (text, meaning, number) => {
    expect(readTypedNumber(text, "en", meaning)).toBe(number);
  });

  test("may be the one that the field shows", () => {
    expect(readTypedNumber("12 Docenas", "es", "quantity", "Docenas")).toBe("12");
    expect(readTypedNumber("12 docenitas", "es", "quantity", "Docenas")).toBeNull();
  });
});

describe("a number that somebody types", () => {
  test.each<[Language, string, string | null]>([
    ["es", "1,234.56", "1234.56"],
    ["es", "1'234,50", "1234.5"],
    ["es", "0.125", "0.125"],
    ["es", "12.50.3", null],
    ["es", "1.250", "1250"],
    ["es", "1,250", "1.25"],
    ["en", "1.234,56", "1234.56"],
    ["en", "1.250", "1.25"],
    ["en", "1,250", "1250"],
    ["en", "12,5", "12.5"],
  ])("in %s %j is %s", (language, text, number) => {
    expect(readTypedNumber(text, language, "money")).toBe(number);
  });
});

const formats = languages.map((language): Format =>
  formatFor({ language, currency: "EUR", currencyDecimals: 2, timeZone: "Europe/Madrid" }, () => {
    throw new Error("numbers need no clock");
  }),
);
const currencies = Intl.supportedValuesOf("currency");

describe("a number that Trato writes is read in its language as the very same", () => {
  test.each(formats.map((format) => [format.language, format] as const))("in %s", (language, f) => {
    fc.assert(
      fc.property(decimals(12, 4), fc.nat(999_999_999), (value, count) => {
        expect(readTypedNumber(f.quantity(value), language, "quantity")).toBe(value);
        expect(readTypedNumber(f.price(value), language, "money")).toBe(value);
        expect(readTypedNumber(f.percent(value), language, "percent")).toBe(value);
        expect(readTypedNumber(f.count(count), language, "quantity")).toBe(String(count));
        expect(readTypedNumber(f.days(count), language, "quantity")).toBe(String(count));
        expect(readTypedNumber(f.minutes(count), language, "quantity")).toBe(String(count));
      }),
      propertyRuns(),
    );
  });

  test.each(formats.map((format) => [format.language, format] as const))(
    "amounts of every currency, in %s",
    (language, f) => {
      fc.assert(
        fc.property(fc.constantFrom(...currencies), decimals(12, 4), (currency, value) => {
          const amount = rounded(value, decimalsOf(currency));
          const own = f.currencySign(currency);
          expect(readTypedNumber(f.money(amount, currency), language, "money", own)).toBe(amount);
          const whole = rounded(value, 0);
          expect(readTypedNumber(f.wholeMoney(whole, currency), language, "money", own)).toBe(whole);
        }),
        propertyRuns(),
      );
    },
  );

  test.each(formats.map((format) => [format.language, format] as const))(
    "sums that are shortened, in %s",
    (language, f) => {
      fc.assert(
        fc.property(fc.integer({ min: 1, max: 999 }), fc.nat(9), (digits, zeros) => {
          const sum = `${digits}${"0".repeat(zeros)}`;
          expect(readTypedNumber(f.shortMoney(sum), language, "money")).toBe(sum);
        }),
        propertyRuns(),
      );
    },
  );
});

/** Cut off after so many decimals. */
function rounded(value: Decimal, decimalPlaces: number): string {
  const [whole = "", part = ""] = value.split(".");
  const text = `${whole}.${part.slice(0, decimalPlaces)}`.replace(/\.?0*$/, "");
  return text === "-0" ? "0" : text;
}

test.each<[text: string, currency: string, other: string | null]>([
  ["12 $", "EUR", "$"],
  ["$12", "EUR", "$"],
  ["12 USD", "EUR", "USD"],
  ["12 dólares", "EUR", "dólares"],
  ["£12.50", "EUR", "£"],
  ["12 £/kg", "EUR", "£"],
  ["2,5 M $", "EUR", "$"],
  ["12 €", "USD", "€"],
  ["R$ 12", "USD", "R$"],
  ["12 kr", "GBP", "kr"],
  ["12 €", "EUR", null],
  ["12 €/m2", "EUR", null],
  ["2,28 M €", "EUR", null],
  ["12 euros", "EUR", null],
  ["12 eur", "EUR", null],
  ["12", "EUR", null],
  ["12 k", "EUR", null],
  ["12 $", "USD", null],
  ["US$ 12", "USD", null],
  ["12 $", "MXN", null],
  ["12 pesos", "ARS", null],
  ["12 kr", "SEK", null],
  ["$ 12", "CAD", null],
  ["12 uds.", "EUR", null],
  ["soon", "EUR", null],
])("%j beside prices in %s names another currency: %j", (text, currency, other) => {
  expect(otherCurrencyIn(text, currency)).toBe(other);
});
