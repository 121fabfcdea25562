/** The encodings that files come in. */
export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "macintosh"] as const;
export type TextEncodingName = (typeof encodings)[number];

/** The text without zeros, which a damaged file may hold and no database keeps. */
export const withoutZeros = (text: string): string => text.replaceAll("\u0000", "");

/** What the first bytes of a text show of what it is written in; null: it is UTF-8 where all of it is. */
export function encodingAtStart(bytes: Uint8Array): TextEncodingName | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return wideOrder(bytes.subarray(0, 2000));
}

/** UTF-16 without its mark: of western text every other byte is zero. */
function wideOrder(bytes: Uint8Array): TextEncodingName | null {
  if (bytes.length < 16) return null;
  const zerosAt = (side: number) => bytes.filter((byte, index) => byte === 0 && index % 2 === side).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (odd > bytes.length / 4 && even < odd / 4) return "utf-16le";
  return even > bytes.length / 4 && odd < even / 4 ? "utf-16be" : null;
}
