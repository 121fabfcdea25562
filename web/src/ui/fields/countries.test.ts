import { isCurrency, isTimeZone } from "@trato/domain/identity/currencies.ts";
import { currencyOfCountry } from "@trato/domain/parties/usual-of-country.ts";
import { afterEach, describe, expect, test, vi } from "vitest";
import { countryChoices, currencyChoices, likelyPlace, timeZoneChoices } from "./countries.ts";

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe("the countries", () => {
  test("stand in the order of the reader's language, under its names", () => {
    const names = { en: countryChoices("en"), es: countryChoices("es") };
    expect(names.en.find(({ value }) => value === "DE")?.label).toBe("Germany");
    expect(names.es.find(({ value }) => value === "DE")?.label).toBe("Alemania");
    for (const language of ["en", "es"] as const) {
      const labels = names[language].map(({ label }) => label);
      expect(labels).toEqual(labels.toSorted(new Intl.Collator(language).compare));
    }
  });

  test("are each there once, whatever the language", () => {
    const codes = countryChoices("en").map(({ value }) => value);
    expect(new Set(codes).size).toBe(codes.length);
    expect(
      countryChoices("es")
        .map(({ value }) => value)
        .toSorted(),
    ).toEqual(codes.toSorted());
  });

  test("are put in order once", () => {
    expect(countryChoices("en")).toBe(countryChoices("en"));
  });

  test("that have a currency of their own here are all among them, and so is the currency", () => {
    const offered = new Set(currencyChoices("en").map(({ value }) => value));
    const usual = countryChoices("en").flatMap(({ value }) => currencyOfCountry(value) ?? []);
    expect(usual.filter((currency) => !offered.has(currency))).toEqual([]);
  });
});

test("a currency is found by its name and its code", () => {
  expect(currencyChoices("es").find(({ value }) => value === "CHF")).toEqual({
    value: "CHF",
    label: "Franco suizo",
    about: "CHF",
  });
});

test("what is offered the server takes", () => {
  expect(currencyChoices("en").filter(({ value }) => !isCurrency(value))).toEqual([]);
  expect(timeZoneChoices().filter(({ value }) => !isTimeZone(value))).toEqual([]);
});

test("a time zone is read without its underscores", () => {
  expect(timeZoneChoices().find(({ value }) => value === "America/New_York")?.label).toBe("America/New York");
});

describe("where a browser seems to be", () => {
  test.each([
    ["Europe/Madrid", "en-US", "ES"],
    ["Atlantic/Canary", "es", "ES"],
    ["America/Mexico_City", "es-MX", "MX"],
    ["America/New_York", "en", "US"],
    ["Europe/Berlin", "de", "DE"],
  ])("in %s with %s: %s", (timeZone, language, country) => {
    vi.stubGlobal("navigator", { language });
    const options = { ...new Intl.DateTimeFormat().resolvedOptions(), timeZone };
    vi.spyOn(Intl.DateTimeFormat.prototype, "resolvedOptions").mockReturnValue(options);
    expect(likelyPlace()).toEqual({ country, timeZone });
  });
});
