import { request as askPlainly } from "node:http";
import { request as askEncrypted } from "node:https";
import { isIP } from "node:net";
import { readFirst, readUpTo } from "./read-up-to.ts";
import { forbiddenError, guarded, guardedOutside, hostOf, isForbidden, isInside } from "./guarded.ts";

const seconds = 20;

/** What a server outside answered; no bytes where they are more than was asked for. */
export type Outside = { status: number; bytes: Buffer | null };

/**
 * Whether the own network may be asked too, which whoever runs Trato says; `posted`, what is sent there; `isCut`, whether of a long answer the first
 * is taken; `over`, when nobody waits for it any more.
 */
type Asking = { isOwnNetworkGood: boolean; posted?: Posted; isCut?: boolean; over?: AbortSignal };

type Posted = { type: string; body: Buffer; headers?: Record<string, string> };

/**
 * Asks an address on the internet that a member wrote, for some seconds and some bytes: nothing inside the own network, whatever the name
 * stands for, and nowhere that it sends on to.
 */
export async function fetchOutside(
  address: string,
  mostBytes: number,
  { isOwnNetworkGood, posted, isCut = false, over }: Asking,
): Promise<Outside> {
  const url = new URL(address);
  const host = hostOf(url);
  const isRefused = isOwnNetworkGood ? isForbidden : isInside;
  if (isIP(host) && isRefused(host)) throw forbiddenError();
  const ask = url.protocol === "https:" ? askEncrypted : askPlainly;
  const signal = AbortSignal.any([AbortSignal.timeout(seconds * 1_000), ...(over ? [over] : [])]);
  return new Promise((resolve, reject) => {
    const how = { lookup: isOwnNetworkGood ? guarded : guardedOutside, signal, ...(posted && postOf(posted)) };
    const asked = ask(url, how, (answer) => {
      const status = answer.statusCode ?? 0;
      (isCut ? readFirst : readUpTo)(answer, mostBytes).then(
        (bytes) => resolve({ status, bytes: bytes && Buffer.from(bytes) }),
        (error: Error) => reject(error),
      );
    });
    asked.once("error", reject);
    asked.end(posted?.body);
  });
}

const postOf = ({ type, body, headers }: Posted) => ({
  method: "POST",
  headers: { "content-type": type, "content-length": body.length, ...headers },
});
