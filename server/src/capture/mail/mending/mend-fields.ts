import { decodedText, isMisread } from "./decoded-text.ts";
import type { Fields } from "./fields.ts";
import { tidyAddresses } from "./tidy-addresses.ts";

const ofPeople = /^(from|sender|to|cc|reply-to)[ \t]*:/i;

/** Headers in letters that every reader knows, encoded words in one piece, addresses without remarks. */
export function mendFields({ lines }: Pick<Fields, "lines">, charset: string | null): void {
  for (const [nth, line] of lines.entries()) {
    const bytes = Buffer.from(line, "latin1");
    const known = isMisread(bytes, null) ? inUtf8(decodedText(bytes, charsetOf(charset))) : line;
    const whole = known.includes("=?") ? wholeWords(known) : known;
    lines[nth] = ofPeople.test(whole)
      ? whole.replace(/:([^]*)/, (_, value: string) => `: ${tidyAddresses(value)}`)
      : whole;
  }
}

/** What says of the text that it is today's says nothing of headers that are not. */
const charsetOf = (charset: string | null): string | null =>
  charset && /^utf-?8$/i.test(charset.trim()) ? null : charset;

const inUtf8 = (text: string): string => Buffer.from(text).toString("latin1");

const word = String.raw`=\?([^?\s]+)\?([bq])\?((?:[^?]|\?(?!=))*)(?:\?=|$)`;
const words = new RegExp(`${word}(?:\\s*${word.replace(/\((?!\?)/g, "(?:")})*`, "gi");

/** Words that were cut in the middle of a letter, or at the end of the line, are one. */
const wholeWords = (line: string): string =>
  line.replace(words, (run) => `=?utf-8?B?${Buffer.from(textOf(run)).toString("base64")}?=`);

function textOf(run: string): string {
  const pieces = [...run.matchAll(new RegExp(word, "gi"))].map(([, charset = "", encoding = "", text = ""]) => ({
    charset: charset.split("*")[0]?.toLowerCase() ?? "",
    bytes: encoding.toLowerCase() === "b" ? Buffer.from(text, "base64") : Buffer.from(unquoted(text), "latin1"),
  }));
  const joined: typeof pieces = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before?.charset === piece.charset) before.bytes = Buffer.concat([before.bytes, piece.bytes]);
    else joined.push({ ...piece });
  }
  const whole = joined.map(({ bytes, charset }) => decodedText(bytes, charset)).join("");
  return whole.includes("\ufffd") ? pieces.map(({ bytes, charset }) => decodedText(bytes, charset)).join("") : whole;
}

const unquoted = (text: string): string =>
  text
    .replace(/\r?\n[ \t]/g, "")
    .replaceAll("_", " ")
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
