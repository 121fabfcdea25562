import { type Bucket, openBucket } from "../backups/bucket.ts";
import type { Config } from "../config.ts";
import { type ContentName, type Contents, isHash, pathOf } from "./contents.ts";

/** Contents as objects of a bucket, under the same names as in a folder. */
export function contentsInBucket(address: string, s3: Config["s3"]): Contents {
  const bucket = openBucket(address, s3);
  const find = (name: ContentName) => bucket.find(pathOf(name));
  return {
    keep: (name, arrived) => bucket.upload(arrived, pathOf(name)),
    find,
    read: async (name, range) => ((await find(name)) ? bucket.read(pathOf(name), range) : null),
    list: (workspaceId) => listBucket(bucket, workspaceId),
    remove: (name) => bucket.remove(pathOf(name)),
  };
}

async function* listBucket(bucket: Bucket, workspaceId: string): AsyncGenerator<string[]> {
  const objects = await bucket.list(`${workspaceId}/`);
  const hashes = objects.map(({ name }) => name.split("/").at(-1) ?? "").filter(isHash);
  if (hashes.length > 0) yield hashes;
}
