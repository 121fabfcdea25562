import { closeSync, openSync, readSync } from "node:fs";

/** Reads from TrueType files which code points they have signs for, as one byte for each; of their character maps (OpenType, "cmap") the formats 4 and 12. */
export function signsOfFonts(files: readonly string[]): Uint8Array {
  const known = new Uint8Array(0x110000);
  for (const file of files) for (const [first, last] of rangesOf(characterMap(file))) known.fill(1, first, last + 1);
  return known;
}

function characterMap(file: string): Buffer {
  const font = openSync(file, "r");
  try {
    const read = (at: number, length: number) => {
      const bytes = Buffer.alloc(length);
      readSync(font, bytes, 0, length, at);
      return bytes;
    };
    const tables = read(12, 16 * read(4, 2).readUInt16BE());
    const at = tables.indexOf("cmap");
    return read(tables.readUInt32BE(at + 8), tables.readUInt32BE(at + 12));
  } finally {
    closeSync(font);
  }
}

type Range = [first: number, last: number];

/** The map that knows most: the one with code points of 32 bits where there is one. */
function rangesOf(map: Buffer): Range[] {
  const places = Array.from({ length: map.readUInt16BE(2) }, (_, at) => map.readUInt32BE(8 + 8 * at));
  const ofFormat = (format: number) => places.find((place) => map.readUInt16BE(place) === format);
  const [long, short] = [ofFormat(12), ofFormat(4)];
  if (long !== undefined) return longRanges(map.subarray(long));
  return short === undefined ? [] : shortRanges(map.subarray(short));
}

function longRanges(map: Buffer): Range[] {
  return Array.from({ length: map.readUInt32BE(12) }, (_, at): Range => {
    const group = 16 + 12 * at;
    return [map.readUInt32BE(group), map.readUInt32BE(group + 4)];
  });
}

/** The last range, 0xFFFF alone, ends the list. */
function shortRanges(map: Buffer): Range[] {
  const twice = map.readUInt16BE(6);
  return Array.from({ length: twice / 2 - 1 }, (_, at): Range => {
    const last = map.readUInt16BE(14 + 2 * at);
    return [map.readUInt16BE(16 + twice + 2 * at), last];
  });
}
