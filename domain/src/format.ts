import { daysBetween, dayIn, type CalendarDate, type Moment } from "./dates.ts";
import type { Language } from "./words.ts";

/** Where numbers and dates are written for: the reader's language, the workspace's country, currency, decimals of prices, and time zone. */
export type Place = {
  language: Language;
  country?: string;
  currency: string;
  currencyDecimals: number;
  priceDecimals?: number;
  timeZone: string;
};

export type Format = ReturnType<typeof formatFor>;

/** The locale in which a language writes its numbers and dates. */
export const locales: Record<Language, string> = { en: "en-GB", es: "es-ES" };
const mostDecimals = 6;

/** The formats of one place; the caller brings the clock. Decimals are text and stay exact: Intl reads them without passing through a float. */
export function formatFor(place: Place, now: () => Moment) {
  const isMonthFirst = place.language === "en" && place.country === "US";
  const locale = isMonthFirst ? "en-US" : locales[place.language];
  return {
    language: place.language,
    locale,
    /** What a date of numbers names first. */
    dateOrder: isMonthFirst ? ("mdy" as const) : ("dmy" as const), // one of two, not any text
    timeZone: place.timeZone,
    currency: place.currency,
    currencyDecimals: place.currencyDecimals,
    priceDecimals: priceDecimalsOf(place),
    ...numbersFor(place, locale),
    ...datesFor(place, locale, now),
    list: (values: readonly string[]) => new Intl.ListFormat(locale, { type: "conjunction" }).format(values),
  };
}

/** The fewest decimals of a price: never fewer than its currency has; a workspace may choose more. */
const priceDecimalsOf = ({ currencyDecimals, priceDecimals = 0 }: Place): number =>
  Math.max(currencyDecimals, priceDecimals);

function numbersFor(place: Place, locale: string) {
  const { currency, currencyDecimals } = place;
  const morePrecise = priceDecimalsOf(place) - currencyDecimals;
  const ofPrice = (of: string) => {
    const decimals = (of === currency ? currencyDecimals : decimalsOf(of)) + morePrecise;
    return { minimumFractionDigits: decimals, maximumFractionDigits: Math.max(decimals, mostDecimals) };
  };
  const number = (value: string, options: Intl.NumberFormatOptions = {}) =>
    numberFormat(locale, options).format(value as `${number}`); // a Decimal, which is numeric text
  const money = (value: string, decimals: number, of: string) =>
    number(value, { ...inCurrency(of), minimumFractionDigits: decimals, maximumFractionDigits: decimals });
  return {
    /** "9.100,00 €": an amount with its currency's decimals. */
    money: (value: string, of: string = currency) =>
      money(value, of === currency ? currencyDecimals : decimalsOf(of), of),
    /** "9.100 €": an amount where cents say nothing, as on cards and in sums. */
    wholeMoney: (value: string, of: string = currency) => money(value, 0, of),
    /** "336.450 €", and from a million on "2,28 M €": for sums where there is little room. */
    shortMoney: (value: string) =>
      isMillions(value)
        ? number(value, { ...inCurrency(currency), notation: "compact", maximumSignificantDigits: 3 })
        : money(value, 0, currency),
    /** "289,00" or "0,1255": a unit price, with all decimals that it has and the workspace's at least. */
    price: (value: string, of: string = currency) => number(value, ofPrice(of)),
    /** "289,00 €" or "0,1255 €": the same with its currency. */
    priceMoney: (value: string, of: string = currency) => number(value, { ...inCurrency(of), ...ofPrice(of) }),
    /** As many decimals as prices in a currency are written with at least. */
    decimalsOfPrice: (of: string) => ofPrice(of).minimumFractionDigits,
    /** "€", "$", "CHF": what stands beside a field for an amount. */
    currencySign: (of: string) => currencySign(locale, of),
    /** "16" or "2,5": no decimals that say nothing. */
    quantity: (value: string) => number(value, { maximumFractionDigits: mostDecimals }),
    /** How much of one unit another is worth: "0.45359237". */
    worth: (value: string) => number(value, { maximumFractionDigits: 9 }),
    /** A whole number, such as a count. */
    count: (value: number) => number(String(value), { maximumFractionDigits: 0 }),
    /** "9 d" or "9d": how long something has been as it is. */
    days: (value: number) =>
      number(String(value), { style: "unit", unit: "day", unitDisplay: locale === "es-ES" ? "short" : "narrow" }),
    /** "12 min": how long a call took. */
    minutes: (value: number) => number(String(value), { style: "unit", unit: "minute", unitDisplay: "short" }),
    /** "21 %" of the text "21". */
    percent: (value: string) => number(value, { style: "unit", unit: "percent", maximumFractionDigits: 4 }),
  };
}

