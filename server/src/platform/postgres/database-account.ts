import { existsSync, readFileSync, statSync } from "node:fs";
import { StartupError } from "../startup-error.ts";
import type { Account } from "./reachable.ts";

/** The account PostgreSQL runs as: null for our own, an unprivileged one when Trato was started as root. */
export function databaseAccount(clusterDir: string): Account | null {
  const ownUid = process.getuid?.();
  const owner = existsSync(clusterDir) ? statSync(clusterDir) : null;
  if (ownUid === 0) return owner && owner.uid !== 0 ? accountOf(owner) : firstUnprivileged();
  if (owner && owner.uid !== ownUid) throw belongsToAnother(clusterDir, accountOf(owner).name);
  return null;
}

function belongsToAnother(clusterDir: string, name: string): StartupError {
  return new StartupError(
    `The database in ${clusterDir} belongs to the user ${name}: start Trato as that user or as root, or choose another TRATO_DATA_DIR`,
  );
}

function firstUnprivileged(): Account {
  const accounts = passwdAccounts();
  const found = ["trato", "postgres", "nobody"].flatMap((name) =>
    accounts.filter((account) => account.name === name),
  )[0];
  if (found && found.uid !== 0) return found;
  throw new StartupError(
    "PostgreSQL never runs as root: start Trato as an ordinary user, or add one with `useradd --system trato`",
  );
}

function accountOf({ uid, gid }: { uid: number; gid: number }): Account {
  return passwdAccounts().find((account) => account.uid === uid) ?? { name: String(uid), uid, gid };
}

function passwdAccounts(): Account[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"))
    .map(([name = "", , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(({ name, uid }) => name !== "" && Number.isInteger(uid));
}
