import type { MigrationFile } from "./migration-files.ts";
import { StartupError } from "../startup-error.ts";

/** What the database remembers of a migration that ran. */
export type AppliedMigration = { name: string; checksum: string };

/** The entries that stand for what runs again: the functions with the policies, and what follows from the job library's tables. */
export const functionsName = "functions";
export const afterName = "after";

/** Refuses tables of a newer version, and migrations that were changed after they ran. */
export function refuseUnfitHistory(files: MigrationFile[], applied: AppliedMigration[]): void {
  const known = new Map(files.map((file) => [file.name, file.checksum]));
  const history = applied.filter(({ name }) => name !== functionsName && name !== afterName);
  const unknown = history.find(({ name }) => !known.has(name));
  if (unknown) throw writtenByNewer(unknown.name, files.at(-1)?.name ?? "none");
  const changed = history.find(({ name, checksum }) => known.get(name) !== checksum);
  if (changed) throw changedSince(changed.name);
}

function writtenByNewer(name: string, newest: string): StartupError {
  return new StartupError(
    `The data was written by a newer version of Trato (it holds ${name}, this version ends at ${newest}): start that version or a newer one, or restore a backup made with this one`,
  );
}

function changedSince(name: string): StartupError {
  return new StartupError(
    `The migration ${name} was changed after it ran here: put the released file back and write the change as a new migration`,
  );
}

/** The migrations of this version that this database has not seen. */
export function pendingMigrations(files: MigrationFile[], applied: AppliedMigration[]): MigrationFile[] {
  const names = new Set(applied.map(({ name }) => name));
  return files.filter(({ name }) => !names.has(name));
}

/** Whether an entry stands in the history with this checksum. */
export function wasApplied(applied: AppliedMigration[], name: string, checksum: string): boolean {
  return applied.some((entry) => entry.name === name && entry.checksum === checksum);
}
