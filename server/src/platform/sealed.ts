import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { Site } from "./site.ts";

const nonceBytes = 12;
const proofBytes = 16;

/** A text that only this installation reads again, for one purpose: what must be known later, and yet not stand in the database. */
export function seal(site: Site, purpose: string, text: string): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", keyFor(site, purpose), nonce);
  const hidden = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString("base64url");
}

/** The text, or null where this installation did not seal it for this purpose. */
export function unseal(site: Site, purpose: string, sealed: string): string | null {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length < nonceBytes + proofBytes) return null;
  const decipher = createDecipheriv("aes-256-gcm", keyFor(site, purpose), bytes.subarray(0, nonceBytes));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + proofBytes));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + proofBytes)), decipher.final()]).toString("utf8");
  } catch {
    return null; // another secret, purpose or text
  }
}

function keyFor({ secret }: Site, purpose: string): Buffer {
  return Buffer.from(hkdfSync("sha256", secret, "trato", purpose, 32));
}
