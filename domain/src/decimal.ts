import { Refusal } from "./errors.ts";

declare const decimalBrand: unique symbol;
declare const exactBrand: unique symbol;

/**
 * A decimal as text, canonical: no exponent, no plus sign, no superfluous zeros, "0" and never "-0". A fraction that never
 * ends, such as a dozen's twelfth, is written with 60 decimals, and read back as the fraction that it is.
 */
export type Decimal = string & { readonly [decimalBrand]: true };

/** An exact rational number inside an engine: nothing is lost until a named rounding. Opaque. */
export type Exact = { readonly [exactBrand]: true };

/** How a number that lies between two steps is rounded. Source: domain rule R-271. */
export type RoundingMethod = "half_up" | "half_down" | "half_even" | "up" | "down";

/** units / (divisor · 10^decimals), with divisor > 0 and decimals >= 0. The divisor is 1 until something is divided. */
type Parts = { readonly units: bigint; readonly decimals: number; readonly divisor: bigint };

const boundedDecimal = /^-?\d{1,15}(\.(\d{1,9}|\d{31,60}))?$/;
/** A number as `toText` writes it, which may be finer than anybody types: a piece in packs of 1024 has ten decimals. */
export const writtenDecimal = /^-?\d{1,15}(\.\d{1,60})?$/;
const plainDecimal = /^(-?)(\d+)(?:\.(\d+))?$/;
// Shorter divisors are not worth reducing; for longer ones the search for a common factor would cost more than it saves.
const divisorWorthReducing = { from: 10n ** 60n, to: 10n ** 600n };

const make = (units: bigint, decimals = 0, divisor = 1n): Exact => ({ units, decimals, divisor }) as unknown as Exact; // opaque outside this file
const open = (value: Exact): Parts => value as unknown as Parts; // the only way back in

export const zero: Exact = make(0n);

/** The decimals "0" and "1" as records hold them. */
export const nothing = "0" as Decimal; // canonical
export const one = "1" as Decimal; // canonical

/** An exact number from a literal of the program or from text that is already known to be a decimal. */
export function exact(value: number | string): Exact {
  if (typeof value === "string") return read(value);
  if (!Number.isSafeInteger(value)) throw new TypeError(`${value} is not a whole number; write fractions as text`);
  return make(BigInt(value));
}

/**
 * Reads a decimal from outside: up to 15 digits before the point and 9 after it, or a fraction as it is written here, as text.
 * Refuses everything else with the field's name (`decimal.invalid`).
 */
export function parseExact(text: string, path: string): Exact {
  if (!isBoundedDecimal(text)) throw new Refusal("invalid", "decimal.invalid", { path });
  return read(text);
}

/** The same of a quantity that may have been computed: whatever `toText` writes of it is read again. */
export function parseQuantity(text: string, path: string): Exact {
  if (!isWrittenDecimal(text)) throw new Refusal("invalid", "decimal.invalid", { path });
  return read(text);
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
  return reduced(addUnreduced(a, b));
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b));
}

export function multiply(a: Exact, b: Exact): Exact {
  const x = open(a);
  const y = open(b);
  const units = x.units * y.units;
  const decimals = x.decimals + y.decimals;
  if (y.divisor === 1n) return make(units, decimals, x.divisor);
  if (x.divisor === 1n) return make(units, decimals, y.divisor);
  return reduced(make(units, decimals, x.divisor * y.divisor));
}

/** Exact quotient, kept as a fraction. The caller answers for b not being zero. */
export function divide(a: Exact, b: Exact): Exact {
  const x = open(a);
  const y = open(b);
  if (y.units === 0n) throw new RangeError("division by zero");
  const isNegative = y.units < 0n;
  const divisor = x.divisor * (isNegative ? -y.units : y.units);
  const units = x.units * (isNegative ? -y.divisor : y.divisor);
  const decimals = x.decimals - y.decimals;
  return decimals < 0 ? lowestTerms(units * powerOfTen(-decimals), 0, divisor) : lowestTerms(units, decimals, divisor);
}

export function negate(a: Exact): Exact {
  const { units, decimals, divisor } = open(a);
  return make(-units, decimals, divisor);
}

export function absolute(a: Exact): Exact {
  return sign(a) < 0 ? negate(a) : a;
}

