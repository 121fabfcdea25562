import { existsSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";
import { databaseDirectory } from "../../postgres/cluster.ts";
import { keepFile } from "../keep-file.ts";
import { readJson } from "../read-json.ts";

const Followed = z.object({
  chain: z.string(),
  timeline: z.string(),
  directory: z.string(),
  from: z.string(),
  sentTo: z.string(),
  sending: z.nullable(z.string()),
  keptUntil: z.nullable(z.string()),
});

/**
 * Which chain of the log is sent from this data directory: from and up to which position, the name of the piece that was on its way last, and
 * until when all is kept. A copy of the data directory has the same file but another `directory`, and begins a chain of its own.
 */
export type Followed = z.infer<typeof Followed>;

export const followedFile = "backup-log.json";

export function readFollowed(dataDir: string): Followed | null {
  const file = join(dataDir, followedFile);
  return existsSync(file) ? readJson(readFileSync(file, "utf8"), Followed) : null;
}

export function keepFollowed(dataDir: string, followed: Followed): void {
  keepFile(join(dataDir, followedFile), `${JSON.stringify(followed)}\n`);
}

export function forgetFollowed(dataDir: string): void {
  rmSync(join(dataDir, followedFile), { force: true });
}

/** What tells a database's directory from a copy of it. */
export function directoryMark(dataDir: string): string {
  return String(statSync(databaseDirectory(dataDir), { bigint: true, throwIfNoEntry: false })?.ino ?? "none");
}
