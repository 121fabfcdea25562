import { closeSync, createReadStream, fsync, openSync } from "node:fs";
import { mkdir, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { isMissing } from "./missing.ts";
import { type ByteRange, type ContentName, type Contents, isHash, pathOf } from "./contents.ts";

/** Contents as files of a folder: each appears under its name when it is whole and on the disk. */
export function contentsInFolder(folder: string): Contents {
  const fileOf = (name: ContentName) => join(folder, pathOf(name));
  return {
    keep: (name, arrived) => keepAs(fileOf(name), arrived),
    find: (name) => findFile(fileOf(name)),
    read: async (name, range) => ((await findFile(fileOf(name))) ? readFile(fileOf(name), range) : null),
    list: (workspaceId) => listFolder(join(folder, workspaceId)),
    remove: (name) => rm(fileOf(name), { force: true }),
  };
}

/** What lies there already is the same, and begins to be kept anew. */
async function keepAs(file: string, arrived: string): Promise<void> {
  try {
    await rename(arrived, file);
  } catch (error) {
    if (!isMissing(error)) throw error;
    if (await touch(file)) return; // it was put in place before
    await mkdir(dirname(file), { recursive: true, mode: 0o700 }); // the folder is there but for the first time
    await rename(arrived, file);
  }
  await syncFolder(dirname(file));
}

async function touch(file: string): Promise<boolean> {
  const now = new Date();
  try {
    await utimes(file, now, now);
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

const sync = promisify(fsync);

/** The name, too, outlives a power cut. Only to write it takes long: a thread is asked for nothing else. */
async function syncFolder(folder: string): Promise<void> {
  const handle = openSync(folder, "r");
  try {
    await sync(handle);
  } finally {
    closeSync(handle);
  }
}

async function findFile(file: string): Promise<{ bytes: number; keptAt: Date } | null> {
  try {
    const { size, mtime } = await stat(file);
    return { bytes: size, keptAt: mtime };
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

const readFile = (file: string, range?: ByteRange) =>
  createReadStream(file, range && { start: range.from, end: range.to });

async function* listFolder(folder: string): AsyncGenerator<string[]> {
  for (const part of await entriesOf(folder)) {
    const hashes = (await entriesOf(join(folder, part))).filter(isHash);
    if (hashes.length > 0) yield hashes;
  }
}

async function entriesOf(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).toSorted();
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
