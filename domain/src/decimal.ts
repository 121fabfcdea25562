import { Decimal as Big } from "decimal.js";
import { Refusal } from "./errors.ts";

declare const decimalBrand: unique symbol;
declare const exactBrand: unique symbol;

/** A decimal as text, canonical: no exponent, no plus sign, no superfluous zeros, "0" and never "-0". */
export type Decimal = string & { readonly [decimalBrand]: true };

/** An exact rational number inside an engine: nothing is lost until a named rounding. Opaque. */
export type Exact = { readonly [exactBrand]: true };

/** How a number that lies between two steps is rounded. Source: domain rule R-271. */
export type RoundingMethod = "half_up" | "half_down" | "half_even" | "up" | "down";

/** n/d with d > 0. Decimals keep d = 1; only a division makes another. */
type Fraction = { n: Big; d: Big };

// Addition and multiplication round to `precision` digits, so it is set far beyond any bounded input;
// quotients are taken with divToInt only, which is exact.
const Wide = Big.clone({ precision: 100_000, toExpNeg: -9e15, toExpPos: 9e15 });
const one = new Wide(1);
const boundedDecimal = /^-?\d{1,15}(\.\d{1,9})?$/;
const digitsWorthReducing = 60;

const make = (n: Big, d: Big = one): Exact => ({ n, d }) as unknown as Exact; // opaque outside this file
const open = (value: Exact): Fraction => value as unknown as Fraction; // the only way back in

export const zero: Exact = make(new Wide(0));

/** An exact number from a literal of the program or from text that is already known to be a decimal. */
export function exact(value: number | string): Exact {
  if (typeof value === "number" && !Number.isSafeInteger(value)) {
    throw new TypeError(`${value} is not a whole number; write fractions as text`);
  }
  return make(new Wide(value));
}

/**
 * Reads a decimal from outside: up to 15 digits before the point and 9 after it, as text.
 * Refuses everything else with the field's name (`decimal.invalid`).
 */
export function parseExact(text: string, path: string): Exact {
  if (!isBoundedDecimal(text)) throw new Refusal("invalid", "decimal.invalid", { path });
  return make(new Wide(text));
}

/** True for text that is a decimal within the bounds of the product's inputs. */
export function isBoundedDecimal(text: unknown): text is Decimal {
  return typeof text === "string" && boundedDecimal.test(text);
}

export function add(a: Exact, b: Exact): Exact {
  const x = open(a);
  const y = open(b);
  if (x.d === y.d || x.d.eq(y.d)) return make(x.n.plus(y.n), x.d);
  return reduced(x.n.times(y.d).plus(y.n.times(x.d)), x.d.times(y.d));
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b));
}

export function multiply(a: Exact, b: Exact): Exact {
  const x = open(a);
  const y = open(b);
  const n = x.n.times(y.n);
  if (y.d === one) return make(n, x.d);
  if (x.d === one) return make(n, y.d);
  return reduced(n, x.d.times(y.d));
}

/** Exact quotient, kept as a fraction. The caller answers for b not being zero. */
export function divide(a: Exact, b: Exact): Exact {
  const x = open(a);
  const y = open(b);
  if (y.n.isZero()) throw new RangeError("division by zero");
  const n = x.n.times(y.d);
  const d = x.d.times(y.n);
  return d.isNegative() ? reduced(n.negated(), d.negated()) : reduced(n, d);
}

export function negate(a: Exact): Exact {
  const x = open(a);
  return make(x.n.negated(), x.d);
}

export function absolute(a: Exact): Exact {
  const x = open(a);
  return make(x.n.abs(), x.d);
}

export function sum(values: Iterable<Exact>): Exact {
  let total = zero;
  for (const value of values) total = add(total, value);
  return total;
}

/** -1, 0 or 1 as a is less than, equal to or greater than b. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
  const x = open(a);
  const y = open(b);
  const order = x.d.eq(y.d) ? x.n.cmp(y.n) : x.n.times(y.d).cmp(y.n.times(x.d));
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

/** -1, 0 or 1 as a is negative, zero or positive. */
export function sign(a: Exact): -1 | 0 | 1 {
  const { n } = open(a);
  return n.isZero() ? 0 : n.isNegative() ? -1 : 1;
}

