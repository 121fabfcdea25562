import { chownSync, existsSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checksumOf, fingerprintOf, readAfterFiles, readFunctionFiles, readMigrationFiles } from "./migration-files.ts";
import { refuseUnfitHistory } from "./migration-history.ts";

// Whether anything is pending is known before a database is started, which changes its files: a mark among them says what they were made by.

/** The mark's file. A copy gets its own when it is whole. */
export const markName = "trato-tables";

const markIn = (directory: string): string => join(directory, markName);

/** Whether the tables in a database's directory are those that these migrations make. */
export function bearsMark(directory: string, migrations: string): boolean {
  return existsSync(markIn(directory)) && readFileSync(markIn(directory), "utf8") === markOf(migrations);
}

/** Refuses what a newer version made, before it is copied: by the history that the mark keeps. */
export function refuseUnfitMark(directory: string, migrations: string): void {
  if (!isMarked(directory)) return;
  const [, ...lines] = readFileSync(markIn(directory), "utf8").trim().split("\n");
  const applied = lines.map((line) => ({ name: line.split(" ")[0] ?? "", checksum: line.split(" ")[1] ?? "" }));
  refuseUnfitHistory(readMigrationFiles(migrations), applied);
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

/** A checksum of all that makes the tables, then the migrations in it with theirs. */
function markOf(migrations: string): string {
  const files = [readMigrationFiles, readFunctionFiles, readAfterFiles].map((read) => fingerprintOf(read(migrations)));
  const history = readMigrationFiles(migrations).map(({ name, checksum }) => `${name} ${checksum}`);
  return `${[checksumOf([...files, jobLibrary()].join("\n")), ...history].join("\n")}\n`;
}

/** The job library brings migrations of its own. */
function jobLibrary(): string {
  // our own file: it pins the library exactly
  const { dependencies } = JSON.parse(readFileSync(join(import.meta.dirname, "../../../package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  return dependencies["graphile-worker"] ?? "none";
}
