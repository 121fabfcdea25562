import { createHash, randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { type FileHandle, mkdir, open, unlink } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { refuseIf } from "@trato/domain/errors.ts";
import { mediaTypeOf, mostFileBytes, obstacleToSend } from "@trato/domain/contents/media-types.ts";
import { refuseFullDisk } from "../room.ts";
import { foundIn } from "./found-in.ts";
import { isMissing } from "./missing.ts";

/** A content that lies under a name of its own until it is kept; a small one is at hand, too. */
export type Arrived = { path: string; sha256: string; bytes: number; mediaType: string; atHand?: Buffer };

type Receipt = {
  folder: string;
  claimed: string;
  most?: number;
  /** How many bytes are said to come. */
  expected?: number;
};

/**
 * Takes a content in as it comes, onto the disk of the folder, and works with it there; afterwards nothing of it is left where it arrived.
 * Refuses what is empty, as soon as that is seen what is too large, and what would leave the database no room.
 */
export async function receiving<T>(
  source: Readable,
  { folder, claimed, most = mostFileBytes, expected = most }: Receipt,
  work: (arrived: Arrived) => Promise<T>,
): Promise<T> {
  await makeRoom(folder, expected);
  const path = join(folder, `${randomUUID()}.new-${process.pid}`);
  try {
    const { atHand, ...measured } = await write(source, path, most);
    const mediaType = await sniff(atHand ?? path, claimed);
    return await work({ path, ...measured, mediaType, ...(atHand && { atHand }) });
  } finally {
    await forget(path);
  }
}

/** The folder is there but for the first time. */
async function makeRoom(folder: string, bytes: number): Promise<void> {
  try {
    refuseFullDisk(folder, bytes);
  } catch (error) {
    if (!isMissing(error)) throw error;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    refuseFullDisk(folder, bytes);
  }
}

async function forget(path: string): Promise<void> {
  if (!existsSync(path)) return; // mostly it was kept: that is seen sooner than a thread is asked
  try {
    await unlink(path);
  } catch (error) {
    if (!isMissing(error)) throw error; // it was swept
  }
}

type Written = { sha256: string; bytes: number; atHand: Buffer | null };

async function write(source: Readable, path: string, most: number): Promise<Written> {
  const file = await open(path, "wx", 0o600);
  try {
    const written = await writeTo(file, source, most);
    await file.sync();
    return written;
  } finally {
    await file.close();
  }
}

const mostAtHand = 65_536;

async function writeTo(file: FileHandle, source: AsyncIterable<Buffer>, most: number): Promise<Written> {
  const hash = createHash("sha256");
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of source) {
    bytes += part.length;
    refuseIf(obstacleToSend(bytes, most));
    hash.update(part);
    if (bytes <= mostAtHand) parts.push(part);
    await file.appendFile(part);
  }
  refuseIf(obstacleToSend(bytes, most));
  return { sha256: hash.digest("hex"), bytes, atHand: bytes <= mostAtHand ? Buffer.concat(parts) : null };
}

async function sniff(content: string | Buffer, claimed: string): Promise<string> {
  const { mark, isText } = await foundIn(content);
  return mediaTypeOf(mark, isText, claimed);
}
