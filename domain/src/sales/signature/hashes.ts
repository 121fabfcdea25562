import type { Bytes } from "./der.ts";
import { hexOf } from "./der.ts";

export type Hash = "SHA-256" | "SHA-384" | "SHA-512";

/** The hash of bytes, by what browsers and Node share. */
export async function hashOfBytes(hash: Hash, bytes: Bytes): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.digest(hash, bytes));
}

/** The SHA-256 of a text in UTF-8, in hexadecimal. */
export async function hashOfText(text: string): Promise<string> {
  return hexOf(await hashOfBytes("SHA-256", new TextEncoder().encode(text)));
}
