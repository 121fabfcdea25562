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
    const record = read(text, at, delimiter, false);
    const isDoubtful = record.hasStrayQuote || !fits(record, expected());
    const taken = record.isOverLines && isDoubtful ? read(text, at, delimiter, true) : record;
    yield taken;
    at = taken.end;
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
