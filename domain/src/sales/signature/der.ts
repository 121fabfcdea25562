/** Bytes that the hashes and keys of the platform take. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** An element of DER: what it is, its bytes as a whole, and what it holds. */
export type Der = { tag: number; whole: Bytes; body: Bytes };

export class DerError extends Error {}

/** Reads one element at the beginning of the bytes; nothing may follow it, unless `isPadded` with zeros. Only what DER allows is read. */
export function readDer(bytes: Bytes, isPadded = false): Der {
  const element = elementAt(bytes, 0);
  const rest = bytes.subarray(element.whole.length);
  if (isPadded ? rest.some((byte) => byte !== 0) : rest.length > 0) throw new DerError("something follows");
  return element;
}

/** The elements that one holds. */
export function partsOf({ body }: Der): Der[] {
  const parts: Der[] = [];
  for (let at = 0; at < body.length;) {
    const part = elementAt(body, at);
    parts.push(part);
    at += part.whole.length;
  }
  return parts;
}

function elementAt(bytes: Bytes, start: number): Der {
  const tag = byteAt(bytes, start);
  if ((tag & 31) === 31) throw new DerError("a tag of several bytes");
  const first = byteAt(bytes, start + 1);
  let [length, at] = [first, start + 2];
  if (first >= 128) {
    const size = first & 127;
    if (size === 0 || size > 4) throw new DerError("a length that DER does not have");
    length = 0;
    for (const end = at + size; at < end; at++) length = length * 256 + byteAt(bytes, at);
    if (length < 128 || length < 256 ** (size - 1)) throw new DerError("a length that could be shorter");
  }
  if (at + length > bytes.length) throw new DerError("it ends too early");
  return { tag, whole: bytes.subarray(start, at + length), body: bytes.subarray(at, at + length) };
}

function byteAt(bytes: Bytes, at: number): number {
  const byte = bytes[at];
  if (byte === undefined) throw new DerError("it ends too early");
  return byte;
}

/** An object identifier with its dots. */
export function oidOf({ tag, body }: Der): string {
  if (tag !== 6) throw new DerError("no object identifier");
  const numbers: number[] = [];
  let number = 0;
  for (const byte of body) {
    number = number * 128 + (byte & 127);
    if (byte < 128) {
      numbers.push(number);
      number = 0;
    }
  }
  const [head = 0, ...rest] = numbers;
  const first = Math.min(2, Math.floor(head / 40));
  return [first, head - first * 40, ...rest].join(".");
}

/** A moment of UTCTime or GeneralizedTime, as an ISO text; null where it is written as neither. */
export function momentOf({ tag, body }: Der): string | null {
  const text = new TextDecoder().decode(body);
  const parts = /^(\d{2}|\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(\.\d+)?Z$/.exec(text);
  if (!parts || (tag !== 23 && tag !== 24)) return null;
  const [, year = "", month, day, hours, minutes, seconds] = parts;
  const century = year.length === 4 ? "" : Number(year) < 50 ? "20" : "19";
  return `${century}${year}-${month}-${day}T${hours}:${minutes}:${seconds}.000Z`;
}

export const isSameBytes = (one: Bytes, other: Bytes): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

export const hexOf = (bytes: Bytes): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
