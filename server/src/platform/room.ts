import { statfsSync } from "node:fs";
import { statfs } from "node:fs/promises";
import type { Database } from "./database/database.ts";
import { StartupError } from "./startup-error.ts";

const megabyte = 1_000_000;

/** Below this Trato only reads: the database needs some room to stay up, and falls over for lack of it. */
export const leastRoom = 64;

/** The free megabytes on a directory's disk. */
export function roomIn(directory: string): number {
  return megabytes(statfsSync(directory));
}

/** The bytes of a directory's disk: those that are free, and all. */
export async function bytesIn(directory: string): Promise<{ freeBytes: number; totalBytes: number }> {
  const { bavail, blocks, bsize } = await statfs(directory);
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}

function megabytes({ bavail, bsize }: { bavail: number; bsize: number }): number {
  return Math.floor((bavail * bsize) / megabyte);
}

export function megabytesOf(bytes: number): number {
  return Math.ceil(bytes / megabyte);
}

/** The disk has no room left; bears the database's own code for it. */
class DiskFull extends Error {
  readonly code = "53100";
}

/** Whether the machine or the database says that a disk is full. */
export function isDiskFull(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : null;
  return code === "ENOSPC" || code === "EDQUOT" || code === "53100";
}

/** Refuses to write so many bytes where they would leave the database no room on the disk of a directory. */
export function refuseFullDisk(directory: string, bytes: number): void {
  if (roomIn(directory) < megabytesOf(bytes) + leastRoom) throw new DiskFull(`the disk of ${directory} is full`);
}

/** Refuses what would leave the database no room on the disk of a directory; `purpose` follows "no room for". */
export function refuseWithoutRoomFor(purpose: string, directory: string, bytes: number): void {
  const needed = megabytesOf(bytes) + leastRoom;
  const free = roomIn(directory);
  if (free >= needed) return;
  throw new StartupError(
    `The disk of ${directory} has no room for ${purpose} (${free} MB free): free at least ${needed} MB and try again`,
  );
}

export type Room = { isShort: () => boolean; stop: () => void };

/** Keeps an eye on the room there is, and tells when it runs out and when it is there again. */
export function watchRoom(directory: string, tell: (line: string) => void): Room {
  let isShort = false;
  const look = async () => {
    const free = megabytes(await statfs(directory));
    if (free < leastRoom === isShort) return;
    isShort = free < leastRoom;
    const words = isShort
      ? `is full (${free} MB free): Trato only reads until ${leastRoom} MB are free`
      : "has room again";
    tell(`The disk of ${directory} ${words}`);
  };
  const watch = setInterval(() => void look().catch(() => undefined), 1_000);
  return { isShort: () => isShort, stop: () => clearInterval(watch) };
}

/** The same database, which begins no writing while the disk is short of room. */
export function sparingRoom(database: Database, room: Room): Database {
  return {
    ...database,
    transaction: async (settings, mode, work, last) => {
      if (mode === "write" && room.isShort()) throw new DiskFull("the disk is full");
      return database.transaction(settings, mode, work, last);
    },
  };
}
