import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm, stat, utimes } from "node:fs/promises";
import { dirname, join } from "node:path";
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

async function keepAs(file: string, arrived: string): Promise<void> {
  const now = new Date();
  try {
    await utimes(file, now, now);
  } catch (error) {
    if (!isMissing(error)) throw error;
    await putInPlace(arrived, file);
    await syncFolder(dirname(file));
  }
}

/** Its folder is there but for the first time. */
async function putInPlace(arrived: string, file: string): Promise<void> {
  try {
    await rename(arrived, file);
  } catch (error) {
    if (!isMissing(error)) throw error;
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    await rename(arrived, file);
  }
}

/** The name, too, outlives a power cut. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
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