/**
 * The exact sum. Numbers with one divisor are added first and the rest in pairs, so that ten thousand different
 * fractions take milliseconds.
 */
export function sum(values: Iterable<Exact>): Exact {
  const byDivisor = new Map<bigint, Exact>();
  let [units, decimals, divisor] = [0n, 0, 1n];
  for (const value of values) {
    const next = open(value);
    if (next.divisor !== divisor) {
      byDivisor.set(divisor, make(units, decimals, divisor));
      ({ units, decimals, divisor } = open(byDivisor.get(next.divisor) ?? make(0n, next.decimals, next.divisor)));
    }
    if (next.decimals === decimals) units += next.units;
    else if (next.decimals < decimals) units += next.units * powerOfTen(decimals - next.decimals);
    else {
      units = units * powerOfTen(next.decimals - decimals) + next.units;
      decimals = next.decimals;
    }
  }
  byDivisor.set(divisor, make(units, decimals, divisor));
  return addInPairs([...byDivisor.values()]);
}

/** -1, 0 or 1 as a is less than, equal to or greater than b. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  return sign(addUnreduced(a, negate(b)));
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
  return make(wholeSteps(a, step, method));
}

/**
 * Rounds to a multiple of the step (0.01 for cents, 5 for coins of five). half_up takes a tie away from zero,
 * half_down towards zero, half_even to the even step; up always goes away from zero, down towards it.
 * Source: rule R-271, computed exactly instead of with a tolerance.
 */
export function roundTo(a: Exact, step: Exact, method: RoundingMethod = "half_up"): Exact {
  if (isWritten(a, step)) return a;
  const { units, decimals, divisor } = open(step);
  return make(wholeSteps(a, step, method) * units, decimals, divisor);
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
  return decimals < 0 ? make(powerOfTen(-decimals)) : make(1n, decimals);
}

/**
 * The number as text. With `decimals` it is rounded half up to them and written with all of them ("12.50"),
 * without it is written as short as possible ("12.5"), and with 60 decimals where it never ends or is longer.
 */
export function toText(a: Exact, decimals?: number): Decimal {
  if (decimals === undefined) return write(shortest(a));
  return write({ units: wholeSteps(a, stepOf(decimals), "half_up"), decimals });
}

/** A decimal in its shortest form: "12.50" becomes "12.5". */
export function canonical(text: string): Decimal {
  return toText(read(text));
}

function read(text: string): Exact {
  const match = plainDecimal.exec(text);
  if (!match) throw new TypeError(`"${text}" is not a decimal`);
  const [, minus = "", whole = "", decimals = ""] = match;
  const units = BigInt(minus + whole + decimals);
  return decimals.length > mostFinite ? fractionNear(units, decimals.length) : make(units, decimals.length);
}

// Written with 60 decimals, two different fractions with divisors below 10^24 are further apart than 2 · 10^-50; sums of
// thousands of them are nearer than that to what they stand for.
const fractionDecimals = 60;
const nearness = 50;
const mostFinite = 30;

/** The fraction that a text with many decimals, or the sum of some, stands for: the simplest one near to it. */
function fractionNear(units: bigint, decimals: number): Exact {
  const near = powerOfTen(Math.max(decimals - nearness, 0));
  const size = units < 0n ? -units : units;
  if (size <= near) return zero;
  const [numerator, divisor] = simplestBetween(size - near, size + near, powerOfTen(decimals));
  return make(units < 0n ? -numerator : numerator, 0, divisor);
}

/** The fraction with the smallest divisor between low/scale and high/scale, by their continued fractions. */
function simplestBetween(low: bigint, high: bigint, scale: bigint, highScale = scale): [bigint, bigint] {
  const whole = low / scale;
  if (low === whole * scale) return [whole, 1n];
  if (whole < high / highScale) return [whole + 1n, 1n];
  const [divisor, numerator] = simplestBetween(highScale, scale, high - whole * highScale, low - whole * scale);
  return [whole * divisor + numerator, divisor];
}

function write({ units, decimals }: Omit<Parts, "divisor">): Decimal {
  const isNegative = units < 0n;
  const digits = (isNegative ? -units : units).toString().padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  const text = decimals > 0 ? `${digits.slice(0, point)}.${digits.slice(point)}` : digits;
  return (isNegative ? `-${text}` : text) as Decimal; // written to the shape above
}

