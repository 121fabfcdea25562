import { type Signed, verifyCms } from "./cms.ts";
import type { Bytes } from "./der.ts";

const rangePattern = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g;

/** What else a signature leaves in a PDF, should the place of its bytes be told no more. */
const traces = /\/ByteRange|adbe\.pkcs7\.detached/;

/**
 * The signatures of a PDF, the first one first; null where one is not of what stands there or cannot be found any more, or something was added
 * after the last. Nothing where it has none.
 */
export async function verifySignedPdf(pdf: Bytes): Promise<Signed[] | null> {
  const text = new TextDecoder("latin1").decode(pdf);
  const ranges = [...text.matchAll(rangePattern)].map(([, ...numbers]) => numbers.map(Number));
  if (ranges.length === 0 && traces.test(text)) return null;
  const signatures: Signed[] = [];
  let end = 0;
  for (const [start = -1, length = 0, next = 0, rest = 0] of ranges) {
    const hex = /^<([0-9a-f]+)>$/.exec(text.slice(length, next))?.[1];
    if (start !== 0 || next + rest > pdf.length || next + rest <= end || !hex || hex.length % 2 > 0) return null;
    end = next + rest;
    const signed = await verifyCms(fromHex(hex), joined(pdf.subarray(0, length), pdf.subarray(next, end)), true);
    if (!signed) return null;
    signatures.push(signed);
  }
  return signatures.length === 0 || end === pdf.length ? signatures : null;
}

const fromHex = (hex: string): Bytes =>
  Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));

function joined(one: Bytes, other: Bytes): Bytes {
  const whole = new Uint8Array(one.length + other.length);
  whole.set(one);
  whole.set(other, one.length);
  return whole;
}
