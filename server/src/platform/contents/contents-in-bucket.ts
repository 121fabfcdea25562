import { readFile, stat } from "node:fs/promises";
import { type Bucket, openBucket } from "../backups/bucket.ts";
import type { Config } from "../config.ts";
import { ContentsAway } from "./contents-away.ts";
import { type ContentName, type Contents, isHash, pathOf } from "./contents.ts";

/** Contents as objects of a bucket, under the same names as in a folder. */
export function contentsInBucket(address: string, s3: Config["s3"]): Contents {
  const bucket = openBucket(address, s3);
  const find = (name: ContentName) => answered(bucket.find(pathOf(name)));
  return {
    keep: (name, arrived) => answered(keepOnce(bucket, pathOf(name), arrived)),
    find,
    read: async (name, range) => ((await find(name)) ? answered(bucket.stream(pathOf(name), range)) : null),
    list: (workspaceId) => listBucket(bucket, workspaceId),
    remove: (name) => answered(bucket.remove(pathOf(name))),
  };
}

const inOnePiece = 16_777_216;

/** Of two who bring a long content at once, one ends the upload of both. */
async function keepOnce(bucket: Bucket, path: string, arrived: string): Promise<void> {
  const { size } = await stat(arrived);
  try {
    if (size > inOnePiece) await bucket.upload(arrived, path);
    else await bucket.write(path, await readFile(arrived));
  } catch (error) {
    if (!(await bucket.find(path))) throw error;
  }
}

async function answered<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    throw new ContentsAway(error);
  }
}

async function* listBucket(bucket: Bucket, workspaceId: string): AsyncGenerator<string[]> {
  const objects = await answered(bucket.list({ within: `${workspaceId}/`, isDeep: true }));
  const hashes = objects.map(({ name }) => name.split("/").at(-1) ?? "").filter(isHash);
  if (hashes.length > 0) yield hashes;
}
