/** The encodings that files come in. */
export const encodings = ["utf-8", "utf-16le", "utf-16be", "windows-1252", "macintosh"] as const;
export type TextEncodingName = (typeof encodings)[number];

/** The text of a file: as its mark says, as UTF-8 where it is, else as Windows wrote it in Western Europe. Says which it was. */
export function decodeText(bytes: Uint8Array, given?: TextEncodingName): { text: string; encoding: TextEncodingName } {
  const encoding = given ?? encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

/** The text without zeros, which a damaged file may hold and no database keeps. */
export const withoutZeros = (text: string): string => text.replaceAll("\u0000", "");

function encodingOf(bytes: Uint8Array): TextEncodingName {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const wide = wideOrder(bytes.subarray(0, 2000));
  if (wide) return wide;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** UTF-16 without its mark: of western text every other byte is zero. */
function wideOrder(bytes: Uint8Array): TextEncodingName | null {
  if (bytes.length < 16) return null;
  const zerosAt = (side: number) => bytes.filter((byte, index) => byte === 0 && index % 2 === side).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  if (odd > bytes.length / 4 && even < odd / 4) return "utf-16le";
  return even > bytes.length / 4 && odd < even / 4 ? "utf-16be" : null;
}
