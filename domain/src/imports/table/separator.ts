import { headingIn, type KnownHeadings, knownIn } from "./heading.ts";
import { filledLength, recordsOf } from "./separated.ts";

/** What separates the cells of a line. */
export const separators = [",", ";", "\t", "|"] as const;
export type Separator = (typeof separators)[number];

const recordsLookedAt = 200;

/**
 * The separator of a text. Its heading counts most: headings that are known, then into how many it falls apart; then how many of the
 * records below have as many cells. Blank lines count nothing.
 */
export function separatorOf(text: string, known: KnownHeadings): Separator {
  const ranked = separators.map((separator) => ({ separator, worth: worthOf(text, separator, known) }));
  return ranked.reduce((best, each) => (each.worth > best.worth ? each : best)).separator;
}

function worthOf(text: string, separator: Separator, known: KnownHeadings): number {
  const records = firstRecords(text, separator);
  const heading = headingIn(records, known) ?? 0;
  const width = filledLength(records[heading] ?? []);
  const below = records.slice(heading + 1).filter((cells) => filledLength(cells) > 0);
  const alike = below.filter((cells) => cells.length >= width && filledLength(cells) <= width).length;
  const share = below.length === 0 ? 1 : alike / below.length;
  const headings = records[heading] ?? [];
  const isOfText = headings.some((cell) => /^\s+\S/.test(cell)); // a blank follows marks of a sentence
  return 10 * knownIn(headings, known) + Math.max(width - 1, 0) * (1 + 4 * share) + share - (isOfText ? 1 : 0);
}

export function firstRecords(text: string, separator: string): string[][] {
  const records: string[][] = [];
  for (const { cells } of recordsOf(text, separator)) {
    records.push(cells);
    if (records.length === recordsLookedAt) break;
  }
  return records;
}
