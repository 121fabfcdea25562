import { type Fraction, lowestTerms, powerOfTen, wholeSteps } from "./fraction.ts";

const plainDecimal = /^(-?)(\d+)(?:\.(\d+))?$/;

// Written with 60 decimals, two different fractions with divisors below 10^24 are further apart than 2 · 10^-50; sums of
// thousands of them are nearer than that to what they stand for.
const fractionDecimals = 60;
const nearness = 50;
const mostFinite = 30;

/** The number that a decimal text says; with more than 30 decimals, the fraction that it stands for. */
export function readFraction(text: string): Fraction {
  const match = plainDecimal.exec(text);
  if (!match) throw new TypeError(`"${text}" is not a decimal`);
  const [, minus = "", whole = "", decimals = ""] = match;
  const units = BigInt(minus + whole + decimals);
  if (decimals.length > mostFinite) return fractionNear(units, decimals.length);
  return { units, decimals: decimals.length, divisor: 1n };
}

/** The fraction that a text with many decimals, or the sum of some, stands for: the simplest one near to it. */
function fractionNear(units: bigint, decimals: number): Fraction {
  const near = powerOfTen(Math.max(decimals - nearness, 0));
  const size = units < 0n ? -units : units;
  if (size <= near) return { units: 0n, decimals: 0, divisor: 1n };
  const [numerator, divisor] = simplestBetween(size - near, size + near, powerOfTen(decimals));
  return { units: units < 0n ? -numerator : numerator, decimals: 0, divisor };
}

/** The fraction with the smallest divisor between low/scale and high/scale, by their continued fractions. */
function simplestBetween(low: bigint, high: bigint, scale: bigint, highScale = scale): [bigint, bigint] {
  const whole = low / scale;
  if (low === whole * scale) return [whole, 1n];
  if (whole < high / highScale) return [whole + 1n, 1n];
  const [divisor, numerator] = simplestBetween(highScale, scale, high - whole * highScale, low - whole * scale);
  return [whole * divisor + numerator, divisor];
}

/** Rounded half up to the decimals and written with all of them; without, as short as possible, 60 where it never ends. */
export function writeFraction(x: Fraction, decimals?: number): string {
  return decimals === undefined ? written(shortest(x)) : written(rounded(x, decimals));
}

const rounded = (x: Fraction, decimals: number) => ({
  units: wholeSteps(x, { units: 1n, decimals, divisor: 1n }, "half_up"),
  decimals,
});

function written({ units, decimals }: Omit<Fraction, "divisor">): string {
  const isNegative = units < 0n;
  const digits = (isNegative ? -units : units).toString().padStart(decimals + 1, "0");
  const point = digits.length - decimals;
  const text = decimals > 0 ? `${digits.slice(0, point)}.${digits.slice(point)}` : digits;
  return isNegative ? `-${text}` : text;
}

/** The fewest decimals that write the number in full. */
function shortest(x: Fraction): Omit<Fraction, "divisor"> {
  const { units, decimals, divisor } = lowestTerms(x);
  const more = decimalsOfReciprocal(divisor);
  if (more === null || decimals + more > fractionDecimals) return rounded(x, fractionDecimals);
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
