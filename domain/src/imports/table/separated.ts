import { Refusal } from "../../errors.ts";

/** A record of a file of separated values: its cells as text, and whether its quotes are not closed as they should be. */
export type SeparatedRecord = { cells: string[]; isBroken: boolean };

/** A record and where the next one begins. */
type Read = SeparatedRecord & { end: number; isOverLines: boolean; hasStrayQuote: boolean };

/** The most cells of a record, as many as a spreadsheet has columns; what follows is one cell more. */
export const mostCells = 16_384;

const longestQuoted = 100_000;

/**
 * The records of a text, one after the other, blank ones among them. A quote that is not closed before a separator or the end of a line
 * spoils its own line alone. A record over several lines that has not as many cells as `expected`, or a quote too many, is read line by line.
 */
export function* recordsOf(
  text: string,
  delimiter: string,
  expected: () => number | null = () => null,
): Generator<SeparatedRecord> {
  for (let at = 0; at < text.length;) {
    const taken = recordAt(text, at, delimiter, expected());
    yield taken;
    at = taken.end;
  }
}

function recordAt(text: string, at: number, delimiter: string, width: number | null): Read {
  const record = read(text, at, delimiter, false);
  const isDoubtful = record.hasStrayQuote || !fits(record, width);
  return record.isOverLines && isDoubtful ? read(text, at, delimiter, true) : record;
}

/** So far beyond its beginning a quote may be looked for. */
const lookedAhead = 2 * longestQuoted;

const longestRecord = 50_000_000;

/** Refuses a record that would fill the memory before it ends (`import.unreadable`). */
export function refuseEndless(length: number): void {
  if (length > longestRecord) throw new Refusal("invalid", "import.unreadable", { path: "content" });
}

/**
 * The same of a text that comes in pieces: what can be told of each as soon as it is there, to be taken before the next is asked for.
 */
export async function* recordsIn(
  pieces: AsyncIterable<string>,
  delimiter: string,
  expected: () => number | null,
): AsyncGenerator<Iterable<SeparatedRecord>> {
  const come = { text: "", at: 0 };
  for await (const piece of pieces) {
    come.text = come.text.slice(come.at) + piece;
    come.at = 0;
    refuseEndless(come.text.length);
    yield recordsBefore(come, come.text.length - lookedAhead, delimiter, expected);
  }
  yield recordsOf(come.text.slice(come.at), delimiter, expected);
}

function* recordsBefore(
  come: { text: string; at: number },
  limit: number,
  delimiter: string,
  expected: () => number | null,
): Generator<SeparatedRecord> {
  while (come.at < limit) {
    const taken = recordAt(come.text, come.at, delimiter, expected());
    if (taken.end > limit) return;
    come.at = taken.end;
    yield taken;
  }
}

const fits = ({ cells }: SeparatedRecord, width: number | null): boolean =>
  width === null || (cells.length >= width && filledLength(cells) <= width);

/** How many cells a record has up to its last one that is not blank. */
export function filledLength(cells: readonly unknown[]): number {
  let length = cells.length;
  while (length > 0 && isBlank(cells[length - 1])) length--;
  return length;
}

export const isBlank = (cell: unknown): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

function read(text: string, start: number, delimiter: string, isOneLine: boolean): Read {
  const record: Read = { cells: [], isBroken: false, isOverLines: false, hasStrayQuote: false, end: start };
  for (let at = start; ;) {
    const sign = record.cells.length < mostCells ? delimiter : "";
    const quoted = quotedAt(text, at, sign, isOneLine);
    const { cell, end } = quoted ?? plainAt(text, at, sign);
    if (!quoted && cell.trimStart().startsWith('"')) record.isBroken = true;
    if (!quoted && cell.includes('"')) record.hasStrayQuote = true;
    if (quoted && /[\r\n]/.test(cell)) record.isOverLines = true;
    record.cells.push(cell);
    if (sign === "" || !text.startsWith(sign, end)) {
      record.end = text.startsWith("\r\n", end) ? end + 2 : Math.min(end + 1, text.length);
      return record;
    }
    at = end + sign.length;
  }
}

type CellAt = { cell: string; end: number };

/** A cell in quotes, with spaces around them; null where there is none, or where it is not closed. */
function quotedAt(text: string, at: number, delimiter: string, isOneLine: boolean): CellAt | null {
  const open = afterSpaces(text, at);
  if (text[open] !== '"') return null;
  const most = isOneLine ? lineEnd(text, open) : open + longestQuoted;
  for (let from = open + 1; ;) {
    const close = text.indexOf('"', from);
    if (close < 0 || close > most) return null;
    if (text[close + 1] === '"') {
      from = close + 2;
      continue;
    }
    const end = afterSpaces(text, close + 1);
    if (!isEnd(text, end, delimiter)) return null;
    return { cell: text.slice(open + 1, close).replaceAll('""', '"'), end };
  }
}

function plainAt(text: string, at: number, delimiter: string): CellAt {
  let end = at;
  while (!isEnd(text, end, delimiter)) end++;
  return { cell: text.slice(at, end), end };
}

function isEnd(text: string, at: number, delimiter: string): boolean {
  const sign = text[at];
  return sign === undefined || sign === "\n" || sign === "\r" || sign === delimiter;
}

function lineEnd(text: string, at: number): number {
  let end = at;
  while (!isEnd(text, end, "\n")) end++;
  return end;
}

function afterSpaces(text: string, at: number): number {
  let place = at;
  while (text[place] === " ") place++;
  return place;
}
