import { type FileHandle, open, readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Pack } from "tar-stream";

/**
 * Puts a directory that may be written in meanwhile into an archive: each file as long as it was when its turn came; what vanishes
 * before is left out, and so is whatever is neither file nor folder. `isKept` is asked with the path within the directory.
 */
export async function packDirectory(
  archive: Pack,
  from: string,
  as: string,
  isKept: (path: string) => boolean = () => true,
): Promise<void> {
  await packFolder(archive, from, as, "", isKept);
}

async function packFolder(
  archive: Pack,
  from: string,
  as: string,
  within: string,
  isKept: (path: string) => boolean,
): Promise<void> {
  const { mode } = await stat(from);
  await packText(archive, { name: as, mode: mode & 0o777, type: "directory" }, "");
  for (const entry of (await readdir(from, { withFileTypes: true })).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = within === "" ? entry.name : `${within}/${entry.name}`;
    if (!isKept(path)) continue;
    const [there, here] = [join(from, entry.name), `${as}/${entry.name}`];
    if (entry.isDirectory()) await unlessGone(() => packFolder(archive, there, here, path, isKept));
    else if (entry.isFile()) await unlessGone(() => packFile(archive, there, here));
  }
}

/** Puts a short text into the archive as a file, or a folder that has none. */
export function packText(
  archive: Pack,
  header: { name: string; mode?: number; type?: "directory" },
  text: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    archive.entry(header, text, (error) => (error ? reject(error) : resolve()));
  });
}

async function packFile(archive: Pack, file: string, as: string): Promise<void> {
  const handle = await open(file, "r");
  try {
    const { size, mode, mtime } = await handle.stat();
    const packed = Promise.withResolvers<void>();
    const header = { name: as, size, mode: mode & 0o777, mtime };
    const entry = archive.entry(header, (error) => (error ? packed.reject(error) : packed.resolve()));
    packed.promise.catch(() => undefined); // awaited below, when all was handed over
    for await (const chunk of contentOf(handle, size))
      if (!entry.write(chunk)) await new Promise<void>((drained) => entry.once("drain", () => drained()));
    entry.end(null);
    await packed.promise;
  } finally {
    await handle.close();
  }
}

const mostAtOnce = 1_048_576;

/** Exactly so many bytes: a file that became shorter meanwhile ends in zeros, one that grew is cut. */
async function* contentOf(handle: FileHandle, size: number): AsyncGenerator<Buffer> {
  for (let done = 0; done < size;) {
    const buffer = Buffer.alloc(Math.min(mostAtOnce, size - done));
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, done);
    const chunk = bytesRead === 0 ? buffer : buffer.subarray(0, bytesRead);
    yield chunk;
    done += chunk.length;
  }
}

async function unlessGone(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
}
