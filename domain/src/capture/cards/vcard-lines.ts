/** One line of a vCard: its name, what is said of it (in capitals where it has no name, by name where it has), and its value as it stands there. */
export type VcardLine = { group: string; name: string; types: Set<string>; value: string };

/** The lines of each card of a text, in any version from 2.1 on: unfolded, decoded, what was broken by quoted-printable in one. */
export function cardsIn(text: string): VcardLine[][] {
  const cards: VcardLine[][] = [];
  const open: VcardLine[][] = [];
  for (const written of unfolded(text)) {
    const line = lineOf(written);
    if (!line) continue;
    const isEdge = line.value.trim().toUpperCase() === "VCARD";
    if (line.name === "BEGIN" && isEdge) open.push([]);
    else if (line.name === "END" && isEdge) cards.push(...(open.length === 1 ? [open.pop() ?? []] : (open.pop(), [])));
    else open.at(-1)?.push(line);
  }
  return [...cards, ...open.slice(0, 1)].filter((card) => card.length > 0); // one that is cut off is one too
}

/** A line goes on where the next one begins with a blank, and one in quoted-printable where it ends with "=". */
function unfolded(text: string): string[] {
  const lines: string[][] = [];
  let isQuoted = false;
  for (const line of text.replace(/^\ufeff/u, "").split(/\r\n|\n|\r/u)) {
    const last = lines.at(-1);
    if (last && isQuoted) last.push((last.pop() ?? "").slice(0, -1), line);
    else if (last && /^[ \t]/u.test(line)) last.push(line.slice(1));
    else lines.push([line]);
    isQuoted = line.endsWith("=") && isInQuotedPrintable(lines.at(-1) ?? []);
  }
  return lines.map((pieces) => pieces.join(""));
}

/** Where a value's head stands: pictures go on for thousands of lines, and end with "=" too. */
const longestHead = 8;

const isInQuotedPrintable = (pieces: readonly string[]): boolean =>
  /;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/iu.test(pieces.slice(0, longestHead).join(""));

function lineOf(written: string): VcardLine | null {
  const colon = colonIn(written);
  if (colon < 0) return null;
  const [head = "", ...params] = written.slice(0, colon).match(/(?:[^;"]|"[^"]*")+/gu) ?? [];
  const [name = "", group = ""] = head.split(".").toReversed();
  const value = decoded(written.slice(colon + 1), params);
  return { group: group.toLowerCase(), name: name.trim().toUpperCase(), types: typesOf(params), value };
}

/** The first one that stands in no quotes. */
function colonIn(line: string): number {
  let isQuoted = false;
  for (let at = 0; at < line.length; at++) {
    if (line[at] === '"') isQuoted = !isQuoted;
    else if (line[at] === ":" && !isQuoted) return at;
  }
  return line.indexOf(":");
}

/** TYPE=work,voice of the later versions, WORK;VOICE of 2.1, PREF=1 as PREF. */
const typesOf = (params: readonly string[]): Set<string> =>
  new Set(
    params.flatMap((param) => {
      const [name = "", value] = param.split("=");
      if (value === undefined) return [name.trim().toUpperCase()];
      if (name.trim().toUpperCase() === "PREF") return ["PREF"];
      return name.trim().toUpperCase() === "TYPE" ? value.replaceAll('"', "").toUpperCase().split(",") : [];
    }),
  );

function decoded(value: string, params: readonly string[]): string {
  if (!params.some((param) => /^(?:ENCODING=)?QUOTED-PRINTABLE$/iu.test(param.trim()))) return value;
  const charset = params.map((param) => /^CHARSET="?([^"]+)"?$/iu.exec(param.trim())?.[1]).find(Boolean) ?? "utf-8";
  const bytes = new Uint8Array(
    [...value.replace(/=([0-9A-F]{2})/giu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))].flatMap(
      bytesOf,
    ),
  );
  return textOf(bytes, charset);
}

const bytesOf = (sign: string): number[] => {
  const code = sign.codePointAt(0) ?? 0;
  return code < 256 ? [code] : [...new TextEncoder().encode(sign)];
};

/** In a charset that nobody knows it is taken for UTF-8. */
function textOf(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder("utf-8").decode(bytes);
  }
}
