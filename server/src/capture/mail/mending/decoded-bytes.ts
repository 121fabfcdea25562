import { unUuencoded } from "./uuencoded.ts";

/** The bytes that a part stands for, each of them. */
export function decodedBytes(body: string, encoding: string): Buffer {
  if (encoding.includes("base64")) return Buffer.from(body.replace(/[^A-Za-z0-9+/=]/g, ""), "base64");
  if (encoding.includes("quoted-printable")) return Buffer.from(unquoted(body), "latin1");
  return encoding.includes("uue") ? (unUuencoded(body)?.content ?? Buffer.alloc(0)) : Buffer.from(body, "latin1");
}

const unquoted = (body: string): string =>
  body
    .replace(/[ \t]+(?=\r?$)/gm, "")
    .replace(/=\r?\n/g, "")
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
