import type { TradeShow } from "../queries.ts";
import { afterWrongCode, noTries, secondsToWait, type Tries } from "./code-tries.ts";

/** A device that was handed to visitors: by whom, at which show, and what opens it again. */
export type KioskLock = {
  slug: string;
  memberId: string;
  tradeShow: Pick<TradeShow, "id" | "name" | "consent">;
  salt: string;
  hash: string;
  tries: Tries;
};

const place = "trato.kiosk";
const listeners = new Set<() => void>();

let read: { text: string | null; lock: KioskLock | null } = { text: null, lock: null };

/** The lock of this device; null where it is its member's own. The same object for as long as nothing changes. */
export function kioskLock(): KioskLock | null {
  const text = localStorage.getItem(place);
  if (text !== read.text) read = { text, lock: text === null ? null : (JSON.parse(text) as KioskLock) }; // as kept below
  return read.lock;
}

/** Hands the device to visitors until the code is typed. */
export async function beginKiosk(of: Pick<KioskLock, "slug" | "memberId" | "tradeShow">, code: string): Promise<void> {
  const salt = hex(crypto.getRandomValues(new Uint8Array(16)));
  const { id, name, consent } = of.tradeShow;
  keep({ ...of, tradeShow: { id, name, consent }, salt, hash: await hashOf(code, salt), tries: noTries });
}

/** The device is its member's again. */
export const endKiosk = (): void => keep(null);

/** Tries a code: null where it opens, else how many seconds nobody may try again. */
export async function tryCode(code: string): Promise<number | null> {
  const lock = kioskLock();
  if (!lock) return null;
  const wait = secondsToWait(lock.tries, Date.now());
  if (wait > 0) return wait;
  if ((await hashOf(code, lock.salt)) === lock.hash) {
    endKiosk();
    return null;
  }
  const tries = afterWrongCode(lock.tries, Date.now());
  keep({ ...lock, tries });
  return secondsToWait(tries, Date.now());
}

/** Hears of it, also when another page of this device begins or ends it. */
export function subscribeToKiosk(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("storage", listener);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", listener);
  };
}

function keep(lock: KioskLock | null): void {
  if (lock) localStorage.setItem(place, JSON.stringify(lock));
  else localStorage.removeItem(place);
  for (const listener of listeners) listener();
}

const rounds = 200_000;

/** Slow, as a code is short, and somebody may use it elsewhere too. */
async function hashOf(code: string, salt: string): Promise<string> {
  const bytes = new TextEncoder();
  const key = await crypto.subtle.importKey("raw", bytes.encode(code), "PBKDF2", false, ["deriveBits"]);
  const how = { name: "PBKDF2", hash: "SHA-256", salt: bytes.encode(salt), iterations: rounds };
  return hex(new Uint8Array(await crypto.subtle.deriveBits(how, key, 256)));
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
