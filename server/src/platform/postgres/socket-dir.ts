import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
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
  return madeOurs(mkdtempSync(join(parent, "trato-")), cluster);
}

/** The directory that the pools know, made again where somebody has swept it away. */
export function keptSocketDir(socketDir: string, cluster: Cluster): string {
  if (!existsSync(socketDir) && existsSync(dirname(socketDir))) {
    mkdirSync(socketDir, { mode: 0o700 });
    return madeOurs(socketDir, cluster);
  }
  const owner = lstatSync(socketDir, { throwIfNoEntry: false });
  if (owner?.isDirectory() && owner.uid === (cluster.account?.uid ?? process.getuid?.() ?? owner.uid)) return socketDir;
  throw new StartupError(
    `The directory of the database's socket, ${socketDir}, is gone or another's: start Trato again`,
  );
}

function madeOurs(directory: string, cluster: Cluster): string {
  chmodSync(directory, 0o700);
  writeFileSync(join(directory, mark), markOf(cluster.directory), { mode: 0o600 });
  if (cluster.account) chownSync(directory, cluster.account.uid, cluster.account.gid);
  return directory;
}

/** Says whose database the socket is: a copied data directory names the socket of the original as its own. */
const mark = "database";

function markOf(directory: string): string {
  const found = statSync(directory, { throwIfNoEntry: false });
  return found ? `${found.dev}:${found.ino}` : "";
}

const socketIn = (socketDir: string): string => join(socketDir, `.s.PGSQL.${socketPort}`);

/** Whether the socket of a running database is still there: it may have been swept from /tmp. */
export function hasSocket({ socketDir }: Pick<Postmaster, "socketDir">): boolean {
  return existsSync(socketIn(socketDir));
}

/** Only what we made ourselves, for this very database, is removed, and only when nothing answers there. */
export async function removeSocketDir(socketDir: string, directory: string): Promise<void> {
  if (!/\/trato-[A-Za-z0-9]{6}$/.test(socketDir) || isOfAnother(socketDir, directory)) return;
  if (!(await answers(socketDir))) rmSync(socketDir, { recursive: true, force: true });
}

/** Those of before bear no mark. */
function isOfAnother(socketDir: string, directory: string): boolean {
  const place = join(socketDir, mark);
  return existsSync(place) && readFileSync(place, "utf8") !== markOf(directory);
}

function answers(socketDir: string): Promise<boolean> {
  return new Promise((resolve) => {
    const caller = connect(socketIn(socketDir));
    const end = (isThere: boolean) => {
      caller.destroy();
      resolve(isThere);
    };
    caller.once("connect", () => end(true));
    // refused is nobody; anything else, be it a lack of rights, is no proof that nobody is there
    caller.once("error", (error: NodeJS.ErrnoException) => end(!["ECONNREFUSED", "ENOENT"].includes(error.code ?? "")));
  });
}
