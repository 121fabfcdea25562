import { Refusal } from "./errors.ts";
import {
  type Fraction,
  over,
  plus,
  reduced,
  type RoundingMethod,
  times,
  total,
  wholeSteps,
} from "./fractions/fraction.ts";
import { readFraction, writeFraction } from "./fractions/fraction-text.ts";

declare const decimalBrand: unique symbol;
declare const exactBrand: unique symbol;

/**
 * A decimal as text, canonical: no exponent, no plus sign, no superfluous zeros, "0" and never "-0". A fraction that never
 * ends, such as a dozen's twelfth, is written with 60 decimals, and read back as the fraction that it is.
 */
export type Decimal = string & { readonly [decimalBrand]: true };

/** An exact rational number inside an engine: nothing is lost until a named rounding. Opaque. */
export type Exact = { readonly [exactBrand]: true };

const boundedDecimal = /^-?\d{1,15}(\.(\d{1,9}|\d{31,60}))?$/;
/** A number as `toText` writes it, which may be finer than anybody types: a piece in packs of 1024 has ten decimals. */
export const writtenDecimal = /^-?\d{1,15}(\.\d{1,60})?$/;

const closed = (fraction: Fraction): Exact => fraction as unknown as Exact; // opaque outside this file
const open = (value: Exact): Fraction => value as unknown as Fraction; // the only way back in
const make = (units: bigint, decimals = 0, divisor = 1n): Exact => closed({ units, decimals, divisor });

export const zero: Exact = make(0n);

/** The decimals "0" and "1" as records hold them. */
export const nothing = "0" as Decimal; // canonical
export const one = "1" as Decimal; // canonical

/** An exact number from a literal of the program or from text that is already known to be a decimal. */
export function exact(value: number | string): Exact {
  if (typeof value === "string") return closed(readFraction(value));
  if (!Number.isSafeInteger(value)) throw new TypeError(`${value} is not a whole number; write fractions as text`);
  return make(BigInt(value));
}

/**
 * Reads a decimal from outside: up to 15 digits before the point and 9 after it, or a fraction as it is written here, as text.
 * Refuses everything else with the field's name (`decimal.invalid`).
 */
export function parseExact(text: string, path: string): Exact {
  if (!isBoundedDecimal(text)) throw new Refusal("invalid", "decimal.invalid", { path });
  return closed(readFraction(text));
}

/** The same of a quantity that may have been computed: whatever `toText` writes of it is read again. */
export function parseQuantity(text: string, path: string): Exact {
  if (!isWrittenDecimal(text)) throw new Refusal("invalid", "decimal.invalid", { path });
  return closed(readFraction(text));
}

/** True for text that is a decimal as it is typed or written here. */
export function isWrittenDecimal(text: unknown): text is Decimal {
  return typeof text === "string" && writtenDecimal.test(text);
}

/** True for text that is a decimal within the bounds of the product's inputs. */
export function isBoundedDecimal(text: unknown): text is Decimal {
  return typeof text === "string" && boundedDecimal.test(text);
}

export function add(a: Exact, b: Exact): Exact {
  return closed(reduced(plus(open(a), open(b))));
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b));
}

export function multiply(a: Exact, b: Exact): Exact {
  return closed(times(open(a), open(b)));
}

/** Exact quotient, kept as a fraction. The caller answers for b not being zero. */
export function divide(a: Exact, b: Exact): Exact {
  return closed(over(open(a), open(b)));
}

export function negate(a: Exact): Exact {
  const { units, decimals, divisor } = open(a);
  return make(-units, decimals, divisor);
}

export function absolute(a: Exact): Exact {
  return sign(a) < 0 ? negate(a) : a;
}

/** The exact sum of as many as there are. */
export function sum(values: Iterable<Exact>): Exact {
  return closed(total(values as unknown as Iterable<Fraction>)); // each opened, as `open` does with one
}

/** -1, 0 or 1 as a is less than, equal to or greater than b. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  return sign(closed(plus(open(a), open(negate(b)))));
}

/** -1, 0 or 1 as a is negative, zero or positive. */
export function sign(a: Exact): -1 | 0 | 1 {
  const { units } = open(a);
  return units === 0n ? 0 : units < 0n ? -1 : 1;
}

export const isZero = (a: Exact): boolean => sign(a) === 0;
export const isEqual = (a: Exact, b: Exact): boolean => compare(a, b) === 0;
export const smaller = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);
export const greater = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);

/** p per cent of a. */
export function percent(a: Exact, p: Exact): Exact {
  const { units, decimals, divisor } = open(multiply(a, p));
  return make(units, decimals + 2, divisor);
}

/**
 * How many whole steps a holds, rounded by the method: the quotient a/step as a whole number.
 * The caller answers for a step greater than zero.
 */
export function roundToWhole(a: Exact, step: Exact, method: RoundingMethod = "half_up"): Exact {
  return make(wholeSteps(open(a), open(step), method));
}

/**
 * Rounds to a multiple of the step (0.01 for cents, 5 for coins of five). half_up takes a tie away from zero,
 * half_down towards zero, half_even to the even step; up always goes away from zero, down towards it.
 * Source: rule R-271, computed exactly instead of with a tolerance.
 */
export function roundTo(a: Exact, step: Exact, method: RoundingMethod = "half_up"): Exact {
  if (isWritten(a, step)) return a;
  const { units, decimals, divisor } = open(step);
  return make(wholeSteps(open(a), open(step), method) * units, decimals, divisor);
}

/** True for a decimal that needs no more decimals than a step like 0.01 has: there is nothing to round. */
function isWritten(a: Exact, step: Exact): boolean {
  const x = open(a);
  const s = open(step);
  return x.divisor === 1n && x.decimals <= s.decimals && s.units === 1n && s.divisor === 1n;
}

/**
 * The nearest number that is made of the same parts as a fraction: beside five twelfths two twelfths for 0.166667. Beside a
 * number that ends, or one of very small parts, the number as it is.
 */
export function nearestInPartsOf(a: Exact, fraction: Exact): Exact {
  const { divisor } = open(fraction);
  return divisor === 1n || divisor > mostParts ? a : roundTo(a, make(1n, 0, divisor));
}

const mostParts = 100_000n;

/** The step of a number of decimals: 0.01 for 2. */
export function stepOf(decimals: number): Exact {
  return decimals < 0 ? make(10n ** BigInt(-decimals)) : make(1n, decimals);
}

/**
 * The number as text. With `decimals` it is rounded half up to them and written with all of them ("12.50"),
 * without it is written as short as possible ("12.5"), and with 60 decimals where it never ends or is longer.
 */
export function toText(a: Exact, decimals?: number): Decimal {
  return writeFraction(open(a), decimals) as Decimal; // written to the shape above
}

/** A decimal in its shortest form: "12.50" becomes "12.5". */
export function canonical(text: string): Decimal {
  return toText(exact(text));
}
