import { renameSync, rmSync, writeFileSync } from "node:fs";

/** Writes a short text to the disk, for us alone to read: it stands there whole or not at all. */
export function keepFile(file: string, text: string): void {
  const unfinished = `${file}.new-${process.pid}`;
  try {
    writeFileSync(unfinished, text, { mode: 0o600, flush: true });
    renameSync(unfinished, file);
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}
