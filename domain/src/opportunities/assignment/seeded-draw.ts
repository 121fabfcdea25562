/** A whole number from 0 to one less than the limit, each as likely. The same draws give the same result. */
export type Draw = (limit: number) => number;

/** Draws from a seed: the same seed gives the same row of numbers (mulberry32, scaled without bias to the limit). */
export function seededDraw(seed: number): Draw {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return (limit) => unbiased(next, limit);
}

const numbers = 2 ** 32;

function unbiased(next: () => number, limit: number): number {
  const usable = numbers - (numbers % limit);
  let number = next();
  while (number >= usable) number = next();
  return number % limit;
}
