import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One plain SQL file; its checksum tells whether it was changed after it ran. */
export type MigrationFile = { name: string; sql: string; checksum: string };

/** Where Trato's own migrations lie. */
export const migrationsDir = join(import.meta.dirname, "../../../migrations");

/** The numbered SQL files of a directory in the order in which they run. */
export function readMigrationFiles(directory: string): MigrationFile[] {
  return sqlFilesIn(directory).map((name) => readMigrationFile(directory, name));
}

/** The files in `functions`, one a module, by name: they run again, all of them, whenever one of them or a table changed. */
export function readFunctionFiles(directory: string): MigrationFile[] {
  return readFolder(directory, "functions");
}

/** The files in `after`: they run again whenever something changed, after the job library's own migrations. */
export function readAfterFiles(directory: string): MigrationFile[] {
  return readFolder(directory, "after");
}

function readFolder(directory: string, folder: string): MigrationFile[] {
  if (!existsSync(join(directory, folder))) return [];
  return sqlFilesIn(join(directory, folder)).map((name) => readMigrationFile(directory, `${folder}/${name}`));
}

function sqlFilesIn(directory: string): string[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith(".sql"))
    .sort();
}

function readMigrationFile(directory: string, fileName: string): MigrationFile {
  const sql = readFileSync(join(directory, fileName), "utf8");
  return { name: fileName.replace(/\.sql$/, ""), sql, checksum: checksumOf(sql) };
}

/** One checksum for several files together. */
export function fingerprintOf(files: MigrationFile[]): string {
  return checksumOf(files.map(({ name, checksum }) => `${name} ${checksum}`).join("\n"));
}

export function checksumOf(text: string): string {
  return createHash("sha256").update(text.replaceAll("\r\n", "\n")).digest("hex");
}
