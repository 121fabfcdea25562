import { decodeWords } from "postal-mime";
import { decodedText } from "./decoded-text.ts";

/** A header's value with what follows it after semicolons. */
export type Structured = { value: string; params: Map<string, string> };

/** The headers of a part, each as it stands over its lines; letters are single bytes. */
export type Fields = ReturnType<typeof fieldsOver>;

/** Headers, and what follows them after an empty line. */
export function fieldsOf(part: string): { fields: Fields; body: string } {
  const end = /^\r?\n|\r?\n\r?\n/.exec(part);
  const head = end ? part.slice(0, end.index) : part;
  const lines = head.split(newField).map((line) => line.replace(/\r?\n(?![ \t])/g, "\r\n "));
  return { fields: fieldsOver(lines), body: end ? part.slice(end.index + end[0].length) : "" };
}

/** Some programs forget the blank by which a line goes on with what the one before it says. */
const newField = /\r?\n(?![ \t]|(?:boundary|charset|name|filename|format|type|report-type)\*?=)/i;

function fieldsOver(lines: string[]) {
  const at = (name: string) => lines.findIndex((line) => isOf(line, name));
  const valueOf = (name: string): string => {
    const line = lines[at(name)] ?? "";
    return line
      .slice(line.indexOf(":") + 1)
      .replace(/\r?\n[ \t]/g, " ")
      .trim();
  };
  return {
    lines,
    structured: (name: string): Structured => structuredIn(valueOf(name)),
    encoding: (): string => valueOf("content-transfer-encoding").toLowerCase(),
    fileName: (): string | null =>
      nameIn(structuredIn(valueOf("content-disposition")).params, "filename") ??
      nameIn(structuredIn(valueOf("content-type")).params, "name"),
    set: (name: string, value: string): void => {
      const place = at(name.toLowerCase());
      lines.splice(place < 0 ? lines.length : place, place < 0 ? 0 : 1, `${name}: ${value}`);
    },
    before: (body: string): string => `${lines.filter(Boolean).join("\r\n")}\r\n\r\n${body}`,
  };
}

const isOf = (line: string, name: string): boolean =>
  line.slice(0, name.length).toLowerCase() === name && /^[ \t]*:/.test(line.slice(name.length));

const param = /;\s*([^\s=;]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"?|([^;]*))/g;

function structuredIn(text: string): Structured {
  const params = new Map<string, string>();
  for (const [, name = "", quoted, plain = ""] of text.matchAll(param))
    if (!params.has(name.toLowerCase()))
      params.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, "$1") ?? plain.trim());
  return {
    value: (text.split(";")[0] ?? "")
      .replace(/\([^)]*\)/g, "")
      .trim()
      .toLowerCase(),
    params,
  };
}

/** A name in one piece or in several, plain or with its encoding. Source: RFC 2231. */
function nameIn(params: Map<string, string>, name: string): string | null {
  const pieces = [...params]
    .flatMap(([key, value]) => {
      const [, nth, mark] = new RegExp(`^${name}\\*(\\d*)(\\*?)$`).exec(key) ?? [];
      return nth === undefined ? [] : [{ nth: Number(nth), value, isEncoded: nth === "" || mark === "*" }];
    })
    .toSorted((one, other) => one.nth - other.nth);
  const plain = params.get(name);
  if (pieces.length === 0) return plain === undefined ? null : decodeWords(plain);
  const [, charset, beginning] = /^([^']*)'[^']*'(.*)$/.exec(pieces[0]?.value ?? "") ?? [];
  const bytes = pieces.map(({ value, isEncoded }, nth) => {
    const text = nth === 0 ? (beginning ?? value) : value;
    return isEncoded
      ? text.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
      : text;
  });
  return decodedText(Buffer.from(bytes.join(""), "latin1"), charset ?? null);
}
