import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decimals, positiveDecimals } from "../../../test/decimals.ts";
import { propertyRuns } from "../../../test/property-runs.ts";
import { refusalOf } from "../../../test/refusal-code.ts";
import type { CalendarDate } from "../../dates.ts";
import { canonical, type Decimal, exact, isEqual, toText } from "../../decimal.ts";
import { convertAmount, type ExchangeRates, type MissingRate, prepareRates } from "./exchange-rates.ts";

const day = (text: string) => text as CalendarDate; // a day
const from = (on: string, rate: string): [CalendarDate, Decimal] => [day(on), rate as Decimal]; // right or wrong

const known: ExchangeRates = {
  companyCurrency: "EUR",
  rates: {
    USD: [from("2026-06-01", "1.2"), from("2026-01-01", "1.25")],
    JPY: [from("2026-01-01", "160")],
    GBP: [],
  },
};

function converted(amount: string, source: string, target: string, on: string, missing?: MissingRate): string {
  return toText(convertAmount(exact(amount), source, target, day(on), prepareRates(known, missing)));
}

describe("an amount in another currency by the latest rate of the day or before (R-276)", () => {
  test.each([
    ["100", "EUR", "USD", "2026-01-01", "125"],
    ["100", "EUR", "USD", "2026-05-31", "125"],
    ["100", "EUR", "USD", "2026-06-01", "120"],
    ["100", "EUR", "USD", "2030-01-01", "120"],
    ["125", "USD", "EUR", "2026-03-01", "100"],
    ["125", "USD", "JPY", "2026-03-01", "16000"],
    ["-125", "USD", "EUR", "2026-03-01", "-100"],
    ["0", "USD", "EUR", "2026-03-01", "0"],
    ["12.345678", "EUR", "EUR", "1900-01-01", "12.345678"],
    ["0.01", "EUR", "JPY", "2026-03-01", "1.6"],
  ])("%s %s in %s on %s is %s", (amount, source, target, on, result) => {
    expect(converted(amount, source, target, on)).toBe(result);
  });

  test("is not rounded", () => {
    const thirds = convertAmount(exact("1"), "USD", "JPY", day("2026-06-01"), prepareRates(known));
    expect(toText(thirds, 6)).toBe("133.333333");
  });
});

describe("a rate that is not known", () => {
  test.each([
    ["USD", "2025-12-31"],
    ["GBP", "2026-03-01"],
    ["CHF", "2026-03-01"],
  ])("%s on %s is refused with currency and day", (currency, on) => {
    const refusal = refusalOf(() => converted("1", "EUR", currency, on));
    expect([refusal?.code, refusal?.details]).toEqual(["rate.missing", { currency, day: on }]);
  });

  test.each([
    ["USD", "2025-12-31", "1.25"],
    ["GBP", "2026-03-01", "1"],
    ["CHF", "2026-03-01", "1"],
  ])("%s on %s is the first later one, else 1, where that is asked for", (currency, on, result) => {
    expect(converted("1", "EUR", currency, on, "earliest_later_or_one")).toBe(result);
  });

  test("is not asked for where nothing is converted", () => {
    expect(converted("1", "CHF", "CHF", "2026-03-01")).toBe("1");
  });
});

describe("refused is", () => {
  test.each([
    ["a rate of nothing", "2026-01-01", "0", "rate.invalid"],
    ["a rate below nothing", "2026-01-01", "-1.25", "rate.invalid"],
    ["a rate with an exponent", "2026-01-01", "1e-7", "rate.invalid"],
    ["a rate with 13 decimals", "2026-01-01", "0.0000000000001", "rate.invalid"],
    ["a rate with 13 digits", "2026-01-01", "1234567890123", "rate.invalid"],
    ["a day that does not exist", "2026-02-30", "1.25", "date.invalid"],
  ])("%s", (_, on, rate, code) => {
    const rates = { companyCurrency: "EUR", rates: { USD: [from("2026-01-01", "1"), from(on, rate)] } };
    const refusal = refusalOf(() => prepareRates(rates));
    expect([refusal?.code, refusal?.details.path]).toEqual([code, "rates.USD.1"]);
  });

  test("a day of conversion that does not exist", () => {
    expect(refusalOf(() => converted("1", "EUR", "USD", "soon"))?.code).toBe("date.invalid");
  });

  test("not a rate with 12 digits before and after the point", () => {
    const rates = { companyCurrency: "EUR", rates: { USD: [from("2026-01-01", "123456789012.123456789012")] } };
    expect(refusalOf(() => prepareRates(rates))).toBeNull();
  });
});

describe("whatever the rates", () => {
  const someDay = fc.integer({ min: 10, max: 28 }).map((date) => day(`2026-03-${date}`));
  const dated = fc.uniqueArray(fc.tuple(someDay, positiveDecimals(3, 4)), { selector: ([on]) => on, minLength: 1 });
  const atStart = canonical("1.5");

  test("there and back is the same amount", () => {
    fc.assert(
      fc.property(decimals(6, 4), positiveDecimals(3, 6), positiveDecimals(3, 6), (amount, a, b) => {
        const rates = prepareRates({
          companyCurrency: "EUR",
          rates: { AAA: [[day("2026-01-01"), a]], BBB: [[day("2026-01-01"), b]] },
        });
        const there = convertAmount(exact(amount), "AAA", "BBB", day("2026-03-01"), rates);
        expect(isEqual(convertAmount(there, "BBB", "AAA", day("2026-03-01"), rates), exact(amount))).toBe(true);
      }),
      propertyRuns(),
    );
  });

  test("the order in which they were written does not matter", () => {
    fc.assert(
      fc.property(dated, someDay, (rates, on) => {
        const [a, b] = [rates, rates.toReversed()].map((written) =>
          prepareRates({ companyCurrency: "EUR", rates: { USD: [[day("2026-01-01"), atStart], ...written] } }),
        );
        const [x, y] = [a, b].map((each) => each && toText(convertAmount(exact("1"), "EUR", "USD", on, each)));
        expect(x).toBe(y);
      }),
      propertyRuns(),
    );
  });
});

test("a rate that is said the other way round converts by its exact reciprocal", () => {
  const inverse = prepareRates({
    companyCurrency: "EUR",
    rates: { USD: [[day("2026-01-01"), "0.3" as Decimal, true]] },
  });
  const there = (amount: string, source: string, target: string) =>
    toText(convertAmount(exact(amount), source, target, day("2026-03-01"), inverse));
  expect(there("10", "USD", "EUR")).toBe("3");
  expect(there("3", "EUR", "USD")).toBe("10");
});
