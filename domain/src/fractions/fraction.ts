/** units / (divisor · 10^decimals), with divisor > 0 and decimals >= 0. The divisor is 1 until something is divided. */
export type Fraction = { readonly units: bigint; readonly decimals: number; readonly divisor: bigint };

/** How a number that lies between two steps is rounded. Source: domain rule R-271. */
export type RoundingMethod = "half_up" | "half_down" | "half_even" | "up" | "down";

// Shorter divisors are not worth reducing; for longer ones the search for a common factor would cost more than it saves.
const divisorWorthReducing = { from: 10n ** 60n, to: 10n ** 600n };

/** The sum, its divisor as it comes. */
export function plus(x: Fraction, y: Fraction): Fraction {
  const decimals = Math.max(x.decimals, y.decimals);
  const p = x.decimals === decimals ? x.units : x.units * powerOfTen(decimals - x.decimals);
  const q = y.decimals === decimals ? y.units : y.units * powerOfTen(decimals - y.decimals);
  if (x.divisor === y.divisor) return { units: p + q, decimals, divisor: x.divisor };
  return { units: p * y.divisor + q * x.divisor, decimals, divisor: x.divisor * y.divisor };
}

export function times(x: Fraction, y: Fraction): Fraction {
  const units = x.units * y.units;
  const decimals = x.decimals + y.decimals;
  if (y.divisor === 1n) return { units, decimals, divisor: x.divisor };
  if (x.divisor === 1n) return { units, decimals, divisor: y.divisor };
  return reduced({ units, decimals, divisor: x.divisor * y.divisor });
}

/** The quotient in its lowest terms. */
export function over(x: Fraction, y: Fraction): Fraction {
  if (y.units === 0n) throw new RangeError("division by zero");
  const isNegative = y.units < 0n;
  const divisor = x.divisor * (isNegative ? -y.units : y.units);
  const units = x.units * (isNegative ? -y.divisor : y.divisor);
  const decimals = x.decimals - y.decimals;
  if (decimals >= 0) return lowestTerms({ units, decimals, divisor });
  return lowestTerms({ units: units * powerOfTen(-decimals), decimals: 0, divisor });
}

/**
 * The sum of many. Numbers with one divisor are added first and the rest in pairs, so that ten thousand different
 * fractions take milliseconds.
 */
export function total(values: Iterable<Fraction>): Fraction {
  const byDivisor = new Map<bigint, Fraction>();
  let [units, decimals, divisor] = [0n, 0, 1n];
  for (const next of values) {
    if (next.divisor !== divisor) {
      byDivisor.set(divisor, { units, decimals, divisor });
      ({ units, decimals, divisor } = byDivisor.get(next.divisor) ?? { ...next, units: 0n });
    }
    if (next.decimals === decimals) units += next.units;
    else if (next.decimals < decimals) units += next.units * powerOfTen(decimals - next.decimals);
    else {
      units = units * powerOfTen(next.decimals - decimals) + next.units;
      decimals = next.decimals;
    }
  }
  byDivisor.set(divisor, { units, decimals, divisor });
  return totalOfPairs([...byDivisor.values()]);
}

/** Halves the list until one is left: the numbers grow slowly, and few of them are long. */
function totalOfPairs(values: Fraction[]): Fraction {
  let left = values;
  while (left.length > 1) {
    const pairs: Fraction[] = [];
    for (let i = 0; i < left.length; i += 2) {
      const [a, b] = left.slice(i, i + 2);
      if (a) pairs.push(b ? plus(a, b) : a);
    }
    left = pairs;
  }
  return left[0] ?? { units: 0n, decimals: 0, divisor: 1n };
}

/** The rounded quotient x/step. */
export function wholeSteps(x: Fraction, step: Fraction, method: RoundingMethod): bigint {
  if (step.units <= 0n) throw new RangeError("a step is greater than zero");
  const dividend = x.units * step.divisor * powerOfTen(Math.max(step.decimals - x.decimals, 0));
  const divisor = x.divisor * step.units * powerOfTen(Math.max(x.decimals - step.decimals, 0));
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

/** Keeps long fractions short: products of many quotients share their factors. */
export function reduced(x: Fraction): Fraction {
  return x.divisor < divisorWorthReducing.from || x.divisor > divisorWorthReducing.to ? x : lowestTerms(x);
}

export function lowestTerms({ units, decimals, divisor }: Fraction): Fraction {
  if (divisor === 1n) return { units, decimals, divisor };
  const factor = greatestCommonDivisor(units < 0n ? -units : units, divisor);
  return { units: units / factor, decimals, divisor: divisor / factor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let x = a;
  let y = b;
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

const powers: bigint[] = [];

export function powerOfTen(exponent: number): bigint {
  return (powers[exponent] ??= 10n ** BigInt(exponent));
}
