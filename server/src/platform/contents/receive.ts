import { createHash, randomUUID } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { refuseIf } from "@trato/domain/errors.ts";
import { mediaTypeOf, mostFileBytes, obstacleToSend } from "@trato/domain/contents/media-types.ts";
import { refuseFullDisk } from "../room.ts";
import { foundIn } from "./found-in.ts";

/** A content that lies under a name of its own until it is kept. */
export type Arrived = { path: string; sha256: string; bytes: number; mediaType: string };

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
  await mkdir(folder, { recursive: true, mode: 0o700 });
  refuseFullDisk(folder, expected);
  const path = join(folder, `${randomUUID()}.new-${process.pid}`);
  try {
    const measured = await write(source, path, most);
    return await work({ path, ...measured, mediaType: await sniff(path, claimed) });
  } finally {
    await rm(path, { force: true });
  }
}

async function write(source: Readable, path: string, most: number): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  await pipeline(
    source,
    async function* (parts: AsyncIterable<Buffer>) {
      for await (const part of parts) {
        bytes += part.length;
        refuseIf(obstacleToSend(bytes, most));
        hash.update(part);
        yield part;
      }
    },
    createWriteStream(path, { mode: 0o600, flags: "wx", flush: true }),
  );
  refuseIf(obstacleToSend(bytes, most));
  return { sha256: hash.digest("hex"), bytes };
}

async function sniff(path: string, claimed: string): Promise<string> {
  const { mark, isText } = await foundIn(path);
  return mediaTypeOf(mark, isText, claimed);
}