function datesFor({ language, timeZone }: Place, locale: string, now: () => Moment) {
  const today = () => dayIn(timeZone, now());
  const day = (value: CalendarDate, options: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, options).format(noon(value));
  const moment = (value: Moment, options: Intl.DateTimeFormatOptions) =>
    dateFormat(locale, { ...options, timeZone }).format(new Date(value));
  return {
    today,
    /** "23/11/2026" or "23 Nov 2026". */
    date: (value: CalendarDate) => day(value, language === "es" ? numericDate : wordyDate),
    /** "31 dic", with the year when it is another one. */
    shortDate: (value: CalendarDate) => day(value, sameYear(value, today()) ? dayAndMonth : wordyDate),
    /** "lunes, 23 de noviembre". */
    longDate: (value: CalendarDate) => day(value, fullDate),
    /** "vie, 27 nov 2026": a day, and which one of the week. */
    weekdayAndDate: (value: CalendarDate) => day(value, weekdayAndDate),
    /** "nov 2026": the month of a day. */
    month: (value: CalendarDate) => day(value, monthAndYear),
    /** "hoy", "ayer", "jue", "hace 5 días", "12 dic": the nearer the plainer. */
    relativeDay: (value: CalendarDate) => relativeDay(locale, value, today()),
    /** "23 nov, 9:30", in the workspace's time zone. */
    moment: (value: Moment) => moment(value, { ...dayAndMonthParts, ...timeParts }),
    time: (value: Moment) => moment(value, timeParts),
    dayOf: (value: Moment): CalendarDate => dayIn(timeZone, value),
  };
}

const numericDate: Intl.DateTimeFormatOptions = { day: "2-digit", month: "2-digit", year: "numeric", timeZone: "UTC" };
const wordyDate: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" };
const dayAndMonth: Intl.DateTimeFormatOptions = { day: "numeric", month: "short", timeZone: "UTC" };
const monthAndYear: Intl.DateTimeFormatOptions = { month: "short", year: "numeric", timeZone: "UTC" };
const fullDate: Intl.DateTimeFormatOptions = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" };
const weekdayAndDate: Intl.DateTimeFormatOptions = { ...wordyDate, weekday: "short" };
const weekday: Intl.DateTimeFormatOptions = { weekday: "short", timeZone: "UTC" };
const dayAndMonthParts: Intl.DateTimeFormatOptions = { day: "numeric", month: "short" };
const timeParts: Intl.DateTimeFormatOptions = { hour: "numeric", minute: "2-digit" };

function relativeDay(locale: string, date: CalendarDate, today: CalendarDate): string {
  const days = daysBetween(today, date);
  if (days >= -1 && days <= 1) return new Intl.RelativeTimeFormat(locale, { numeric: "auto" }).format(days, "day");
  if (days < -1 && days > -31) return new Intl.RelativeTimeFormat(locale, { style: "short" }).format(days, "day");
  if (days > 1 && days < 7) return dateFormat(locale, weekday).format(noon(date));
  return dateFormat(locale, sameYear(date, today) ? dayAndMonth : wordyDate).format(noon(date));
}

const sameYear = (a: CalendarDate, b: CalendarDate): boolean => a.slice(0, 4) === b.slice(0, 4);
const noon = (date: CalendarDate): Date => new Date(`${date}T12:00:00Z`);

const isMillions = (value: string): boolean => /^-?\d{7}/.test(value);

const inCurrency = (currency: string): Intl.NumberFormatOptions => ({
  style: "currency",
  currency,
  currencyDisplay: "narrowSymbol",
});

export function currencySign(locale: string, currency: string): string {
  const parts = numberFormat(locale, inCurrency(currency)).formatToParts(0);
  return parts.find((part) => part.type === "currency")?.value ?? currency;
}

export function decimalsOf(currency: string): number {
  return numberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  return kept(
    numberFormats,
    locale + JSON.stringify(options),
    () => new Intl.NumberFormat(locale, { useGrouping: "always", ...options }),
  );
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return kept(dateFormats, locale + JSON.stringify(options), () => new Intl.DateTimeFormat(locale, options));
}

function kept<T>(formats: Map<string, T>, key: string, make: () => T): T {
  const found = formats.get(key) ?? make();
  formats.set(key, found);
  return found;
}
