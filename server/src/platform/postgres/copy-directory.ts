import { constants, readdirSync, statSync } from "node:fs";
import { chown, copyFile, mkdir, readdir, stat } from "node:fs/promises";
import { join } from "node:path";

/** What belongs to a running server and not to its data. */
const ofTheServer = new Set(["postmaster.pid", "postmaster.opts"]);

/**
 * Copies a database's directory with its owners and modes; shares the blocks where the disk can. What vanishes meanwhile is left out, and
 * so are the entries of these names.
 */
export async function copyDirectory(from: string, to: string, ...leftOut: string[]): Promise<void> {
  const { uid, gid, mode } = await stat(from);
  await mkdir(to, { mode, recursive: true });
  await chown(to, uid, gid);
  const names = (await readdir(from)).filter((name) => !ofTheServer.has(name) && !leftOut.includes(name));
  // whoever gives up removes the copy: by then none of it may still be on its way
  const ends = await Promise.allSettled(names.map((name) => copyEntry(join(from, name), join(to, name))));
  const failure = ends.find((end) => end.status === "rejected" && !isGone(end.reason));
  if (failure?.status === "rejected") throw failure.reason;
}

async function copyEntry(from: string, to: string): Promise<void> {
  const found = await stat(from);
  if (found.isDirectory()) return copyDirectory(from, to);
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  await chown(to, found.uid, found.gid);
}

const isGone = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT";

/** How big a directory is, and a text that differs as soon as anything is written in it. */
export function lookAt(directory: string): { bytes: number; state: string } {
  const names = readdirSync(directory, { recursive: true, encoding: "utf8" }).sort();
  const looks = names.map((name) => ({ name, found: statSync(join(directory, name), { throwIfNoEntry: false }) }));
  return {
    bytes: looks.reduce((sum, { found }) => sum + (found?.size ?? 0), 0),
    state: looks.map(({ name, found }) => `${name} ${found?.ino} ${found?.size} ${found?.ctimeMs}`).join("\n"),
  };
}
