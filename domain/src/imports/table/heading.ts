import { isBlank } from "./separated.ts";
import { nameKey } from "../names.ts";

/** Headings that fields are known by, as name keys. */
export type KnownHeadings = ReadonlySet<string>;

const mostBefore = 20;
const longestKnown = 200;

/** How many cells are headings that a field is known by. */
export const knownIn = (cells: readonly unknown[], known: KnownHeadings): number =>
  cells.filter((cell) => typeof cell === "string" && cell.length <= longestKnown && known.has(nameKey(cell))).length;

/** How many cells have something in them. */
export const filledIn = (cells: readonly unknown[]): number => cells.filter((cell) => !isBlank(cell)).length;

/**
 * Which record is the heading: of the first ones that are not blank the one in which most headings are known; where none is, the first
 * that is more than a title above a table. Null where all are blank.
 */
export function headingIn(records: readonly (readonly unknown[])[], known: KnownHeadings): number | null {
  const filled = records
    .slice(0, mostBefore)
    .map((cells, index) => ({ index, filled: filledIn(cells), known: knownIn(cells, known) }))
    .filter((record) => record.filled > 0);
  const [first, second] = filled;
  if (!first) return null;
  const best = filled.reduce((a, b) => (b.known > a.known ? b : a));
  if (best.known > 0) return best.index;
  return first.filled === 1 && second && second.filled > 2 ? second.index : first.index;
}

/** Headings by which columns can be told apart: trimmed, a blank one named by its letter, a second one of a name numbered. */
export function distinctHeadings(cells: readonly string[]): string[] {
  const seen = new Set<string>();
  return cells.map((cell, index) => {
    const name = cell.trim() || columnLetter(index);
    let distinct = name;
    for (let nth = 2; seen.has(distinct); nth++) distinct = `${name} (${nth})`;
    seen.add(distinct);
    return distinct;
  });
}

const letters = 26;
const firstLetter = 65;

/** The letter of a column as spreadsheets have it: A, B ... Z, AA. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(firstLetter + (index % letters));
  return index < letters ? last : columnLetter(Math.floor(index / letters) - 1) + last;
}
