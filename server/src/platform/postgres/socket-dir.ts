import { chmodSync, chownSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StartupError } from "../startup-error.ts";
import { socketPort } from "./cluster.ts";
import type { Cluster } from "./cluster.ts";
import type { Postmaster } from "./postmaster.ts";
import { isReachable } from "./reachable.ts";

/** A new directory for the socket that only the database's account may enter; its path is short, as sockets need. */
export function makeSocketDir(cluster: Cluster): string {
  const { account } = cluster;
  const parent = ["/tmp", tmpdir()].find((folder) => existsSync(folder) && (!account || isReachable(folder, account)));
  if (!parent)
    throw new StartupError(
      "There is no /tmp that the database can use for its socket: create it with `mkdir -m 1777 /tmp`",
    );
  const directory = mkdtempSync(join(parent, "trato-"));
  chmodSync(directory, 0o700);
  if (account) chownSync(directory, account.uid, account.gid);
  return directory;
}

/** Whether the socket of a running database is still there: it may have been swept from /tmp. */
export function hasSocket({ socketDir }: Postmaster): boolean {
  return existsSync(join(socketDir, `.s.PGSQL.${socketPort}`));
}

/** Only directories that we made ourselves are removed. */
export function removeSocketDir(socketDir: string): void {
  if (/\/trato-[A-Za-z0-9]{6}$/.test(socketDir)) rmSync(socketDir, { recursive: true, force: true });
}
