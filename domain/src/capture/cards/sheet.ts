import type { ContactFieldName, Place, ReadField, ReadLine, ReadWord } from "./contact.ts";

/** The lines of a card while it is read: what of them is taken, and what was found. */
export type Sheet = {
  lines: readonly string[];
  /** It was read off a picture: letters may be wrong. */
  isPicture: boolean;
  /** The country whose numbers need no prefix. */
  country: string;
  fields: ReadField[];
  taken: Place[];
  words: readonly (readonly PlacedWord[])[];
};

type PlacedWord = ReadWord & { start: number; end: number };

type Found = { field: ContactFieldName; value: string; confidence: number; place: Place };

export function sheetOf(lines: readonly ReadLine[], country: string): Sheet {
  const words = lines.map(placed);
  return {
    lines: lines.map((line) => (typeof line === "string" ? line : line.map(({ text }) => text).join(" "))),
    isPicture: lines.some((line) => typeof line !== "string"),
    country,
    fields: [],
    taken: [],
    words,
  };
}

function placed(line: ReadLine): PlacedWord[] {
  if (typeof line === "string") return [];
  let start = 0;
  return line.map((word) => {
    const at = start;
    start += word.text.length + 1;
    return { ...word, start: at, end: at + word.text.length };
  });
}

/** Keeps a field, no surer than the least sure of the words that it was read from; what it stands in is taken. */
export function keep(sheet: Sheet, { field, value, confidence, place }: Found): void {
  if (sheet.fields.some((each) => each.field === field && each.value === value)) return take(sheet, place);
  const seen = Math.min(1, ...wordsAt(sheet, place).map(certainty));
  const from = (sheet.lines[place.line] ?? "").slice(place.start, place.end);
  sheet.fields.push({ field, value, confidence: Math.min(confidence, seen), from, place });
  take(sheet, place);
}

/** A reader is sure of small l and capital I, and of a speck before a word, and often wrong; a digit that is misread makes another number, which no word gainsays. */
function certainty({ text, confidence }: ReadWord): number {
  const isEasilyWrong = /^(?:Al|A1|Il|lT|[^\p{Lu}\p{N}&ye])$/u.test(text);
  const isNumber = (text.match(/\d/gu) ?? []).length >= 3;
  return isEasilyWrong || (isNumber && confidence < sureOfDigits) ? Math.min(confidence, alike) : confidence;
}

const alike = 0.6;
const sureOfDigits = 0.92;

export const take = (sheet: Sheet, place: Place): void => void sheet.taken.push(place);

export const wordsAt = ({ words }: Pick<Sheet, "words">, { line, start, end }: Place): readonly PlacedWord[] =>
  (words[line] ?? []).filter((word) => word.start < end && word.end > start);

/** All that a pattern finds in what nothing has taken yet. */
export function findAll(sheet: Sheet, pattern: RegExp): { match: RegExpExecArray; place: Place }[] {
  return sheet.lines.flatMap((text, line) =>
    [...text.matchAll(pattern)]
      .map((match) => ({ match, place: { line, start: match.index, end: match.index + match[0].length } }))
      .filter(({ place }) => !isTaken(sheet, place)),
  );
}

const isTaken = ({ taken }: Sheet, { line, start, end }: Place): boolean =>
  taken.some((each) => each.line === line && each.start < end && each.end > start);

/** What is left of a line, piece by piece. */
export function leftOf(sheet: Sheet, line: number): Place[] {
  const gone = sheet.taken.filter((each) => each.line === line).toSorted((a, b) => a.start - b.start);
  const pieces: Place[] = [];
  let start = 0;
  for (const each of gone) {
    if (each.start > start) pieces.push({ line, start, end: each.start });
    start = Math.max(start, each.end);
  }
  return [...pieces, { line, start, end: (sheet.lines[line] ?? "").length }].filter(({ start, end }) => end > start);
}

export const textAt = ({ lines }: Pick<Sheet, "lines">, { line, start, end }: Place): string =>
  (lines[line] ?? "").slice(start, end);

/** The pieces of a place between separators, without the blanks around them. */
export function split(sheet: Sheet, place: Place, separators: RegExp): Place[] {
  const text = textAt(sheet, place);
  const cuts = [...text.matchAll(separators)];
  const starts = [0, ...cuts.map((cut) => cut.index + cut[0].length)];
  const ends = [...cuts.map((cut) => cut.index), text.length];
  return starts.flatMap((start, index) => trimmed(sheet, place, start, ends[index] ?? start));
}

function trimmed(sheet: Sheet, { line, start }: Place, from: number, to: number): Place[] {
  const text = textAt(sheet, { line, start: start + from, end: start + to });
  const inner = text.replace(edges, "");
  const skipped = text.indexOf(inner);
  return inner ? [{ line, start: start + from + skipped, end: start + from + skipped + inner.length }] : [];
}

const edges = /^[\s,;:|•·<>"'*_~–—-]+|[\s,;:|•·<>"'*_~–—-]+$/gu;