/** The rounded quotient a/step. */
function wholeSteps(a: Exact, step: Exact, method: RoundingMethod): bigint {
  const x = open(a);
  const s = open(step);
  if (s.units <= 0n) throw new RangeError("a step is greater than zero");
  const dividend = x.units * s.divisor * powerOfTen(Math.max(s.decimals - x.decimals, 0));
  const divisor = x.divisor * s.units * powerOfTen(Math.max(x.decimals - s.decimals, 0));
  if (divisor === 1n) return dividend;
  const quotient = dividend / divisor;
  const rest = dividend - quotient * divisor;
  if (rest === 0n || !goesAwayFromZero(quotient, rest, divisor, method)) return quotient;
  return dividend < 0n ? quotient - 1n : quotient + 1n;
}

function goesAwayFromZero(quotient: bigint, rest: bigint, divisor: bigint, method: RoundingMethod): boolean {
  if (method === "up") return true;
  if (method === "down") return false;
  const twice = rest < 0n ? rest * -2n : rest * 2n;
  if (twice !== divisor) return twice > divisor;
  if (method === "half_even") return quotient % 2n !== 0n;
  return method === "half_up";
}

function addUnreduced(a: Exact, b: Exact): Exact {
  const x = open(a);
  const y = open(b);
  const decimals = Math.max(x.decimals, y.decimals);
  const p = x.decimals === decimals ? x.units : x.units * powerOfTen(decimals - x.decimals);
  const q = y.decimals === decimals ? y.units : y.units * powerOfTen(decimals - y.decimals);
  if (x.divisor === y.divisor) return make(p + q, decimals, x.divisor);
  return make(p * y.divisor + q * x.divisor, decimals, x.divisor * y.divisor);
}

/** Halves the list until one is left: the numbers grow slowly, and few of them are long. */
function addInPairs(values: Exact[]): Exact {
  let left = values;
  while (left.length > 1) {
    const pairs: Exact[] = [];
    for (let i = 0; i < left.length; i += 2) {
      const [a = zero, b = zero] = left.slice(i, i + 2);
      pairs.push(addUnreduced(a, b));
    }
    left = pairs;
  }
  return left[0] ?? zero;
}

/** The fewest decimals that write the number in full. */
function shortest(a: Exact): Omit<Parts, "divisor"> {
  const { units, decimals, divisor } = open(lowestTerms(open(a).units, open(a).decimals, open(a).divisor));
  const more = decimalsOfReciprocal(divisor);
  if (more === null || decimals + more > fractionDecimals)
    return { units: wholeSteps(a, stepOf(fractionDecimals), "half_up"), decimals: fractionDecimals };
  let rest = (units * powerOfTen(more)) / divisor;
  let kept = decimals + more;
  for (; kept > 0 && rest % 10n === 0n; kept--) rest /= 10n;
  return { units: rest, decimals: kept };
}

/** How many decimals 1/d needs, or null where it never ends. */
function decimalsOfReciprocal(d: bigint): number | null {
  let rest = d;
  const count = { 2: 0, 5: 0 };
  for (const factor of [2, 5] as const) {
    for (; rest % BigInt(factor) === 0n; rest /= BigInt(factor)) count[factor]++;
  }
  return rest === 1n ? Math.max(count[2], count[5]) : null;
}

/** Keeps long fractions short: products of many quotients share their factors. */
function reduced(a: Exact): Exact {
  const { units, decimals, divisor } = open(a);
  if (divisor < divisorWorthReducing.from || divisor > divisorWorthReducing.to) return a;
  return lowestTerms(units, decimals, divisor);
}

function lowestTerms(units: bigint, decimals: number, divisor: bigint): Exact {
  if (divisor === 1n) return make(units, decimals);
  const factor = greatestCommonDivisor(units < 0n ? -units : units, divisor);
  return make(units / factor, decimals, divisor / factor);
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a;
  let y = b;
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

const powers: bigint[] = [];

function powerOfTen(exponent: number): bigint {
  return (powers[exponent] ??= 10n ** BigInt(exponent));
}
