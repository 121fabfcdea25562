import { chownSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checksumOf, fingerprintOf, readAfterFiles, readFunctionFiles, readMigrationFiles } from "./migration-files.ts";

// Whether anything is pending is known before a database is started, which changes its files: a mark among them says what they were made by.

/** The mark's file. A copy gets its own when it is whole. */
export const markName = "trato-tables";

const markIn = (directory: string): string => join(directory, markName);

/** Whether the tables in a database's directory are those that these migrations make. */
export function bearsMark(directory: string, migrations: string): boolean {
  return existsSync(markIn(directory)) && readFileSync(markIn(directory), "utf8") === markOf(migrations);
}

/** Whether somebody got as far as marking this directory. */
export function isMarked(directory: string): boolean {
  return existsSync(markIn(directory));
}

export function markTables(directory: string, migrations: string): void {
  if (bearsMark(directory, migrations)) return;
  const { uid, gid } = statSync(directory);
  const unfinished = `${markIn(directory)}.new`;
  writeFileSync(unfinished, markOf(migrations), { mode: 0o600, flush: true });
  chownSync(unfinished, uid, gid);
  renameSync(unfinished, markIn(directory));
}

function markOf(migrations: string): string {
  const files = [readMigrationFiles, readFunctionFiles, readAfterFiles].map((read) => fingerprintOf(read(migrations)));
  return `${checksumOf([...files, jobLibrary()].join("\n"))}\n`;
}

/** The job library brings migrations of its own. */
function jobLibrary(): string {
  // our own file: it pins the library exactly
  const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, "../../../package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  return dependencies["graphile-worker"] ?? "none";
}
