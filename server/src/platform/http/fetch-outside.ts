import { get as askPlainly } from "node:http";
import { get as askEncrypted } from "node:https";
import { isIP } from "node:net";
import { readUpTo } from "./read-up-to.ts";
import { forbiddenError, guarded, isForbidden } from "./guarded.ts";

const seconds = 20;

/** What a server outside answered; no bytes where they are more than was asked for. */
export type Outside = { status: number; bytes: Buffer | null };

/**
 * Asks an address that a member wrote, for some seconds and some bytes: never what serves a machine itself, whatever the name stands for, and
 * nowhere that it sends on to.
 */
export async function fetchOutside(address: string, mostBytes: number): Promise<Outside> {
  const url = new URL(address);
  const host = url.hostname.replaceAll(/^\[|\]$/g, "");
  if (isIP(host) && isForbidden(host)) throw forbiddenError();
  const get = url.protocol === "https:" ? askEncrypted : askPlainly;
  const signal = AbortSignal.timeout(seconds * 1_000);
  return new Promise((resolve, reject) => {
    const asked = get(url, { lookup: guarded, signal }, (answer) => {
      const status = answer.statusCode ?? 0;
      readUpTo(answer, mostBytes).then(
        (bytes) => resolve({ status, bytes: bytes && Buffer.from(bytes) }),
        (error: Error) => reject(error),
      );
    });
    asked.once("error", reject);
  });
}
