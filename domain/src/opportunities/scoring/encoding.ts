import { choicesOf, type Known, numberOf, type Trait, type TraitValue } from "./traits.ts";

/** How the values of a trait stand in columns: plain data, kept with what was learned. `first` is its first column. */
export type EncodedTrait = { name: string; first: number; width: number; missing: number | null } & (
  | { kind: "choice" | "several"; levels: string[]; other: number | null }
  | { kind: "number"; knots: number[]; spikes: number[] }
);
export type EncodedChoice = Extract<EncodedTrait, { levels: string[] }>;
export type EncodedNumber = Extract<EncodedTrait, { kind: "number" }>;
export type Encoding = { traits: EncodedTrait[]; width: number };

/** A value in its trait's columns: which, and how much of each. */
export type Cell = { column: number; weight: number };

/** Records below which a value is pooled with the other rare ones: of many records one in five thousand. */
const fewest = 5;
const rarest = 5_000;
const mostLevels = 40;
const mostColumns = 400;
const mostKnots = 12;

/**
 * Learns how to write what is known in columns, one a value: rare values are pooled, numbers are bent at their quantiles, and
 * what is missing stands for itself. A trait that is the same of all tells nothing and is left out.
 */
export function learnEncoding(traits: readonly Trait[], records: readonly Known[]): Encoding {
  for (let least = Math.max(fewest, Math.ceil(records.length / rarest)); ; least *= 2) {
    const encoding = encodingOf(traits, records, least);
    if (encoding.width <= mostColumns || least > records.length) return encoding;
  }
}

/** The columns of a value within those of its trait, in their order; none where nothing like it was seen. */
export function cellsOf(trait: EncodedTrait, value: TraitValue): Cell[] {
  if (trait.kind === "number") return numberCells(trait, numberOf(value));
  return [...new Set(placesOf(trait, choicesOf(value)))].sort((a, b) => Number(a) - Number(b)).flatMap(at);
}

/** The columns in which choices stand; null for one that was not seen. */
export function placesOf({ levels, missing, other }: EncodedChoice, choices: readonly string[]): (number | null)[] {
  if (choices.length === 0) return [missing];
  return choices.map((choice) => {
    const place = levels.indexOf(choice);
    return place < 0 ? other : place;
  });
}

function encodingOf(traits: readonly Trait[], records: readonly Known[], least: number): Encoding {
  let width = 0;
  const encoded: EncodedTrait[] = [];
  for (const { name, kind } of traits) {
    const values = records.map((known) => known[name]);
    const trait = kind === "number" ? numbersIn(name, values) : levelsIn({ name, kind }, values, least);
    if (trait.width < (kind === "several" ? 1 : 2)) continue;
    encoded.push({ ...trait, first: width });
    width += trait.width;
  }
  return { traits: encoded, width };
}

function levelsIn(
  { name, kind }: Trait & { kind: "choice" | "several" },
  values: readonly TraitValue[],
  least: number,
): EncodedChoice {
  const counts = new Map<string, number>();
  let unknown = 0;
  for (const [value, count] of countsOf(values)) {
    const choices = choicesOf(value);
    if (choices.length === 0) unknown += count;
    for (const choice of choices) counts.set(choice, (counts.get(choice) ?? 0) + count);
  }
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const levels = byCount.filter(([, count], place) => count >= least && place < mostLevels).map(([level]) => level);
  const other = levels.length < counts.size ? levels.length : null;
  const seen = levels.length + Number(other !== null);
  const missing = unknown > 0 ? seen : null;
  return { name, kind, levels, other, missing, first: 0, width: seen + Number(missing !== null) };
}

/** A number that is very frequent, such as zero, is something of its own; the others lie between knots. */
function numbersIn(name: string, values: readonly TraitValue[]): EncodedNumber {
  const known = Float64Array.from(values.flatMap((value) => numberOf(value) ?? [])).sort();
  const often = Math.max(fewest, known.length / mostKnots);
  const spikes = [...countsOf(known)].filter(([, count]) => count >= often).map(([number]) => number);
  const spread = spikes.length === 0 ? known : known.filter((number) => !spikes.includes(number));
  const knots = quantiles(spread, Math.min(mostKnots, Math.max(2, Math.floor(spread.length / fewest))));
  const seen = knots.length + spikes.length;
  const missing = known.length < values.length ? seen : null;
  return { name, kind: "number", knots, spikes, missing, first: 0, width: seen + Number(missing !== null) };
}

function countsOf<Value>(values: Iterable<Value>): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function quantiles(sorted: Float64Array, count: number): number[] {
  const places = Array.from({ length: count }, (_, k) => Math.round((k * (sorted.length - 1)) / (count - 1)));
  return [...new Set(places.flatMap((place) => sorted[place] ?? []))];
}

/** Between two knots a number is a share of each, beyond the last ones it is like them. */
function numberCells({ knots, spikes, missing }: EncodedNumber, number: number | null): Cell[] {
  if (number === null) return at(missing);
  const spike = spikes.indexOf(number);
  if (spike >= 0) return at(knots.length + spike);
  if (knots.length === 0) return [];
  const above = knots.findIndex((knot) => knot >= number);
  if (above <= 0) return at(above === 0 ? 0 : knots.length - 1);
  const [low = number, high = number] = knots.slice(above - 1, above + 1);
  const share = (number - low) / (high - low);
  return [
    { column: above - 1, weight: 1 - share },
    { column: above, weight: share },
  ];
}

const at = (column: number | null): Cell[] => (column === null ? [] : [{ column, weight: 1 }]);
