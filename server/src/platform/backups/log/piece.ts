/**
 * A part of the database's log, within one of its segments: from which position to which, on which of its timelines, and as of when it was read.
 * Its name says all of that; `chain` is the row in which pieces follow each other, and the folder where it lies.
 */
export type Piece = { chain: string; timeline: string; from: bigint; to: bigint; at: string };

/** The size of a segment, as every database of Trato has it. */
export const segmentBytes = 0x100_0000n;

const shape = /^([0-9A-F]{8})([0-9A-F]{8})000000([0-9A-F]{2})-([0-9A-F]{6})-([0-9A-F]{7})-(\d{8}T\d{9}Z)\.zst\.age$/;

/** Names sort as the pieces follow each other. */
export function nameOfPiece({ timeline, from, to, at }: Piece): string {
  const start = segmentStart(from);
  return `${segmentOf(timeline, from)}-${hex(from - start, 6)}-${hex(to - start, 7)}-${stampOf(at)}.zst.age`;
}

/** What a name says; null where it is no piece's. */
export function pieceNamed(chain: string, name: string): Piece | null {
  const [, timeline = "", high, segment, from, to, at = ""] = shape.exec(name) ?? [];
  if (timeline === "") return null;
  const start = BigInt(`0x${high}${segment}000000`);
  return { chain, timeline, from: start + BigInt(`0x${from}`), to: start + BigInt(`0x${to}`), at: momentOfStamp(at) };
}

/** Where the segment begins that holds a position. */
export const segmentStart = (position: bigint): bigint => position - (position % segmentBytes);

/** The file of the log that holds a position. */
export function segmentOf(timeline: string, position: bigint): string {
  return `${timeline}${hex(position >> 32n, 8)}${hex((position & 0xffff_ffffn) / segmentBytes, 8)}`;
}

/** Reads a position as PostgreSQL writes it, like 0/16B3748. */
export function positionIn(text: string): bigint {
  const [high, low] = text.split("/");
  return (BigInt(`0x${high}`) << 32n) + BigInt(`0x${low}`);
}

export const positionText = (position: bigint): string =>
  `${(position >> 32n).toString(16)}/${(position & 0xffff_ffffn).toString(16)}`;

/** Parts the log between two positions where its segments end. */
export function partedBySegments(from: bigint, to: bigint): { from: bigint; to: bigint }[] {
  const parts: { from: bigint; to: bigint }[] = [];
  for (let at = from; at < to;) {
    const end = segmentStart(at) + segmentBytes;
    parts.push({ from: at, to: end < to ? end : to });
    at = end;
  }
  return parts;
}

export const hex = (number: bigint, digits: number): string => number.toString(16).toUpperCase().padStart(digits, "0");

/** A moment as it stands in names: 20261129T031500123Z. */
export const stampOf = (moment: string): string => moment.replaceAll(/[-:.]/g, "");

export function momentOfStamp(stamp: string): string {
  return stamp.replace(/^(....)(..)(..T..)(..)(..)(...)Z$/, "$1-$2-$3:$4:$5.$6Z");
}
