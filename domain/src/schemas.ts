import * as z from "zod/mini";
import type { CalendarDate, Moment } from "./dates.ts";
import { canonical, type Decimal, exact, isBoundedDecimal, sign, writtenDecimal } from "./decimal.ts";
import type { Id } from "./ids.ts";
import { enteredPrice } from "./money.ts";
import { inputWords } from "./inputs/input-words.ts";
import { inWords, shaped } from "./inputs/said.ts";
import { emailShape, longText, oneLine, plainAddress } from "./one-form.ts";
import { languages } from "./words.ts";

// The bricks of every input and output. Each narrows a checked text to its brand; text that people write is brought into its one form.

type Narrowed<Output> = z.ZodMiniType<Output, string>;

// "12.50" and "12.5" are one number, and are kept as one: so an edit that changes nothing is seen to change nothing
const shortest = z.overwrite<string>((text) => (/^-?\d{1,15}(\.\d{1,9})?$/.test(text) ? canonical(text) : text));

/** The id of a record of one table. */
export function id<Table extends string>(): Narrowed<Id<Table>> {
  return z.uuid() as unknown as Narrowed<Id<Table>>; // the brand exists only in types
}

const someIds = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(,[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})*$/;

/** Ids with commas between them, as an address carries them. */
export const idsInARow = (most: number) => z.string().check(z.maxLength(most * 37), shaped(someIds, inputWords.ids));

/** A decimal as text: up to 15 digits before the point and 9 after it; numbers of JSON are refused. */
export function decimal(): Narrowed<Decimal> {
  return z.string().check(shaped(/^-?\d{1,15}(\.\d{1,9})?$/, inputWords.decimal)) as unknown as Narrowed<Decimal>; // as above
}

/** A quantity of goods in stock, in the product's unit: a decimal, or a fraction as `toText` writes it. */
export function quantity(): Narrowed<Decimal> {
  return z.string().check(shaped(writtenDecimal, inputWords.quantity)) as unknown as Narrowed<Decimal>; // as above
}

/** The same, zero or more, as it is asked for. */
export function positiveQuantity(): Narrowed<Decimal> {
  return z
    .string()
    .check(shaped(/^\d{1,12}(\.\d{1,60})?$/, inputWords.positiveDecimal), shortest) as unknown as Narrowed<Decimal>; // as above
}

/** A price, cost or quantity that every table can keep: up to 12 digits before the point. */
export function smallDecimal(): Narrowed<Decimal> {
  return z
    .string()
    .check(shaped(/^-?\d{1,12}(\.\d{1,9})?$/, inputWords.decimal), shortest) as unknown as Narrowed<Decimal>; // as above
}

/** The same, zero or more. */
export function positiveDecimal(): Narrowed<Decimal> {
  return z
    .string()
    .check(shaped(/^\d{1,12}(\.\d{1,9})?$/, inputWords.positiveDecimal), shortest) as unknown as Narrowed<Decimal>; // as above
}

const asKept = z.overwrite<string>((text) => (isBoundedDecimal(text) ? enteredPrice(text) : text));

/** For a decimal that is to be more than nothing; of a text that is none something else is said. */
export const aboveZero = inWords(
  z.refine<string>((text) => !isBoundedDecimal(text) || sign(exact(text)) > 0),
  inputWords.aboveZero,
);

/** A price or cost, rounded half up to the six decimals with which prices are kept. */
export function price(): Narrowed<Decimal> {
  return z
    .string()
    .check(shaped(/^-?\d{1,12}(\.\d{1,9})?$/, inputWords.decimal), asKept) as unknown as Narrowed<Decimal>; // as above
}

/** The same, zero or more. */
export function positivePrice(): Narrowed<Decimal> {
  return z
    .string()
    .check(shaped(/^\d{1,12}(\.\d{1,9})?$/, inputWords.positiveDecimal), asKept) as unknown as Narrowed<Decimal>; // as above
}

const shortestRate = z.overwrite<string>((text) => (/^\d{1,12}(\.\d{1,12})?$/.test(text) ? canonical(text) : text));

/** An exchange rate: greater than zero, with up to 12 digits before the point and 12 after it. */
export function exchangeRate(): Narrowed<Decimal> {
  return z
    .string()
    .check(
      z.maxLength(25),
      shaped(/^(?=.*[1-9])\d{1,12}(\.\d{1,12})?$/, inputWords.rate),
      shortestRate,
    ) as unknown as Narrowed<Decimal>; // as above
}

/** Per cent, up to 100; negative ones are surcharges. */
export function discount(): Narrowed<Decimal> {
  return z
    .string()
    .check(
      shaped(/^(100(\.0{1,4})?|-?\d{1,2}(\.\d{1,4})?)$/, inputWords.discount),
      shortest,
    ) as unknown as Narrowed<Decimal>; // as above
}

