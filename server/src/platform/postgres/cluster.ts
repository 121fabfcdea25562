import { existsSync, lstatSync, mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ClientConfig } from "pg";
import { findBinaries } from "./find-binaries.ts";
import type { Binaries } from "./find-binaries.ts";
import { databaseAccount } from "./database-account.ts";
import { StartupError } from "../startup-error.ts";
import type { Account } from "./reachable.ts";
import type { Purpose } from "./settings.ts";

/** One embedded database on disk: where it lies, whose it is and with which programs it runs. */
export type Cluster = {
  dataDir: string;
  directory: string;
  logFile: string;
  account: Account | null;
  binaries: Binaries;
  purpose: Purpose;
  tell: (line: string) => void;
};

/** The bootstrap superuser: it owns the tables and migrates. */
export const ownerRole = "trato";

/** The role the server works with: it owns nothing and row-level security holds for it. */
export const serverRole = "trato_server";

export const databaseName = "trato";

/** The port only names the socket file; nothing listens on the network. */
export const socketPort = 5432;

/** Where the database lies in a data directory. */
export const databaseDirectory = (dataDir: string): string => join(resolve(dataDir), "database");

/** Connects a role to Trato's own database. */
export function configFor(socketDir: string, user: string): ClientConfig {
  return { host: socketDir, port: socketPort, user, database: databaseName, ssl: false, application_name: "trato" };
}

export function describeCluster(dataDir: string, purpose: Purpose, tell: (line: string) => void): Cluster {
  const root = resolve(dataDir);
  if (!existsSync(root)) mkdirSync(root, { recursive: true });
  const directory = databaseDirectory(root);
  refuseLink(directory);
  const account = databaseAccount(directory);
  return {
    dataDir: root,
    directory,
    logFile: join(root, "postgres.log"),
    account,
    binaries: findBinaries(root, account),
    purpose,
    tell,
  };
}

/** An upgraded copy takes the place of the database, not of a link to it; and behind a link that leads nowhere a new one would hide it. */
function refuseLink(directory: string): void {
  if (!lstatSync(directory, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw new StartupError(
    `${directory} is a link, which an upgrade cannot replace: put the database itself there; the whole data directory may be a link`,
  );
}

/** Who PostgreSQL's programs run as, and where. A folder that its account cannot walk down to is entered before the rights are given up. */
export function spawnOptions(cluster: Cluster, directory: string) {
  const rights = cluster.account ? { uid: cluster.account.uid, gid: cluster.account.gid } : {};
  return { cwd: directory, env: { PATH: "/usr/bin:/bin", LC_ALL: "C", TZ: "UTC" }, ...rights };
}

/** The directory as the programs name it: through their working directory when they run with another account's rights. */
export function directoryArgument(cluster: Cluster, directory: string): string {
  return cluster.account ? "/proc/self/cwd" : directory;
}
