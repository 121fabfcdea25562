import { distanceOf } from "../fields/distance.ts";

/** A heading or a name of the product's own without case, accents, spaces and marks: "Tax ID" and "taxid" are one. */
export function nameKey(name: string): string {
  return name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** A record that a name of a file may mean. */
export type Named = { id: string; name: string };

export type NameMatch =
  /** The same letters and digits: taken, unless somebody says otherwise. */
  | { kind: "same"; to: Named }
  /** One of these may be meant; somebody has to say so. */
  | { kind: "likely"; candidates: Named[] }
  | { kind: "unknown" };

const mostCandidates = 3;
const mostComparisons = 2_000_000;

/** A name with what it is compared by, as the database folds it (`app.compact`). */
export type Keyed<Of> = Of & { key: string };

/** A record that a name may mean, or a code of it, which is never only almost meant. */
export type Known = Keyed<Named> & { isCode?: boolean };

/**
 * Which of the known records each name means. Names that differ by a letter or two are only offered, never taken; where there are
 * too many to compare each with each, only the same ones are found.
 */
export function matchNames(names: readonly Keyed<{ name: string }>[], known: readonly Known[]): Map<string, NameMatch> {
  const byName = new Map(known.toReversed().map((each) => [each.name, each]));
  const byKey = new Map(known.toReversed().map((each) => [each.key, each]));
  const isComparable = names.length * known.length <= mostComparisons;
  return new Map(
    names.map(({ name, key }): [string, NameMatch] => {
      const same = byName.get(name) ?? byKey.get(key);
      if (same) return [name, { kind: "same", to: bare(same) }];
      const candidates = isComparable ? likely(key, known) : [];
      return [name, candidates.length > 0 ? { kind: "likely", candidates } : { kind: "unknown" }];
    }),
  );
}

const bare = ({ id, name }: Named): Named => ({ id, name });

function likely(key: string, known: readonly Known[]): Named[] {
  return known
    .filter(({ isCode }) => !isCode)
    .map((each) => ({ each, distance: distanceOf(key, each.key) }))
    .filter(({ distance }) => distance <= tolerance(key))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, mostCandidates)
    .map(({ each }) => bare(each));
}

/** How many letters two names may differ by to be offered for each other: one in five, at most three. */
export function tolerance(key: string): number {
  return Math.min(3, Math.floor(key.length / 5));
}