/** Per cent from 0 to 100, with two decimals. */
export function percent(): Narrowed<Decimal> {
  return z
    .string()
    .check(
      shaped(/^(100(\.0{1,2})?|\d{1,2}(\.\d{1,2})?)$/, inputWords.percent),
      shortest,
    ) as unknown as Narrowed<Decimal>; // as above
}

export function calendarDate(): Narrowed<CalendarDate> {
  return z.iso.date().check(shaped(/^(19|[2-9]\d)/, inputWords.sinceYear1900)) as unknown as Narrowed<CalendarDate>; // as above
}

export function moment(): Narrowed<Moment> {
  return z.iso.datetime({ offset: true }).check(z.maxLength(40)) as unknown as Narrowed<Moment>; // as above
}

// Without the null character, which the database refuses, and halves of characters, which no encoding keeps.
const storable = /^[^\u0000\ud800-\udfff]*$/u;

/** Text as it was sent, unchanged: the content of a file, what stands in its cells. */
export function rawText(max: number, min = 0): z.ZodMiniString<string> {
  return z.string().check(z.minLength(min), z.maxLength(max), shaped(storable, inputWords.kept));
}

/** Text of one line or more, in its one form. */
export function text(max: number, min = 0): z.ZodMiniString<string> {
  return z.string().check(z.overwrite(longText), z.minLength(min), z.maxLength(max), shaped(storable, inputWords.kept));
}

/** Text of one line, in its one form, without spaces around it. */
export function line(max: number, min = 0): z.ZodMiniString<string> {
  return z.string().check(z.overwrite(oneLine), z.minLength(min), z.maxLength(max), shaped(storable, inputWords.kept));
}

/** A name: a line with something to see. */
export function name(max = 200): z.ZodMiniString<string> {
  return line(max, 1);
}

/** A reference or barcode: one line without spaces around it; whoever sends two means two. */
export function code(): z.ZodMiniString<string> {
  return z
    .string()
    .check(
      z.trim(),
      shaped(/^[^\u0000-\u001f\ud800-\udfff]*$/u, inputWords.kept),
      z.overwrite(oneLine),
      z.minLength(1),
      z.maxLength(100),
    );
}

/** An e-mail address, international ones too (RFC 6531), without spaces around it. */
export function email(): z.ZodMiniString<string> {
  return z.string().check(z.overwrite(plainAddress), z.maxLength(320), z.email({ pattern: emailShape }));
}

export const language = z.enum(languages);

/** A number in an address: text of digits within bounds. */
export function wholeNumberText(min: number, max: number) {
  const written = z.union([z.string().check(shaped(/^-?\d{1,10}$/, inputWords.wholeNumber)), z.int()]);
  return z.pipe(z.pipe(written, z.transform(Number)), z.int().check(z.gte(min), z.lte(max)));
}

/** Yes or no in an address. */
export const flag = z.enum(["true", "false"]);

/** A country by its two letters (ISO 3166-1). */
export const country = () => z.string().check(shaped(/^[A-Z]{2}$/, inputWords.country));

/** What every list understands; the cursor is opaque. */
export const page = {
  limit: z._default(wholeNumberText(1, 200), 80),
  cursor: z.optional(z.string().check(z.maxLength(1_500))),
};

const syncMark =
  /^(19|[2-9]\d)\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-](0\d|1[0-4]):[0-5]\d)(~\d{1,18}:\d{1,18}:[\d,]*)?$/;
const anyMoment = z.iso.datetime({ offset: true });
const isMoment = z.refine<string>((text) => anyMoment.safeParse(text.split("~")[0]).success); // on a day that exists

/** From when on it is told what changed: a moment, or the `syncedUntil` of the last time. */
export const updatedSince = z
  .string()
  .check(z.maxLength(400), shaped(syncMark, inputWords.syncMark), inWords(isMoment, inputWords.syncMark));

/** What every list of records understands that others keep a copy of: with `updatedSince` all that changed since, archived too, in that order. */
export const copiedPage = { ...page, updatedSince: z.optional(updatedSince) };

/** A record that another one points at, as screens show it. */
export function named<Table extends string>() {
  return z.object({ id: id<Table>(), name: z.string() });
}

/** The answer of every list. */
export function pageOf<Item extends z.ZodMiniType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.nullable(z.string()), count: z.optional(z.int()) });
}

/** The same of a list that others keep a copy of: what to ask for as `updatedSince` the next time, once all pages are read. */
export function copiedPageOf<Item extends z.ZodMiniType>(item: Item) {
  return z.extend(pageOf(item), { syncedUntil: z.optional(z.nullable(z.string())) });
}

/** True, or why not: what the one who asks may do with a record now. */
export const permission = z.union([
  z.literal(true),
  z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) }),
]);
export type Permission = z.output<typeof permission>;

/** The version of the record that a screen saw. Scripts may leave it out. */
export const version = z.optional(z.int().check(z.gte(1), z.lte(2_000_000_000)));
