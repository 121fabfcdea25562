import { Refusal } from "@trato/domain/errors.ts";

/** What is heard of a text of XML, in its order. `attributes`: as they are written. */
export type Heard = {
  open: (name: string, attributes: string) => void;
  close?: (name: string) => void;
  text?: (text: string) => void;
};

const unreadable = () => new Refusal("invalid", "import.unreadable", { path: "content" });

/** Reads XML that comes in pieces; names without what stands before their colon. Refuses what is not well formed (`import.unreadable`). */
export class XmlReader {
  #heard: Heard;
  #text = "";
  #open: string[] = [];
  #hasRoot = false;

  constructor(heard: Heard) {
    this.#heard = heard;
  }

  take(piece: string): void {
    this.#text += piece;
    let at = 0;
    for (let next = this.#step(at); next > at; next = this.#step(at)) at = next;
    this.#text = this.#text.slice(at);
    if (this.#text.length > longestTag) throw unreadable();
  }

  end(): void {
    if (this.#open.length > 0 || this.#text.trim() !== "" || !this.#hasRoot) throw unreadable();
  }

  /** The place after the next text or tag; the same place where it has not come whole. */
  #step(at: number): number {
    const text = this.#text;
    if (text.charCodeAt(at) !== less) {
      const end = text.indexOf("<", at);
      if (end < 0) return at;
      this.#heard.text?.(decoded(text.slice(at, end)));
      return end;
    }
    if (text.charCodeAt(at + 1) === exclamation || text.charCodeAt(at + 1) === question) return this.#passOver(at);
    const end = tagEnd(text, at);
    if (end < 0) return at;
    if (text.charCodeAt(at + 1) === slash) this.#close(nameIn(text, at + 2, end));
    else this.#begin(at, end);
    return end + 1;
  }

  #begin(at: number, end: number): void {
    const isEmpty = this.#text.charCodeAt(end - 1) === slash;
    const last = isEmpty ? end - 1 : end;
    const name = nameIn(this.#text, at + 1, last);
    this.#heard.open(name, this.#text.slice(at + 1, last));
    this.#hasRoot = true;
    if (isEmpty) this.#heard.close?.(name);
    else this.#open.push(name);
  }

  #close(name: string): void {
    if (this.#open.pop() !== name) throw unreadable();
    this.#heard.close?.(name);
  }

  #passOver(at: number): number {
    const [begin, end] = marks.find(([mark]) => this.#text.startsWith(mark, at)) ?? ["<", ">"];
    const close = this.#text.indexOf(end, at + begin.length);
    if (close < 0 || (begin === "<" && this.#text.length - at < longestMark)) return at;
    if (begin === marks[1][0]) this.#heard.text?.(this.#text.slice(at + begin.length, close));
    return close + end.length;
  }
}

const longestTag = 5_000_000;
const less = 0x3c;
const greater = 0x3e;
const slash = 0x2f;
const exclamation = 0x21;
const question = 0x3f;
const quote = 0x22;
const apostrophe = 0x27;
const marks = [
  ["<!--", "-->"],
  ["<![CDATA[", "]]>"],
  ["<?", "?>"],
] as const;
const longestMark = 9;

function tagEnd(text: string, at: number): number {
  let open = 0;
  for (let place = at + 1; place < text.length; place++) {
    const sign = text.charCodeAt(place);
    if (open === 0 && sign === greater) return place;
    if (open === sign) open = 0;
    else if (open === 0 && (sign === quote || sign === apostrophe)) open = sign;
  }
  return -1;
}

function nameIn(text: string, from: number, end: number): string {
  let begin = from;
  let place = from;
  for (; place < end; place++) {
    const sign = text.charCodeAt(place);
    if (sign <= 0x20) break;
    if (sign === 0x3a) begin = place + 1;
  }
  return text.slice(begin, place);
}

const known: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi, (whole, hex, number, name) => {
    if (name) return known[String(name).toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(String(hex), 16) : Number(number);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** One attribute of a tag, by its name without what stands before its colon; null where it has none. */
export function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  return found ? decoded(found[1] ?? found[2] ?? "") : null;
}

/** Reads a part of an archive to its end. */
export async function readXml(bytes: AsyncIterable<Uint8Array>, heard: Heard): Promise<void> {
  const reader = new XmlReader(heard);
  const decoder = new TextDecoder();
  for await (const piece of bytes) reader.take(decoder.decode(piece, { stream: true }));
  reader.end();
}
