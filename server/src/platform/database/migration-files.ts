import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One plain SQL file; its checksum tells whether it was changed after it ran. */
export type MigrationFile = { name: string; sql: string; checksum: string };

/** Where Trato's own migrations lie. */
export const migrationsDir = join(import.meta.dirname, "../../../migrations");

/** The numbered SQL files of a directory in the order in which they run. */
export function readMigrationFiles(directory: string): MigrationFile[] {
  return sqlFilesIn(directory).map((name) => readMigrationFile(join(directory, name), name));
}

/** The files in `after`: they run again whenever something changed, after the job library's own migrations. */
export function readAfterFiles(directory: string): MigrationFile[] {
  const after = join(directory, "after");
  return readdirSync(directory).includes("after") ? readMigrationFiles(after) : [];
}

function sqlFilesIn(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith(".sql"))
    .sort();
}

function readMigrationFile(path: string, fileName: string): MigrationFile {
  const sql = readFileSync(path, "utf8");
  return { name: fileName.replace(/\.sql$/, ""), sql, checksum: checksumOf(sql) };
}

export function checksumOf(text: string): string {
  return createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex");
}
