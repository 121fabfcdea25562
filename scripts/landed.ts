import { readFileSync } from "node:fs";
import { join } from "node:path";
import { migrationsDir } from "../server/src/platform/database/migration-files.ts";
import type { MigrationFile } from "../server/src/platform/database/migration-files.ts";

/** The migrations that each version brought, in the order of the versions, with the checksums of their files. */
export type Landed = Record<string, Record<string, string>>;

export const landedPath = join(migrationsDir, "landed.json");

export function readLanded(): Landed {
  return parseLanded(readFileSync(landedPath, "utf8"));
}

export function parseLanded(text: string): Landed {
  return JSON.parse(text) as Landed; // our own file, written by npm run keep-version
}

/** The list with the files that no version brought yet, as those of this version. */
export function withVersion(landed: Landed, version: string, files: MigrationFile[]): Landed {
  const known = namesIn(landed);
  const fresh = files.filter(({ name }) => !known.includes(name));
  return { ...landed, [version]: Object.fromEntries(fresh.map(({ name, checksum }) => [name, checksum])) };
}

/** Whatever is wrong with the files or the list, given what the list was at earlier times: what landed is never edited. */
export function problemsOf(landed: Landed, files: MigrationFile[], earlier: Landed[]): string[] {
  const known = namesIn(landed);
  const last = known.at(-1) ?? "";
  const checksums = new Map(files.map(({ name, checksum }) => [name, checksum]));
  return [
    ...entriesOf(landed)
      .filter(({ name, checksum }) => checksums.get(name) !== checksum)
      .map(({ name, version }) => `${name}.sql landed with ${version} and is ${howItDiffers(checksums, name)}`),
    ...files
      .filter(({ name }) => !known.includes(name) && name < last)
      .map(({ name }) => `${name}.sql would run before ${last}, which has landed: give it a later number`),
    ...[...Map.groupBy(files, ({ name }) => name.slice(0, 4)).values()]
      .filter(({ length }) => length > 1)
      .map((alike) => `${alike.map(({ name }) => name).join(" and ")} bear one number: give the later one the next`),
    ...new Set(earlier.flatMap((list) => takenBack(list, landed))),
  ];
}

function howItDiffers(checksums: Map<string, string>, name: string): string {
  return checksums.has(name) ? "changed: put it back and write the change as a new migration" : "missing: put it back";
}

function takenBack(before: Landed, now: Landed): string[] {
  return entriesOf(before)
    .filter(({ version, name, checksum }) => now[version]?.[name] !== checksum)
    .map(({ version, name }) => `landed.json no longer says of ${name} what it said under ${version}: only add to it`);
}

function entriesOf(landed: Landed): { version: string; name: string; checksum: string }[] {
  return Object.entries(landed).flatMap(([version, files]) =>
    Object.entries(files).map(([name, checksum]) => ({ version, name, checksum })),
  );
}

function namesIn(landed: Landed): string[] {
  return entriesOf(landed).map(({ name }) => name);
}