export const isZero = (a: Exact): boolean => sign(a) === 0;
export const isEqual = (a: Exact, b: Exact): boolean => compare(a, b) === 0;
export const smaller = (a: Exact, b: Exact): Exact => (compare(a, b) <= 0 ? a : b);
export const greater = (a: Exact, b: Exact): Exact => (compare(a, b) >= 0 ? a : b);

/** p per cent of a. */
export function percent(a: Exact, p: Exact): Exact {
  const x = multiply(a, p);
  const { n, d } = open(x);
  return make(n.times(hundredth), d);
}
const hundredth = new Wide("0.01");

/** How many whole steps a holds, rounded by the method: the quotient a/step as a whole number. */
export function roundToWhole(a: Exact, step: Exact, method: RoundingMethod = "half_up"): Exact {
  const x = open(a);
  const s = open(step);
  const dividend = x.n.times(s.d);
  const divisor = x.d.times(s.n);
  const quotient = dividend.divToInt(divisor);
  const rest = dividend.minus(quotient.times(divisor));
  if (rest.isZero() || !awayFromZero(quotient, rest, divisor, method)) return make(quotient);
  const away = dividend.isNegative() === divisor.isNegative() ? one : one.negated();
  return make(quotient.plus(away));
}

/**
 * Rounds to a multiple of the step (0.01 for cents, 5 for coins of five). half_up takes a tie away from zero,
 * half_down towards zero, half_even to the even step; up always goes away from zero, down towards it.
 * Source: rule R-271, computed exactly instead of with a tolerance.
 */
export function roundTo(a: Exact, step: Exact, method: RoundingMethod = "half_up"): Exact {
  return multiply(roundToWhole(a, step, method), step);
}

/** The step of a number of decimals: 0.01 for 2. */
export function stepOf(decimals: number): Exact {
  return make(new Wide(10).pow(-decimals));
}

/**
 * The number as text. With `decimals` it is rounded half up to them and written with all of them ("12.50"),
 * without it must be a finite decimal and is written as short as possible ("12.5").
 */
export function toText(a: Exact, decimals?: number): Decimal {
  if (decimals === undefined) return finite(a).toFixed() as Decimal; // toFixed of a finite decimal is canonical text
  const rounded = open(roundTo(a, stepOf(decimals))).n;
  return (rounded.isZero() ? rounded.abs() : rounded).toFixed(decimals) as Decimal; // as above
}

/** A decimal in its shortest form: "12.50" becomes "12.5". */
export function canonical(text: string): Decimal {
  return toText(make(new Wide(text)));
}

/** The value of a fraction that ends. */
function finite(a: Exact): Big {
  const { n, d } = open(a);
  if (d.eq(one)) return n.isZero() ? n.abs() : n;
  const lowest = open(lowestTerms(n, d));
  const decimals = decimalsOfReciprocal(BigInt(lowest.d.toFixed()));
  if (decimals === null) throw new RangeError("not a finite decimal: round it first");
  return open(roundTo(a, stepOf(decimals))).n;
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

function awayFromZero(quotient: Big, rest: Big, divisor: Big, method: RoundingMethod): boolean {
  if (method === "up") return true;
  if (method === "down") return false;
  const half = rest.abs().times(2).cmp(divisor.abs());
  if (half !== 0) return half > 0;
  if (method === "half_even") return !quotient.mod(2).isZero();
  return method === "half_up";
}

/** Keeps long fractions short: sums of many included taxes share their factors. */
function reduced(n: Big, d: Big): Exact {
  if (d.eq(one)) return make(n);
  return d.precision() <= digitsWorthReducing ? make(n, d) : lowestTerms(n, d);
}

function lowestTerms(n: Big, d: Big): Exact {
  const scale = new Wide(10).pow(Math.max(n.decimalPlaces(), d.decimalPlaces()));
  const wholeN = BigInt(n.times(scale).toFixed());
  const wholeD = BigInt(d.times(scale).toFixed());
  const factor = greatestCommonDivisor(wholeN < 0n ? -wholeN : wholeN, wholeD);
  return make(new Wide(String(wholeN / factor)), new Wide(String(wholeD / factor)));
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a;
  let y = b;
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}
