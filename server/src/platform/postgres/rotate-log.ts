import { copyFileSync, statSync, truncateSync } from "node:fs";
import { oneOfMany } from "../database/one-of-many.ts";

const longLog = 10_000_000;

/** A long log begins anew, and the one before is kept. It is emptied in its place: whoever writes to it goes on at its end. */
export function rotateLog(logFile: string, longest = longLog): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size < longest) return;
  copyFileSync(logFile, `${logFile}.1`);
  truncateSync(logFile);
}

/** The same from time to time: it stays long where it cannot be done, on a full disk, and the reason is told. */
export function logRotation(logFile: string, tell: (line: string) => void, longest = longLog): () => void {
  const tellOnce = oneOfMany(({ message }) => tell(`The database's log cannot be kept short: ${message}`), 3_600_000);
  return () => {
    try {
      rotateLog(logFile, longest);
    } catch (error) {
      tellOnce(error instanceof Error ? error : new Error(String(error)));
    }
  };
}
