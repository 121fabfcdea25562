import { type EncodedTrait, placesOf } from "./encoding.ts";
import { choicesOf, numberOf, type TraitValue } from "./traits.ts";

/**
 * The buckets in which records of a trait are counted, as numbers from 0 to before its width: its values, a number's stretches
 * between two knots and its frequent values, and what is missing.
 */
export function bucketsOf(trait: EncodedTrait, value: TraitValue): number[] {
  if (trait.kind !== "number") return [...new Set(placesOf(trait, choicesOf(value)))].filter((place) => place !== null);
  const number = numberOf(value);
  if (number === null) return trait.missing === null ? [] : [trait.missing];
  const spike = trait.spikes.indexOf(number);
  if (spike >= 0) return [trait.knots.length + spike];
  return trait.knots.length === 0 ? [] : [stretchOf(trait.knots, number)];
}

/** A bucket as a person names it: a value, a stretch from one number to before another, the rare ones together (so are few numbers), or what is missing. */
export type Bucket =
  | { kind: "value"; value: string }
  | { kind: "between"; from: number | null; to: number | null }
  | { kind: "other" }
  | { kind: "missing" };

export function bucketAt(trait: EncodedTrait, place: number): Bucket {
  if (place === trait.missing) return { kind: "missing" };
  if (trait.kind !== "number") {
    const value = trait.levels[place];
    return value === undefined ? { kind: "other" } : { kind: "value", value };
  }
  const spike = trait.spikes[place - trait.knots.length];
  if (spike !== undefined) return { kind: "value", value: String(spike) };
  if (trait.knots.length < 2) return { kind: "other" };
  const isLast = place >= trait.knots.length - 2;
  return {
    kind: "between",
    from: place === 0 ? null : (trait.knots[place] ?? null),
    to: isLast ? null : (trait.knots[place + 1] ?? null),
  };
}

/** The last knot at or below a number, as far as a stretch begins there. */
function stretchOf(knots: readonly number[], number: number): number {
  const above = knots.findIndex((knot) => knot > number);
  const at = above < 0 ? knots.length - 2 : above - 1;
  return Math.max(0, Math.min(at, knots.length - 2));
}
