import { hex, momentOfStamp, stampOf } from "./piece.ts";

/**
 * Says of a backup where in a chain of the log it stands: the log that it needs first, where and when it is whole, and in which time zone
 * people work. The name says all of it; the file itself is empty.
 */
export type Base = { chain: string; backup: string; from: bigint; to: bigint; at: string; timeZone: string };

const shape = /^(trato-\d{8}T\d{6}Z)_([0-9A-F]{16})_([0-9A-F]{16})_(\d{8}T\d{9}Z)_([\w~+-]+)\.base$/;
const ending = ".tar.zst.age";

export function nameOfBase({ backup, from, to, at, timeZone }: Base): string {
  const positions = `${hex(from, 16)}_${hex(to, 16)}`;
  return `${backup.slice(0, -ending.length)}_${positions}_${stampOf(at)}_${timeZone.replaceAll("/", "~")}.base`;
}

/** What a name says; null where it is of no backup. */
export function baseNamed(chain: string, name: string): Base | null {
  const [, backup = "", from, to, at = "", timeZone = ""] = shape.exec(name) ?? [];
  if (backup === "") return null;
  return {
    chain,
    backup: `${backup}${ending}`,
    from: BigInt(`0x${from}`),
    to: BigInt(`0x${to}`),
    at: momentOfStamp(at),
    timeZone: timeZone.replaceAll("~", "/"),
  };
}
