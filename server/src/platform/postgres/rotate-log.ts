import { copyFileSync, statSync, truncateSync } from "node:fs";

const longLog = 10_000_000;

/** A long log begins anew, and the one before is kept. It is emptied in its place: whoever writes to it goes on at its end. */
export function rotateLog(logFile: string, longest = longLog): void {
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  if (size < longest) return;
  copyFileSync(logFile, `${logFile}.1`);
  truncateSync(logFile);
}
