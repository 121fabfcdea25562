import { createHmac } from "node:crypto";

// Codes of an app (RFC 6238): six digits that change every half minute, from a secret that both sides know.

const seconds = 30;
const tolerated = 1;

/** The half minute of a moment in milliseconds. */
export const stepAt = (moment: number): number => Math.floor(moment / 1000 / seconds);

/** The code of one half minute. */
export function codeOf(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac("sha1", secret).update(counter).digest();
  const offset = digest.readUInt8(digest.length - 1) & 15;
  return String((digest.readUInt32BE(offset) & 0x7f_ff_ff_ff) % 1_000_000).padStart(6, "0");
}

/** The half minute whose code this is, now or just before or after, since clocks differ; null where it is none of them. */
export function stepOfCode(secret: Buffer, code: string, now: number): number | null {
  const here = stepAt(now);
  for (let step = here - tolerated; step <= here + tolerated; step++) if (codeOf(secret, step) === code) return step;
  return null;
}

const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** Bytes in base32, as apps take a secret that is typed. */
export function base32(bytes: Buffer): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[Number.parseInt(five.padEnd(5, "0"), 2)]).join("");
}
