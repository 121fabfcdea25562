/** The encodings that files come in. */
export type TextEncodingName = "utf-8" | "utf-16le" | "windows-1252";

/** The text of a file: as its mark says, as UTF-8 where it is, else as Windows wrote it in Western Europe. Says which it was. */
export function decodeText(bytes: Uint8Array, given?: TextEncodingName): { text: string; encoding: TextEncodingName } {
  const encoding = given ?? encodingOf(bytes);
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function encodingOf(bytes: Uint8Array): TextEncodingName {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}
