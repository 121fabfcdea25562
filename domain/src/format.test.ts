import type { CalendarDate, Moment } from "./dates.ts";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { formatFor } from "./format.ts";

const clock = () => new Date().toISOString() as Moment; // toISOString writes moments
const place = { currency: "EUR", currencyDecimals: 2, timeZone: "Europe/Madrid" };
const es = formatFor({ ...place, language: "es" }, clock);
const en = formatFor({ ...place, language: "en" }, clock);
const day = (text: string) => text as CalendarDate; // written as one
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, " ");

beforeEach(() => void vi.useFakeTimers({ now: new Date("2026-11-23T23:30:00Z") }));
afterEach(() => void vi.useRealTimers());

describe("numbers", () => {
  test("amounts are grouped always, in Spanish too", () => {
    expect(plain(es.money("1450"))).toBe("1.450,00 €");
    expect(plain(es.wholeMoney("9100"))).toBe("9.100 €");
    expect(plain(es.shortMoney("999999.5"))).toBe("1.000.000 €");
    expect(plain(es.shortMoney("2277600"))).toBe("2,28 M €");
    expect(en.shortMoney("2277600")).toBe("€2.28m");
    expect(en.money("1450.5")).toBe("€1,450.50");
  });

  test("large amounts lose nothing on their way to the screen", () => {
    expect(plain(es.money("123456789012345.67"))).toBe("123.456.789.012.345,67 €");
  });

  test("another currency brings its own decimals", () => {
    expect(en.money("1450", "JPY")).toBe("¥1,450");
  });

  test("quantities have no decimals that say nothing", () => {
    expect(es.quantity("16.000000")).toBe("16");
    expect(es.quantity("2.5")).toBe("2,5");
  });

  test("a unit is worth all its decimals", () => {
    expect(es.worth("0.453592370")).toBe("0,45359237");
    expect(en.worth("1000")).toBe("1,000");
  });

  test("unit prices keep what they need", () => {
    expect(es.price("289")).toBe("289,00");
    expect(es.price("0.1255")).toBe("0,1255");
  });

  test("how long something has lasted takes little room", () => {
    expect(plain(es.days(9))).toBe("9 d");
    expect(en.days(9)).toBe("9d");
    expect(plain(es.minutes(12))).toBe("12 min");
  });

  test("per cent is written as the language does", () => {
    expect(plain(es.percent("21"))).toBe("21 %");
    expect(en.percent("5.2")).toBe("5.2%");
  });
});

describe("dates", () => {
  test("today is the workspace's day", () => {
    expect(es.today()).toBe("2026-11-24");
  });

  test("days are written as the language does", () => {
    expect(es.date(day("2026-11-03"))).toBe("03/11/2026");
    expect(en.date(day("2026-11-03"))).toBe("3 Nov 2026");
    expect(es.shortDate(day("2026-12-31"))).toBe("31 dic");
    expect(es.shortDate(day("2027-12-31"))).toContain("2027");
  });

  test("near days are said in words", () => {
    expect(es.relativeDay(day("2026-11-24"))).toBe("hoy");
    expect(es.relativeDay(day("2026-11-23"))).toBe("ayer");
    expect(es.relativeDay(day("2026-11-25"))).toBe("mañana");
    expect(es.relativeDay(day("2026-11-27"))).toBe("vie");
    expect(es.relativeDay(day("2026-11-19"))).toBe("hace 5 d");
    expect(en.relativeDay(day("2026-11-19"))).toBe("5 days ago");
  });

  test("moments are told in the workspace's time zone", () => {
    expect(es.time("2026-11-23T08:30:00.000Z" as Moment)).toBe("9:30"); // a moment, as written
  });
});

test("a price has the decimals of its currency, those that the workspace chose, or all of its own", () => {
  const dinars = formatFor({ ...place, language: "es", currency: "KWD", currencyDecimals: 3, priceDecimals: 2 }, clock);
  const fine = formatFor({ ...place, language: "en", priceDecimals: 4 }, clock);
  expect([es.price("289"), es.price("0.125"), es.priceMoney("0.125")]).toEqual(["289,00", "0,125", "0,125\u00a0€"]);
  expect([dinars.price("0.3"), dinars.priceDecimals]).toEqual(["0,300", 3]);
  expect([fine.price("0.125"), fine.priceMoney("12"), fine.price("0.1234567")]).toEqual([
    "0.1250",
    "€12.0000",
    "0.123457",
  ]);
});

test("an English reader in the United States has the month first, a Spanish one the day", () => {
  const us = { ...place, currency: "USD", country: "US" };
  const [english, spanish] = [formatFor({ ...us, language: "en" }, clock), formatFor({ ...us, language: "es" }, clock)];
  expect([english.dateOrder, english.date(day("2026-03-05"))]).toEqual(["mdy", "Mar 5, 2026"]);
  expect([spanish.dateOrder, spanish.date(day("2026-03-05"))]).toEqual(["dmy", "05/03/2026"]);
  expect([en.dateOrder, en.date(day("2026-03-05"))]).toEqual(["dmy", "5 Mar 2026"]);
});
