import { createReadStream, createWriteStream } from "node:fs";
import { type FileHandle, open, rename, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { dirname } from "node:path";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReadableStream } from "node:stream/web";
import { constants, createZstdCompress, createZstdDecompress } from "node:zlib";
import { type Extract, extract, type Header, type Pack, pack } from "tar-stream";
import { holdUnfinished } from "../postgres/unfinished.ts";
import { StartupError } from "../startup-error.ts";

/** Writes a tar file, compressed and encrypted: it stands there whole and on the disk, or not at all. */
export async function writeArchive(
  file: string,
  recipients: string[],
  fill: (archive: Pack) => Promise<void>,
): Promise<void> {
  const unfinished = `${file}${unfinishedEnding}${hostname()}-${process.pid}`;
  const letGo = await holdUnfinished(unfinished);
  const archive = pack();
  try {
    const filling = fill(archive).then(() => archive.finalize());
    filling.catch((error: Error) => archive.destroy(error));
    const written = pipeline(await encrypted(archive, recipients), createWriteStream(unfinished, { mode: 0o600 }));
    await Promise.all([written, filling]);
    await sync(unfinished);
    await rename(unfinished, file);
    await sync(dirname(file));
  } catch (error) {
    archive.destroy();
    await rm(unfinished, { force: true });
    throw error;
  } finally {
    letGo();
  }
}

/** What follows the name of an archive while it is written; then the name of the machine and the number of the process that does. */
export const unfinishedEnding = ".part-";

async function encrypted(archive: Pack, recipients: string[]): Promise<Readable> {
  const { Encrypter } = await import("age-encryption");
  const encrypter = new Encrypter();
  for (const recipient of recipients) encrypter.addRecipient(recipient);
  const compressed = createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: 1 } });
  pipeline(Readable.from(archive), compressed).catch((error: Error) => compressed.destroy(error));
  return fromWeb(await encrypter.encrypt(toWeb(compressed)));
}

/** One file or folder of an archive, with what it holds. */
export type Entry = { header: Header; content: Readable };

/** Hands over what an archive holds, one entry after the other; one that was cut off or altered is refused at its end at the latest. */
export async function readArchive(
  file: string,
  identities: string[],
  take: (entry: Entry) => Promise<void>,
): Promise<void> {
  const entries = extract();
  const taking = takeAll(entries, take).catch((error: Error) => {
    entries.destroy(error);
    throw error;
  });
  taking.catch(() => undefined); // awaited with the reading
  // the library's streams are Node's in whatever is asked of them here
  const reading = pipeline(await decrypted(file, identities), createZstdDecompress(), entries as unknown as Writable);
  await Promise.all([reading, taking]).catch((error: unknown) => {
    throw isOfTheArchive(error)
      ? new StartupError(`${file} is damaged, or was cut off: take another backup`, error)
      : error;
  });
}

/** Neither refused with a reason nor an error of the disk it is written to. */
function isOfTheArchive(error: unknown): boolean {
  return !(error instanceof StartupError) && !(error instanceof Error && "syscall" in error);
}

async function takeAll(entries: Extract, take: (entry: Entry) => Promise<void>): Promise<void> {
  for await (const entry of entries) {
    const content = Readable.from(entry);
    await take({ header: entry.header, content });
    content.resume();
  }
}

async function decrypted(file: string, identities: string[]): Promise<Readable> {
  const { Decrypter } = await import("age-encryption");
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    return fromWeb(await decrypter.decrypt(toWeb(createReadStream(file))));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (reason.includes("no identity matched"))
      throw new StartupError(`${file} was encrypted for another identity: give the one it was made for`, error);
    throw new StartupError(`${file} cannot be read as a backup: ${reason}`, error);
  }
}

async function sync(path: string): Promise<void> {
  const opened: FileHandle = await open(path, "r");
  await opened.sync().finally(() => opened.close());
}

// the library and Node describe the same streams of bytes with types of their own
const toWeb = (stream: Readable) => Readable.toWeb(stream) as unknown as globalThis.ReadableStream<Uint8Array>;
const fromWeb = (stream: globalThis.ReadableStream<Uint8Array>) =>
  Readable.fromWeb(stream as unknown as ReadableStream<Uint8Array>); // the same
