import { existsSync, realpathSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** Whose rights a program runs with. */
export type Account = { name: string; uid: number; gid: number };

/** Whether the account can walk down to this path (an existing one, or one still to be made). */
export function isReachable(path: string, account: Account): boolean {
  let folder = nearestExisting(resolve(path));
  while (true) {
    if (!maySearch(folder, account)) return false;
    const parent = dirname(folder);
    if (parent === folder) return true;
    folder = parent;
  }
}

function nearestExisting(path: string): string {
  return existsSync(path) ? realpathSync(path) : nearestExisting(dirname(path));
}

function maySearch(folder: string, account: Account): boolean {
  const stat = statSync(folder);
  if (!stat.isDirectory()) return true;
  if (stat.uid === account.uid) return (stat.mode & 0o100) !== 0;
  if (stat.gid === account.gid) return (stat.mode & 0o010) !== 0;
  return (stat.mode & 0o001) !== 0;
}
