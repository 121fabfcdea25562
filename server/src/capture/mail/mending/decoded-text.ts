import { isUtf8 } from "node:buffer";
import { fromUtf7, isUtf7 } from "./utf7.ts";

const ascii = /^(us-?ascii|ascii|ansi_x3\.4-\d+|7bit)$/;

const otherNames: Record<string, string> = {
  cp932: "shift_jis",
  cp936: "gbk",
  cp949: "euc-kr",
  cp950: "big5",
  "latin-1": "windows-1252",
  "iso-2022-jp-ms": "iso-2022-jp",
};

/** Letters of the encoding that is named; where none is, or one that nobody knows or that they are not in, of the one in which they can be read. */
export function decodedText(bytes: Buffer, charset: string | null): string {
  const label = labelOf(charset);
  if (isUtf7(label)) return fromUtf7(bytes.toString("latin1"));
  return decoderOf(label)?.decode(bytes) ?? guessed(bytes);
}

/** Whether these bytes are other letters than those that a reader takes them for who knows the usual names alone. */
export function isMisread(bytes: Buffer, charset: string | null): boolean {
  const label = labelOf(charset);
  if (isUtf7(label)) return true;
  if (decoderOf(label)) return label in otherNames;
  return bytes.some((byte) => byte > 0x7f)
    ? !(isUnnamed(label) && isUtf8(bytes))
    : isJapanese.test(bytes.toString("latin1"));
}

const labelOf = (charset: string | null): string => charset?.trim().toLowerCase() ?? "";

const isUnnamed = (label: string): boolean => label === "" || /^utf-?8$/.test(label);

/** Null where the name says nothing of what the letters are. */
function decoderOf(label: string): InstanceType<typeof TextDecoder> | null {
  if (isUnnamed(label) || ascii.test(label)) return null;
  try {
    return new TextDecoder(otherNames[label] ?? label);
  } catch {
    return null;
  }
}

const isJapanese = /\x1b(?:\$[@B]|\(J)/;

/** Text that names no encoding is mostly of today's, and where it is not, of those of Windows. */
function guessed(bytes: Buffer): string {
  if (isJapanese.test(bytes.toString("latin1"))) return new TextDecoder("iso-2022-jp").decode(bytes);
  const text = new TextDecoder().decode(bytes);
  return isUtf8(bytes) || lettersIn(text) > marksIn(text) ? text : new TextDecoder("windows-1252").decode(bytes);
}

const lettersIn = (text: string): number => (text.match(/[^\0-\x7f\ufffd]/g) ?? []).length;
const marksIn = (text: string): number => (text.match(/\ufffd/g) ?? []).length;
